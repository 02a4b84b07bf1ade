package liannong.dividends;

/** What a surplus becomes, in fen, and to how many it goes. */
public record PoolSums(
        long surplusFen,
        long lossFen,
        long reserveFen,
        long charterFundsFen,
        long distributableFen,
        long refundPoolFen,
        long residualPoolFen,
        int lineCount) {}
