package liannong.dividends.entitlements;

import java.util.List;
import liannong.base.Money;
import liannong.dividends.RunTexts;
import liannong.dividends.schemes.Nature;
import liannong.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lines consist of, by what it is for who gets it: that decides how it is booked. A transfer and a wage are no
 * dividend (domain.md 2.5). Credited is the account of what is owed; which account bears it is our own choice, not
 * confirmed by a chart of the county.
 */
@Repository
class EntitlementParts {

    /** What is owed to one payee, in fen; the member's number where he is a member. */
    record Owed(@Nullable Long memberId, long fen) {}

    /** Of lines that were paid: what of which nature. */
    record Paid(String nature, @Nullable Long memberId, long fen) {}

    /** 各项分配 and 未分配盈余. */
    static final String DISTRIBUTED = "33201";

    static final String UNDISTRIBUTED = "33202";

    private static final String EXIT = "EXIT";

    private final JdbcClient jdbc;
    private final RunTexts texts;

    EntitlementParts(JdbcClient jdbc, RunTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** By member; what households without a membership get is one sum. */
    List<Owed> ofRun(long runId, Nature nature) {
        return jdbc.sql("""
                        select l.member_id, sum(p.amount_fen)::bigint as fen
                        from entitlement_lines l join entitlement_runs r on r.id = l.run_id
                        join entitlement_parts p on p.line_id = l.id
                        join scheme_pools s on s.version_id = r.scheme_version_id and s.position = p.position
                        where l.run_id = :run and s.nature = :nature
                        group by l.member_id having sum(p.amount_fen) > 0 order by l.member_id""")
                .param("run", runId)
                .param("nature", nature.name())
                .query(Owed.class)
                .list();
    }

    List<Paid> ofLines(List<Long> lineIds) {
        return jdbc.sql("""
                        select coalesce(s.nature, 'EXIT') as nature, l.member_id, sum(p.amount_fen)::bigint as fen
                        from entitlement_lines l join entitlement_runs r on r.id = l.run_id
                        join entitlement_parts p on p.line_id = l.id
                        left join scheme_pools s on s.version_id = r.scheme_version_id and s.position = p.position
                        where l.id = any (:ids)
                        group by s.nature, l.member_id having sum(p.amount_fen) > 0 order by 1, 2""")
                .param("ids", lineIds.toArray(Long[]::new))
                .query(Paid.class)
                .list();
    }

    static String debited(Nature nature) {
        return switch (nature) {
            case DIVIDEND, TRANSFER -> DISTRIBUTED;
            case RENT -> "401";
            case WAGE -> "522";
        };
    }

    private static String owedAccount(String nature) {
        return switch (nature) {
            case "DIVIDEND" -> "222";
            case "WAGE" -> "212";
            case "RENT", "TRANSFER", EXIT -> "211";
            default -> throw new IllegalArgumentException(nature);
        };
    }

    static Posting credit(Nature nature, Owed owed) {
        String account = owedAccount(nature.name());
        Money amount = new Money(owed.fen());
        return owed.memberId() == null
                ? Posting.credit(account, amount)
                : Posting.credit(account, owed.memberId(), amount);
    }

    static Posting cleared(Paid paid) {
        String account = owedAccount(paid.nature());
        Money amount = new Money(paid.fen());
        return paid.memberId() == null
                ? Posting.debit(account, amount)
                : Posting.debit(account, paid.memberId(), amount);
    }

    /** What stands on the payment: the scheme's name or the exit, and the period. */
    String purpose(EntitlementRun run) {
        if (run.kind == RunKind.EXIT) return texts.text("entitlement.purpose.exit");
        String scheme = jdbc.sql("select name from schemes where id = :id")
                .param("id", run.schemeId)
                .query(String.class)
                .single();
        return texts.text("entitlement.purpose", scheme, run.firstDay.getYear());
    }
}
