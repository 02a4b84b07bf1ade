package liannong.shares.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a class of shares from a day on.
 *
 * @param validFrom null for what the law says where a cooperative decided nothing
 * @param name empty for what the law says
 * @param parFen the worth of one share, in fen; null where amounts count and not shares
 * @param voting whether who holds it has a voice
 * @param priority who is paid first, 1 before 2
 * @param floorRate the least that it earns in a year, as a part of the amount
 * @param floorFenPerMu the least that it earns in a year, in fen for a mu
 * @param lockInMonths how long it is not given back
 */
public record ClassTerms(
        ShareClass shareClass,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable Long parFen,
        boolean voting,
        int priority,
        @Nullable BigDecimal floorRate,
        @Nullable Long floorFenPerMu,
        boolean transferable,
        boolean transferByResolution,
        boolean redeemable,
        int lockInMonths,
        String document) {

    private static final int FIRST = 1;
    private static final int ORDINARY = 2;

    /** What holds where the cooperative decided nothing: no share is given back while its holder is a member. */
    static ClassTerms lawful(ShareClass shareClass) {
        boolean movable = shareClass.contributed() || shareClass == ShareClass.RESERVE;
        return new ClassTerms(
                shareClass,
                "",
                null,
                null,
                shareClass.contributed() && shareClass != ShareClass.PREFERRED,
                shareClass == ShareClass.PREFERRED ? FIRST : ORDINARY,
                null,
                null,
                movable,
                false,
                false,
                0,
                "");
    }

    /** Whether the amount is a whole number of shares. */
    public boolean whole(long fen) {
        return parFen == null || fen % parFen == 0;
    }
}
