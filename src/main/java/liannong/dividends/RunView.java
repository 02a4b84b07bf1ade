package liannong.dividends;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import liannong.base.BusinessTime;
import org.jspecify.annotations.Nullable;

/** A run with its parameters, its pools and who did what when; amounts in fen, trade in hundredths of its unit. */
public record RunView(
        long id,
        String number,
        long cooperativeId,
        String cooperative,
        String place,
        int year,
        int correctionNo,
        @Nullable String reason,
        RunState state,
        LocalDate recordDate,
        long surplusFen,
        long lossFen,
        BigDecimal reserveRate,
        String reserveKey,
        BigDecimal patronageRate,
        String residualBase,
        String tradeBasis,
        int charterVersion,
        String charterArticles,
        String specialFundHeads,
        long fiscalFundFen,
        long donationFundFen,
        long reserveFen,
        long charterFundsFen,
        long distributableFen,
        long refundPoolFen,
        long residualPoolFen,
        int lineCount,
        @Nullable Instant computedAt,
        long draftedBy,
        String drafter,
        Instant draftedAt,
        @Nullable Long submittedBy,
        @Nullable String submitter,
        @Nullable Instant submittedAt,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt,
        @Nullable String resolutionNo,
        @Nullable LocalDate resolutionPassedOn,
        @Nullable Long meetingId,
        @Nullable Long noticeId,
        @Nullable String noticeNumber,
        @Nullable LocalDate noticeOpenedOn,
        @Nullable LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        int openObjections,
        long heldFen,
        long toppedUpFen,
        long overpaidFen,
        @Nullable String releaser,
        @Nullable Instant releasedAt,
        @Nullable LocalDate dueOn,
        long totalTradeHundredths,
        long totalBaseFen,
        int sent,
        int credited,
        int returned) {

    public boolean isCorrection() {
        return correctionNo > 0;
    }

    /** What it gives out: of a correction what it tops up. */
    public long givenFen() {
        return isCorrection() ? toppedUpFen : distributableFen;
    }

    public boolean computed() {
        return computedAt != null;
    }

    /** Whether it was computed on a later day than the members passed it. */
    public boolean computedAfter(LocalDate passedOn) {
        return computedAt != null
                && LocalDate.ofInstant(computedAt, BusinessTime.ZONE).isAfter(passedOn);
    }

    public boolean noticeOver() {
        return noticeClosedOn != null;
    }
}
