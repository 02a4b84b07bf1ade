package liannong.dividends.entitlements;

import java.util.Collection;
import java.util.List;
import liannong.base.Money;
import liannong.dividends.Overpayments;
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

    /**
     * So much of a nature, in fen, also less than nothing in a correction; with the member's number where he is a
     * member. What households without a membership get is one sum.
     */
    record Part(String nature, @Nullable Long memberId, long fen) {

        /** It comes to be owed: credited where positive. */
        Posting owed() {
            return posting(fen);
        }

        /** It is owed no more: debited where positive. */
        Posting cleared() {
            return posting(-fen);
        }

        private Posting posting(long credit) {
            Money amount = new Money(Math.abs(credit));
            Money debited = credit < 0 ? amount : Money.ZERO;
            return new Posting(account(), memberId, debited, credit < 0 ? Money.ZERO : amount);
        }

        private String account() {
            return switch (nature) {
                case "DIVIDEND" -> "222";
                case "WAGE" -> "212";
                case "RENT", "TRANSFER", EXIT -> "211";
                case CLAIM -> Overpayments.ACCOUNT;
                default -> throw new IllegalArgumentException(nature);
            };
        }
    }

    /** 各项分配 and 未分配盈余. */
    static final String DISTRIBUTED = "33201";

    static final String UNDISTRIBUTED = "33202";

    private static final String EXIT = "EXIT";
    private static final String CLAIM = "CLAIM";

    /** The parts of lines; what is settled of a line are its pools in their order, or all of it. */
    private static final String PARTS = """
            with line as (
                select l.id, l.member_id, l.total_fen, r.scheme_version_id, coalesce((select sum(z.amount_fen) from overpayment_settlements z
                           where z.against_kind = 'ENTITLEMENT_LINE' and z.against_line_id = l.id), 0) as settled
                from entitlement_lines l join entitlement_runs r on r.id = l.run_id where %s
            ), part as (
                select coalesce(s.nature, 'EXIT') as nature, l.member_id, p.amount_fen,
                       case when l.settled = l.total_fen then p.amount_fen
                            else greatest(0, least(p.amount_fen, l.settled + greatest(p.amount_fen, 0)
                                - sum(greatest(p.amount_fen, 0)) over (partition by l.id order by p.position))) end as settled_fen
                from line l join entitlement_parts p on p.line_id = l.id
                left join scheme_pools s on s.version_id = l.scheme_version_id and s.position = p.position
            )
            """;

    private static final String SUMS = """
            select nature, member_id, sum(%1$s)::bigint as fen from part group by nature, member_id having sum(%1$s) <> 0
            """;

    /** What leaves the accounts of what is owed, and goes to or comes from the current accounts. */
    private static final String MOVED = SUMS + """
            union all
            select 'CLAIM', member_id, -sum(%1$s)::bigint from part group by member_id having sum(%1$s) <> 0
            """;

    private static final String IN_ORDER = " order by nature, member_id";

    private final JdbcClient jdbc;

    EntitlementParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a run gives of one nature. */
    List<Part> ofRun(long runId, Nature nature) {
        String sql = PARTS.formatted("l.run_id = :run") + SUMS.formatted("amount_fen");
        return jdbc.sql("select * from (" + sql + ") sums where nature = :nature" + IN_ORDER)
                .param("run", runId)
                .param("nature", nature.name())
                .query(Part.class)
                .list();
    }

    /** What a run takes back from those who are owed nothing by it: it is owed no more, and becomes a claim. */
    List<Part> overpaid(long runId) {
        String sql = PARTS.formatted("l.run_id = :run and l.total_fen <= 0") + MOVED.formatted("amount_fen");
        return jdbc.sql(sql + IN_ORDER).param("run", runId).query(Part.class).list();
    }

    /** What of these lines is not paid because it settles a claim. */
    List<Part> setOff(Collection<Long> lineIds) {
        return ofLines(MOVED.formatted("settled_fen"), lineIds);
    }

    /** What of these lines was paid. */
    List<Part> paid(Collection<Long> lineIds) {
        return ofLines(SUMS.formatted("amount_fen - settled_fen"), lineIds);
    }

    private List<Part> ofLines(String sums, Collection<Long> lineIds) {
        return jdbc.sql(PARTS.formatted("l.id = any (:ids)") + sums + IN_ORDER)
                .param("ids", lineIds.toArray(Long[]::new))
                .query(Part.class)
                .list();
    }

    static String debited(Nature nature) {
        return switch (nature) {
            case DIVIDEND, TRANSFER -> DISTRIBUTED;
            case RENT -> "401";
            case WAGE -> "522";
        };
    }
}
