package liannong.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and the page that changes a one-time password: plain pages that work on the cheapest phone. */
@Controller
class SignInPages {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 128;

    private final ObjectProvider<DemoSignIns> demo;
    private final Accounts accounts;
    private final PasswordEncoder encoder;

    SignInPages(ObjectProvider<DemoSignIns> demo, Accounts accounts, PasswordEncoder encoder) {
        this.demo = demo;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @GetMapping("/login")
    String login(Model model) {
        if (CurrentUser.find().isPresent()) return "redirect:/";
        DemoSignIns signIns = demo.getIfAvailable();
        model.addAttribute("demoSignIns", signIns == null ? List.of() : signIns.list());
        return "login";
    }

    @GetMapping("/password")
    String password() {
        return "password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request) {
        SignedIn user = CurrentUser.get();
        String problem = problem(user, current, password, again);
        if (!problem.isEmpty()) return "redirect:/password?" + problem;
        accounts.changeSecret(user.id(), encoder.encode(password));
        refresh(user, request);
        return "redirect:/";
    }

    /** The parameter by which the page says what is wrong; empty when nothing is. */
    private String problem(SignedIn user, String current, String password, String again) {
        if (!encoder.matches(current, user.secretHash())) return "wrong";
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) return "weak";
        if (password.equals(current)) return "same";
        return password.equals(again) ? "" : "different";
    }

    private void refresh(SignedIn user, HttpServletRequest request) {
        SignedIn changed = accounts.signingIn(user.signInName()).orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(changed, null, changed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
