package liannong.dividends.entitlements;

import java.time.Instant;
import java.time.LocalDate;
import liannong.dividends.RunState;
import org.jspecify.annotations.Nullable;

/**
 * A run by a scheme or by exit statements, with who did what when; amounts in fen.
 *
 * @param decidedBy the number of the resolution or the document that passed it; null where nobody votes
 */
public record EntitlementRow(
        long id,
        String number,
        RunKind kind,
        long organisationId,
        String organisation,
        @Nullable Long schemeId,
        @Nullable String scheme,
        @Nullable Long schemeVersionId,
        @Nullable Audience audience,
        LocalDate firstDay,
        LocalDate lastDay,
        int correctionNo,
        @Nullable String reason,
        long toppedUpFen,
        long overpaidFen,
        RunState state,
        long totalFen,
        long keptFen,
        int lineCount,
        @Nullable Instant computedAt,
        long draftedBy,
        String drafter,
        Instant draftedAt,
        @Nullable Long submittedBy,
        @Nullable String submitter,
        @Nullable Instant submittedAt,
        @Nullable String confirmer,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Long noticeId,
        @Nullable String noticeNumber,
        @Nullable LocalDate noticeOpenedOn,
        @Nullable LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        @Nullable String releaser,
        @Nullable Instant releasedAt,
        @Nullable LocalDate dueOn,
        int openObjections,
        int sent,
        int credited,
        int returned) {

    public boolean isCorrection() {
        return correctionNo > 0;
    }

    public boolean computed() {
        return computedAt != null;
    }

    public boolean isMaker(long user) {
        return user == draftedBy || (submittedBy != null && user == submittedBy);
    }
}
