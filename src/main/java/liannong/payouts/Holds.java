package liannong.payouts;

import java.sql.Timestamp;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of payments that wait: put right and checked anew, paid anyway when one person says why and another agrees,
 * put aside among the held funds, or, where the bank did pay, explained.
 */
@Service
@Transactional
public class Holds {

    public static final int LONGEST_PAGE = 200;
    public static final int LONGEST_WHY = 200;
    private static final int SHORTEST_WHY = 4;

    /** How many wait and how much, in fen. */
    public record Sums(int holds, long fen) {}

    private record Open(
            long payableId,
            HoldReason reason,
            boolean releasable,
            @Nullable Long askedBy,
            @Nullable String outcome) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final HeldFunds funds;
    private final PayoutTexts texts;

    Holds(JdbcClient jdbc, BusinessClock clock, HeldFunds funds, PayoutTexts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.funds = funds;
        this.texts = texts;
    }

    /** What waits, the longest first; {@code reason} empty for all. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<HoldRow> list(String reason, int offset, int limit) {
        return jdbc.sql("""
                        select k.id, o.short_name as payer, p.payee_name as payee, d.name as place, p.purpose, p.amount_fen, p.due_on,
                               k.reason, x.reason_code as return_code, r.owner_role as owner, r.releasable, k.since,
                               :today - k.since as days, k.household_id, k.asked_by as asked_by_id, u.display_name as asked_by, k.asked_why
                        from payment_holds k join hold_rules r on r.reason = k.reason join payables p on p.id = k.payable_id
                        join organisations o on o.id = k.payer_id join divisions d on d.code = k.division_code
                        left join payment_results x on x.instruction_id = k.instruction_id
                        left join user_names u on u.id = k.asked_by
                        where k.county_code = :county and k.outcome is null and (:reason = '' or k.reason = :reason)
                        order by k.since, k.id offset :offset limit :limit""")
                .param("today", clock.today())
                .param("county", SystemUser.COUNTY)
                .param("reason", reason)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(HoldRow.class)
                .list();
    }

    /** The sums over what waits; {@code reason} empty for all. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public Sums sums(String reason) {
        return jdbc.sql("""
                        select count(*)::int as holds, coalesce(sum(p.amount_fen), 0)::bigint as fen
                        from payment_holds k join payables p on p.id = k.payable_id
                        where k.county_code = :county and k.outcome is null and (:reason = '' or k.reason = :reason)""")
                .param("county", SystemUser.COUNTY)
                .param("reason", reason)
                .query(Sums.class)
                .single();
    }

    /**
     * Checks the payee anew: what was put right ends the wait.
     *
     * @throws Refused {@code NO_SUCH_HOLD}, {@code HOLD_IS_OVER}, {@code HOLD_STANDS}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR','BUREAU_OFFICER','BUREAU_APPROVER','TOWNSHIP_CLERK')")
    public void check(long id) {
        Open open = open(id);
        if (open.reason() == HoldReason.NOT_RECEIVED)
            throw new Refused(PayoutReason.HOLD_STANDS, texts.text(open.reason().key()));
        funds.stillStands(open.payableId(), clock.today()).ifPresent(reason -> {
            throw new Refused(PayoutReason.HOLD_STANDS, texts.text(reason.key()));
        });
        end(id, "SOLVED", texts.text("hold.solved"));
    }

    /**
     * Asks for a payment to be made anyway, and says why.
     *
     * @throws Refused {@code NO_SUCH_HOLD}, {@code HOLD_IS_OVER}, {@code HOLD_NOT_PAID_ANYWAY},
     *     {@code HOLD_REASON_MISSING}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_OFFICER')")
    public void ask(long id, String why) {
        Open open = open(id);
        if (!open.releasable() || open.reason() == HoldReason.NOT_RECEIVED)
            throw new Refused(
                    PayoutReason.HOLD_NOT_PAID_ANYWAY, texts.text(open.reason().key()));
        if (open.askedBy() != null) return; // the second of a double click
        jdbc.sql(
                        "update payment_holds set asked_by = :by, asked_at = :now, asked_why = :why where id = :id and asked_by is null")
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why(why))
                .param("id", id)
                .update();
    }

    /**
     * Agrees that it is paid anyway: another person than asked for it.
     *
     * @throws Refused {@code NO_SUCH_HOLD}, {@code HOLD_IS_OVER}, {@code HOLD_NOT_ASKED},
     *     {@code HOLD_NEEDS_ANOTHER_PERSON}, {@code HOLD_REASON_MISSING}
     */
    @PreAuthorize("hasAnyRole('CHAIR','BUREAU_OFFICER','BUREAU_APPROVER')")
    public void release(long id, String why) {
        Open open = open(id);
        if (open.askedBy() == null) throw new Refused(PayoutReason.HOLD_NOT_ASKED);
        if (open.askedBy() == CurrentUser.get().id()) throw new Refused(PayoutReason.HOLD_NEEDS_ANOTHER_PERSON);
        end(id, "RELEASED", why(why));
    }

    /**
     * Puts the money aside among the held funds.
     *
     * @throws Refused {@code NO_SUCH_HOLD}, {@code HOLD_IS_OVER}, {@code HOLD_NOT_PAID_ANYWAY},
     *     {@code HOLD_REASON_MISSING}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_OFFICER','BUREAU_APPROVER')")
    public void putAside(long id, String why) {
        Open open = open(id);
        if (open.reason() == HoldReason.NOT_RECEIVED)
            throw new Refused(
                    PayoutReason.HOLD_NOT_PAID_ANYWAY, texts.text(open.reason().key()));
        funds.put(id, why(why));
    }

    /**
     * Closes the case of a household that did not receive what the bank says it paid: with what was found.
     *
     * @throws Refused {@code NO_SUCH_HOLD}, {@code HOLD_IS_OVER}, {@code HOLD_STANDS}, {@code HOLD_REASON_MISSING}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_OFFICER','BUREAU_APPROVER')")
    public void explain(long id, String why) {
        Open open = open(id);
        if (open.reason() != HoldReason.NOT_RECEIVED)
            throw new Refused(PayoutReason.HOLD_STANDS, texts.text(open.reason().key()));
        end(id, "EXPLAINED", why(why));
    }

    private Open open(long id) {
        Open open = jdbc.sql("""
                        select k.payable_id, k.reason, r.releasable, k.asked_by, k.outcome
                        from payment_holds k join hold_rules r on r.reason = k.reason where k.id = :id""")
                .param("id", id)
                .query(Open.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_HOLD));
        if (open.outcome() != null) throw new Refused(PayoutReason.HOLD_IS_OVER);
        return open;
    }

    private void end(long id, String outcome, String why) {
        int ended = jdbc.sql(
                        "update payment_holds set outcome = :outcome, ended_by = :by, ended_at = :now, ended_why = :why"
                                + " where id = :id and outcome is null")
                .param("outcome", outcome)
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why)
                .param("id", id)
                .update();
        if (ended == 0) throw new Refused(PayoutReason.HOLD_IS_OVER);
    }

    static String why(String why) {
        String words = why.strip();
        if (words.length() < SHORTEST_WHY || words.length() > LONGEST_WHY)
            throw new Refused(PayoutReason.HOLD_REASON_MISSING, SHORTEST_WHY, LONGEST_WHY);
        return words;
    }
}
