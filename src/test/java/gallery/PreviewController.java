package gallery;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the server-rendered pages with sample data. */
@Controller
class PreviewController {

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demoSignIns", Samples.signIns());
        return "login";
    }

    @GetMapping("/plain-login")
    String plain() {
        return "login";
    }

    @GetMapping("/password")
    String password() {
        return "password";
    }

    @GetMapping("/notices")
    String notices(Model model) {
        model.addAttribute("notices", List.of(Samples.notice(true), Samples.notice(false)));
        model.addAttribute("page", 1);
        model.addAttribute("pages", 3);
        model.addAttribute("demo", true);
        return "notices";
    }

    @GetMapping("/notices/{number}")
    String notice(@PathVariable("number") String number, Model model) {
        model.addAttribute("notice", Samples.notice(!number.endsWith("closed")));
        return "notice";
    }

    @GetMapping("/fails")
    String fails() {
        throw new IllegalStateException("gallery");
    }
}
