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

    static final int SHORTEST_PASSWORD = 10;

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
    String password(Model model) {
        model.addAttribute("shortest", SHORTEST_PASSWORD);
        return "password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            Model model) {
        SignedIn user = CurrentUser.get();
        String problem = problem(user, current, password, repeated);
        if (problem != null) {
            model.addAttribute("problem", problem);
            return password(model);
        }
        accounts.changeSecret(user.id(), encoder.encode(password));
        refresh(user, request);
        return "redirect:/";
    }

    private @org.jspecify.annotations.Nullable String problem(
            SignedIn user, String current, String password, String repeated) {
        if (!encoder.matches(current, user.secretHash())) return "password.wrong";
        if (password.length() < SHORTEST_PASSWORD || password.length() > 100) return "password.too-short";
        if (password.equals(current)) return "password.same";
        if (!password.equals(repeated)) return "password.differs";
        return null;
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
