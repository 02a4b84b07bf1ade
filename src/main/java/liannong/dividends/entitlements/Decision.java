package liannong.dividends.entitlements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who passed what a run divides.
 *
 * @param resolutionId of a cooperative: of a sealed meeting
 * @param document of another organisation: what decided it, with its number; {@code on} the day of it
 */
public record Decision(
        @Nullable Long resolutionId,
        @Nullable String document,
        @Nullable LocalDate on) {

    /** Of a run about which nobody votes. */
    public static final Decision NONE = new Decision(null, null, null);

    public static Decision resolution(long resolutionId) {
        return new Decision(resolutionId, null, null);
    }

    public static Decision document(String document, LocalDate on) {
        return new Decision(null, document.strip(), on);
    }

    /** As {@link #text} wrote it. */
    static Decision of(String text) {
        if (text.isEmpty()) return NONE;
        if (text.charAt(0) == 'R') return resolution(Long.parseLong(text.substring(1)));
        int blank = text.indexOf(' ');
        return document(text.substring(blank + 1), LocalDate.parse(text.substring(0, blank)));
    }

    /** {@code R1}, {@code 2026-02-10 村民代表会议决议 3 号}, or nothing. */
    String text() {
        if (resolutionId != null) return "R" + resolutionId;
        return document == null ? "" : on + " " + document;
    }
}
