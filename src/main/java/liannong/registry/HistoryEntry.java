package liannong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a household, or that was done for it.
 *
 * @param day the day it counts from
 * @param recordedAt when it was entered, where that is known
 * @param key the text that says it
 * @param facts what the text names: texts, numbers, dates, amounts, {@link Word}s
 * @param link where more of it stands
 */
public record HistoryEntry(
        LocalDate day,
        @Nullable Instant recordedAt,
        String key,
        List<?> facts,
        @Nullable String link) {}
