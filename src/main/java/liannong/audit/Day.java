package liannong.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that was closed.
 *
 * @param root SHA-256 in hexadecimal digits, of the root before it and of the heads that have moved on
 * @param organisations whose chains moved on
 * @param links all links there were
 */
public record Day(LocalDate day, String root, int organisations, long links, Instant closedAt) {

    Anchor anchor() {
        return new Anchor(day, root);
    }
}
