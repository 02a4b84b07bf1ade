package liannong.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a meeting on a day: the law, or more where the charter asks more.
 *
 * @param paperDays days that papers lie open before a meeting about a plan
 * @param proxies how many absent members one member may vote for
 * @param since the day from which the charter's rules count; null where the law alone holds
 */
public record RulesInForce(
        Majority ordinary,
        Majority special,
        int quorumNum,
        int quorumDen,
        int paperDays,
        int proxies,
        @Nullable LocalDate since,
        @Nullable String articles) {

    /** Without a word of the charter: the law, and one proxy (the law says nothing about proxies). */
    public static final RulesInForce LAW =
            new RulesInForce(Majority.HALF, Majority.TWO_THIRDS, 2, 3, MeetingLaw.PAPER_DAYS, 1, null, null);

    public Majority majority(Matter matter) {
        return matter.isGrave() ? special : ordinary;
    }
}
