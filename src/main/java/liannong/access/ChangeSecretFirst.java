package liannong.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever signed in with a one-time password changes it before he does anything else. */
class ChangeSecretFirst extends OncePerRequestFilter {

    private static final Set<String> ALLOWED = Set.of("/password", "/sign-out", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean first = CurrentUser.find().map(SignedIn::mustChange).orElse(false);
        if (first && !ALLOWED.contains(path(request))) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** As it was asked for, whichever servlet will answer. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
