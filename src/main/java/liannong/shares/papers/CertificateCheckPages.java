package liannong.shares.papers;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import liannong.ui.Demonstration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the code on a certificate leads: anybody checks it, nobody signs in, no session is made. */
@Controller
class CertificateCheckPages {

    private static final Duration KEPT_BY_CACHES = Duration.ofSeconds(60);
    private static final int LONGEST_SHOWN = 60;

    private final CertificateCheck check;
    private final ObjectProvider<Demonstration> demonstration;

    CertificateCheckPages(CertificateCheck check, ObjectProvider<Demonstration> demonstration) {
        this.check = check;
        this.demonstration = demonstration;
    }

    /** For a code that is typed off the paper. */
    @GetMapping("/check/certificates")
    String typed(
            @RequestParam(name = "code", defaultValue = "") String code, Model model, HttpServletResponse response) {
        return code.isBlank() ? shown(Optional.empty(), "", model, response) : one(code, model, response);
    }

    @GetMapping("/check/certificates/{code}")
    String one(@PathVariable String code, Model model, HttpServletResponse response) {
        Optional<CertificateCheck.Checked> found = check.find(code);
        if (found.isEmpty()) response.setStatus(HttpStatus.NOT_FOUND.value());
        String typed = code.strip();
        return shown(found, typed.substring(0, Math.min(typed.length(), LONGEST_SHOWN)), model, response);
    }

    private String shown(
            Optional<CertificateCheck.Checked> found, String typed, Model model, HttpServletResponse response) {
        Demonstration known = demonstration.getIfAvailable();
        found.ifPresent(certificate -> {
            model.addAttribute("certificate", certificate);
            model.addAttribute("state", certificate.state().name().toLowerCase(Locale.ROOT));
        });
        model.addAttribute("typed", typed);
        model.addAttribute("demo", known != null && known.active());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT_BY_CACHES).cachePublic().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE); // the language
        return "check-certificate";
    }
}
