package liannong.shares.contributions;

import java.time.LocalDate;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import liannong.shares.SharesReason;
import liannong.shares.terms.ClassTerms;
import liannong.shares.terms.ShareTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may contribute to what on a day: a member of that day, whole shares, the collective's class by an organisation.
 */
@Component
public class Contributors {

    private final JdbcClient jdbc;
    private final ShareTerms terms;

    Contributors(JdbcClient jdbc, ShareTerms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /**
     * @throws Refused {@code AMOUNT_NOT_POSITIVE}, {@code NOT_A_MEMBER_THEN}, {@code COLLECTIVE_OF_AN_ORGANISATION},
     *     {@code NOT_WHOLE_SHARES} with the worth of one
     */
    public void require(long cooperativeId, long memberId, ShareClass shareClass, Money amount, LocalDate day) {
        if (!amount.isPositive()) throw new Refused(SharesReason.AMOUNT_NOT_POSITIVE);
        String kind = jdbc.sql("""
                        select kind from members where id = :member and cooperative_id = :cooperative and joined_on <= :day
                          and (left_on is null or left_on > :day)""")
                .param("member", memberId)
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused(SharesReason.NOT_A_MEMBER_THEN, day));
        if (shareClass == ShareClass.COLLECTIVE && !kind.equals("ORGANISATION"))
            throw new Refused(SharesReason.COLLECTIVE_OF_AN_ORGANISATION);
        ClassTerms decided = terms.of(cooperativeId, shareClass, day);
        if (!decided.whole(amount.fen()))
            throw new Refused(
                    SharesReason.NOT_WHOLE_SHARES, new Money(java.util.Objects.requireNonNull(decided.parFen())));
    }

    /** What the member still owes on what was subscribed of a class, on a day. */
    Money unpaid(long memberId, ShareClass shareClass, LocalDate day) {
        return new Money(jdbc.sql("""
                        select coalesce(sum(unpaid_fen), 0)::bigint from share_movements
                        where member_id = :member and share_class = :class and effective_on <= :day""")
                .param("member", memberId)
                .param("class", shareClass.name())
                .param("day", day)
                .query(Long.class)
                .single());
    }
}
