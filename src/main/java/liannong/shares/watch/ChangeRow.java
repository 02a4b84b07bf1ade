package liannong.shares.watch;

/** What a member held of a class on two days, in fen and 0.01 mu. */
public record ChangeRow(
        long memberId,
        String memberNo,
        String name,
        String shareClass,
        long beforeFen,
        long afterFen,
        long beforeHundredths,
        long afterHundredths,
        int movements) {

    public long differenceFen() {
        return Math.subtractExact(afterFen, beforeFen);
    }
}
