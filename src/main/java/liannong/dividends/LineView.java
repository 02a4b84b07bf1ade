package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything from which one line follows: enough to recompute it by hand. Amounts in fen, trade in hundredths. */
public record LineView(
        long id,
        long runId,
        String memberNo,
        String name,
        String place,
        @Nullable Integer groupNo,
        int year,
        String cooperative,
        RunState state,
        String tradeBasis,
        String residualBase,
        String reserveKey,
        long contributionFen,
        long openingReserveFen,
        long reserveFen,
        long fiscalFen,
        long donationFen,
        long baseFen,
        long tradeHundredths,
        long refundFen,
        long residualFen,
        long totalFen,
        long lastYearFen,
        @Nullable LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        @Nullable LocalDate dueOn,
        @Nullable String bank,
        @Nullable String accountLast4,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable LocalDate settledOn) {}
