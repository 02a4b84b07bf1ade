package liannong.schedule.works;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A work as it is shown.
 *
 * @param total 0 while nobody knows
 * @param refusal why it was refused or failed, in 中文
 */
public record WorkRow(
        long id,
        String kind,
        long subjectId,
        WorkState state,
        long done,
        long total,
        String askedName,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable String refusal,
        @Nullable String refusalEn) {

    /** Why it was refused or failed, in the reader's language; empty when it was not. */
    public String refusal(Locale locale) {
        String said = locale.getLanguage().equals("zh") ? refusal : refusalEn;
        return said == null ? "" : said;
    }
}
