package liannong.payouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 挂账: money whose payee died, moved or left, put aside until it is clear to whom it goes. It is owed still; the books
 * carry it on account 21190 as long as it lies here, and a clock of its own runs.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class HeldFunds {

    public static final int LONGEST_PAGE = 200;
    private static final String KIND = "HELD_FUNDS";
    private static final String ACCOUNT = "21190";

    /** What is, or was, put aside; amount in fen, {@code clock} RUNS, WARN or ALARM while it lies there. */
    public record Row(
            long id,
            String payer,
            String payee,
            String place,
            String purpose,
            long amountFen,
            HoldReason reason,
            LocalDate since,
            int days,
            String clock,
            long heldBy,
            String heldWhy,
            @Nullable LocalDate freedOn,
            @Nullable String freedBy,
            @Nullable String freedWhy) {}

    /** How many lie there, and how much; of which alarm. */
    public record Sums(int funds, long fen, int alarms, long alarmFen) {}

    private record Held(
            long payableId,
            long payerId,
            String divisionCode,
            long amountFen,
            String sourceKind,
            long sourceId,
            String payeeName,
            HoldReason reason) {}

    private record Fund(long heldBy, @Nullable LocalDate freedOn, long payableId) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Ledger ledger;
    private final List<OwedInBooks> owed;
    private final PayoutTexts texts;

    HeldFunds(JdbcClient jdbc, BusinessClock clock, Ledger ledger, List<OwedInBooks> owed, PayoutTexts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ledger = ledger;
        this.owed = owed;
        this.texts = texts;
    }

    /** Ends a wait by putting its money aside, and enters it in the books. */
    void put(long holdId, String why) {
        LocalDate today = clock.today();
        long id = jdbc.sql("select nextval('held_funds_seq')").query(Long.class).single();
        int ended = jdbc.sql(
                        "update payment_holds set outcome = 'HELD_FUNDS', ended_by = :by, ended_at = :now, ended_why = :why"
                                + " where id = :hold and outcome is null")
                .param("by", CurrentUser.get().id())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("why", why)
                .param("hold", holdId)
                .update();
        if (ended == 0) throw new Refused(PayoutReason.HOLD_IS_OVER);
        jdbc.sql("""
                        insert into held_funds (id, county_code, payable_id, hold_id, payer_id, household_id, division_code, amount_fen,
                            reason, since, held_by, held_why)
                        select :id, k.county_code, k.payable_id, k.id, k.payer_id, k.household_id, k.division_code, p.amount_fen,
                               k.reason, :today, :by, :why
                        from payment_holds k join payables p on p.id = k.payable_id where k.id = :hold""")
                .param("id", id)
                .param("today", today)
                .param("by", CurrentUser.get().id())
                .param("why", why)
                .param("hold", holdId)
                .update();
        post(id, today);
    }

    private void post(long id, LocalDate today) {
        Held held = jdbc.sql("""
                        select f.payable_id, f.payer_id, o.division_code, f.amount_fen, p.source_kind, p.source_id, p.payee_name, f.reason
                        from held_funds f join payables p on p.id = f.payable_id join organisations o on o.id = f.payer_id
                        where f.id = :id""").param("id", id).query(Held.class).single();
        Optional<OwedInBooks> books =
                owed.stream().filter(each -> each.knows(held.sourceKind())).findFirst();
        if (books.isEmpty()) return; // what the books do not owe, they do not carry
        List<Posting> postings = new ArrayList<>(books.get().cleared(held.sourceId()));
        postings.add(Posting.credit(ACCOUNT, new Money(held.amountFen())));
        ledger.post(new JournalEntry(
                held.payerId(),
                held.divisionCode(),
                today,
                texts.text("held.entry", held.payeeName()),
                KIND,
                id,
                "HELD",
                postings));
    }

    /**
     * Gives the money free to be paid, by another person than put it aside; the payee is checked anew at once.
     *
     * @throws Refused {@code NO_SUCH_HOLD}, {@code FUND_IS_FREED}, {@code HOLD_REASON_MISSING},
     *     {@code HOLD_NEEDS_ANOTHER_PERSON}, {@code HOLD_STANDS}
     */
    @PreAuthorize("hasAnyRole('CHAIR','BUREAU_APPROVER')")
    public void free(long id, String why) {
        Fund fund = jdbc.sql("select held_by, freed_on, payable_id from held_funds where id = :id")
                .param("id", id)
                .query(Fund.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_HOLD));
        if (fund.freedOn() != null) throw new Refused(PayoutReason.FUND_IS_FREED);
        if (fund.heldBy() == CurrentUser.get().id()) throw new Refused(PayoutReason.HOLD_NEEDS_ANOTHER_PERSON);
        LocalDate today = clock.today();
        int freed = jdbc.sql("update held_funds set freed_on = :today, freed_by = :by, freed_why = :why"
                        + " where id = :id and freed_on is null")
                .param("today", today)
                .param("by", CurrentUser.get().id())
                .param("why", Holds.why(why))
                .param("id", id)
                .update();
        if (freed == 0) throw new Refused(PayoutReason.FUND_IS_FREED);
        stillStands(fund.payableId(), today).ifPresent(reason -> {
            throw new Refused(PayoutReason.HOLD_STANDS, texts.text(reason.key()));
        });
        ledger.mirror(KIND, id, id, today, texts.text("held.entry-freed"));
    }

    /** What stands against a payment today. */
    Optional<HoldReason> stillStands(long payableId, LocalDate today) {
        return jdbc.sql(PayeeChecks.one() + " select reason from checked where reason is not null")
                .param("county", SystemUser.COUNTY)
                .param("payable", payableId)
                .param("day", today)
                .query(HoldReason.class)
                .optional();
    }

    /** What lies there, the longest first; and behind it what was freed. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<Row> list(int offset, int limit) {
        return jdbc.sql("""
                        select f.id, o.short_name as payer, p.payee_name as payee, d.name as place, p.purpose, f.amount_fen, f.reason, f.since,
                               coalesce(f.freed_on, :today) - f.since as days,
                               clock_state('HELD', f.payer_id, :today - f.since, f.amount_fen, :today) as clock,
                               f.held_by, f.held_why, f.freed_on, u.display_name as freed_by, f.freed_why
                        from held_funds f join payables p on p.id = f.payable_id join organisations o on o.id = f.payer_id
                        join divisions d on d.code = f.division_code left join user_names u on u.id = f.freed_by
                        where f.county_code = :county
                        order by f.freed_on is not null, f.since, f.id offset :offset limit :limit""")
                .param("today", clock.today())
                .param("county", SystemUser.COUNTY)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Row.class)
                .list();
    }

    /** How many rows {@link #list} has. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public int count() {
        return jdbc.sql("select count(*)::int from held_funds where county_code = :county")
                .param("county", SystemUser.COUNTY)
                .query(Integer.class)
                .single();
    }

    /** The sums over what lies there now. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public Sums sums() {
        return jdbc.sql("""
                        select count(*)::int as funds, coalesce(sum(amount_fen), 0)::bigint as fen,
                               count(*) filter (where state = 'ALARM')::int as alarms,
                               coalesce(sum(amount_fen) filter (where state = 'ALARM'), 0)::bigint as alarm_fen
                        from (select amount_fen, clock_state('HELD', payer_id, :today - since, amount_fen, :today) as state
                              from held_funds where county_code = :county and freed_on is null) f""")
                .param("today", clock.today())
                .param("county", SystemUser.COUNTY)
                .query(Sums.class)
                .single();
    }
}
