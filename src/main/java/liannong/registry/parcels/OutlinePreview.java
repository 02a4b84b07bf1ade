package liannong.registry.parcels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a GeoJSON file would do, before it does it.
 *
 * @param sha256 of the file, so that what is applied is what was looked at
 */
public record OutlinePreview(String fileName, String sha256, List<Entry> entries) {

    /** What becomes of an entry of the file. */
    public enum Outcome {
        NEW,
        REPLACED,
        SAME,
        WITHOUT_OUTLINE,
        UNKNOWN,
        INVALID
    }

    /**
     * One entry; areas in 0.01 mu.
     *
     * @param differs whether the outline's area is more than 5 % off the survey's
     */
    public record Entry(
            int number,
            String code,
            Outcome outcome,
            @Nullable Long parcelId,
            @Nullable Long outlineHundredths,
            @Nullable Long measuredHundredths,
            boolean differs,
            @Nullable Refused problem) {}

    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        entries.forEach(entry -> counts.merge(entry.outcome(), 1L, Long::sum));
        return counts;
    }

    /** A file is applied as a whole or not at all. */
    public boolean isClean() {
        return entries.stream()
                .noneMatch(entry -> entry.outcome() == Outcome.UNKNOWN || entry.outcome() == Outcome.INVALID);
    }

    /** How many entries change something. */
    public int changing() {
        return (int) entries.stream()
                .filter(entry -> entry.outcome() == Outcome.NEW || entry.outcome() == Outcome.REPLACED)
                .count();
    }
}
