package liannong.shares;

/** The sums of a register over everything the filter lets through, in fen and 0.01 mu. */
public record RegisterTotals(
        int members,
        int farmers,
        int organisations,
        long areaHundredths,
        long landFen,
        long capitalFen,
        long preferredFen,
        long collectiveFen,
        long reserveFen,
        long fiscalFen,
        long donationFen,
        long totalFen,
        long unpaidFen) {}
