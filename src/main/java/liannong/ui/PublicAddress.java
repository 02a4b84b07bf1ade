package liannong.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address under which anybody reaches the public pages: a person who scans a paper gets there. */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${liannong.public-address:}") String configured) {
        this.configured = configured.strip();
    }

    /** Of the page of these parts. Behind a proxy the county sets its own; else it is that of the present request. */
    public String of(String... parts) {
        String base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
        return base
                + Stream.of(parts)
                        .map(part -> "/" + UriUtils.encodePathSegment(part, java.nio.charset.StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }
}
