package liannong.dividends.slips;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that checks slips: one file, the same for everybody, which works without us. Its policy lets the one script
 * that stands in it run and nothing else, and no word leave it.
 */
@RestController
class SlipCheckPage {

    private static final String FILE = "verify-slip.html";
    private static final Duration KEPT_BY_CACHES = Duration.ofHours(1);
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");

    private final String page = read();
    private final String policy = policy(page);

    @GetMapping("/check/slips")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(KEPT_BY_CACHES).cachePublic())
                .header("Content-Security-Policy", policy)
                .body(page);
    }

    private static String policy(String page) {
        Matcher script = SCRIPT.matcher(page);
        if (!script.find()) throw new IllegalStateException(FILE + " has no script");
        return "default-src 'none'; script-src 'sha256-" + hash(script.group(1))
                + "'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    private static String read() {
        try (InputStream file = SlipCheckPage.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException(FILE + " is not in the jar");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
