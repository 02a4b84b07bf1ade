package liannong.shares;

import java.time.LocalDate;

/** What a household holds of one class in one cooperative: fen, 0.01 mu for land, since when. */
public record HoldingRow(
        long cooperativeId,
        String cooperative,
        String shareClass,
        long amountFen,
        long areaHundredths,
        LocalDate since) {}
