package liannong.base.logs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each request has a number of its own, in every line that is logged meanwhile and in the header of the answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTrail extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = "%08x".formatted(ThreadLocalRandom.current().nextInt()); // never what the caller says
        response.setHeader(HEADER, number);
        try (var _ = MDC.putCloseable(Trail.KEY, number)) {
            chain.doFilter(request, response);
        }
    }
}
