package liannong.dividends.entitlements;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of a scheme: who wrote it, who confirmed it. */
public record SchemeVersionRow(
        long id,
        long schemeId,
        int versionNo,
        LocalDate validFrom,
        String ruleSource,
        long recordedBy,
        String recorder,
        Instant recordedAt,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt) {

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
