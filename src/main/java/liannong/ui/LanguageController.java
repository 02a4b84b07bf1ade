package liannong.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch 中文 / English: remembers the choice in a cookie and goes back to the page it was clicked on. */
@Controller
class LanguageController {

    private final LocaleResolver resolver;

    LanguageController(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    @GetMapping("/language")
    String change(
            @RequestParam("to") String to,
            @RequestHeader(name = "Referer", required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        resolver.setLocale(request, response, Language.supported(Locale.forLanguageTag(to)));
        return "redirect:" + pathOf(from);
    }

    /** Only the path and query of where the click came from: a foreign address never becomes a redirect. */
    static String pathOf(@Nullable String from) {
        if (from == null) {
            return "/";
        }
        try {
            URI uri = URI.create(from);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
