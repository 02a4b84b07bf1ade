package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 收到未发: money that a cooperative received for its members, and how much of it has reached them. What lies there ages
 * from the day it came; from so many days, or so much money, it alarms.
 */
@Service
@Transactional
public class ReceivedMoney {

    public static final int LONGEST_PAGE = 200;

    /** Money that came in; amounts in fen, {@code clock} RUNS, WARN or ALARM while some of it lies there. */
    public record Row(
            long id,
            String payer,
            LocalDate receivedOn,
            String fromWhom,
            String purpose,
            String document,
            long amountFen,
            long passedFen,
            int days,
            String clock,
            boolean takenBack) {

        public long openFen() {
            return takenBack ? 0 : amountFen - passedFen;
        }
    }

    /** What a payer owes its members past the day, in fen: not sent, or sent and not answered, or come back. */
    public record Arrears(
            long payerId, String payer, int payments, long fen, LocalDate since, int days, String clock) {}

    /** A batch from which more was credited than was named as passing money on. */
    public record Source(long batchId, String number, LocalDate instructedOn, long openFen) {}

    /** What came in. */
    public record Entered(
            UUID commandId,
            long payerId,
            LocalDate receivedOn,
            Money amount,
            String fromWhom,
            String purpose,
            String document) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ReceivedMoney(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters what came in; the same command again changes nothing.
     *
     * @throws Refused {@code BALANCE_IN_THE_FUTURE}, {@code RECEIVED_NOTHING}, {@code RECEIVED_WITHOUT_WORDS},
     *     {@code RECEIVED_BY_ANOTHER}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void enter(Entered entered) {
        if (entered.receivedOn().isAfter(clock.today()))
            throw new Refused(PayoutReason.BALANCE_IN_THE_FUTURE, clock.today());
        if (!entered.amount().isPositive()) throw new Refused(PayoutReason.RECEIVED_NOTHING);
        if (!CurrentUser.get().organisationIds().contains(entered.payerId()))
            throw new Refused(PayoutReason.RECEIVED_BY_ANOTHER);
        jdbc.sql("""
                        insert into received_money (id, county_code, payer_id, division_code, received_on, amount_fen, from_whom, purpose,
                            document, entered_by, entered_at, command_id)
                        select nextval('received_money_seq'), :county, o.id, o.division_code, :on, :fen, :from, :purpose, :document,
                               :by, :now, :command
                        from organisations o where o.id = :payer on conflict (command_id) do nothing""")
                .param("county", SystemUser.COUNTY)
                .param("on", entered.receivedOn())
                .param("fen", entered.amount().fen())
                .param("from", words(entered.fromWhom(), 80))
                .param("purpose", words(entered.purpose(), 60))
                .param("document", words(entered.document(), 120))
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("command", entered.commandId())
                .param("payer", entered.payerId())
                .update();
    }

    /**
     * Says that a batch passed it on: as much of both as is open; returns how much.
     *
     * @throws Refused {@code RECEIVED_NOTHING_TO_PASS}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public Money passOn(long receivedId, long batchId) {
        lock(receivedId);
        Row row = row(receivedId);
        long credited = sources(receivedId).stream()
                .filter(source -> source.batchId() == batchId)
                .mapToLong(Source::openFen)
                .findFirst()
                .orElse(0);
        long fen = Math.min(credited, row.openFen());
        if (fen <= 0) throw new Refused(PayoutReason.RECEIVED_NOTHING_TO_PASS);
        jdbc.sql("""
                        insert into received_uses (id, county_code, received_id, batch_id, payer_id, division_code, amount_fen, entered_by, entered_at)
                        select nextval('received_uses_seq'), county_code, id, :batch, payer_id, division_code, :fen, :by, :now
                        from received_money where id = :id""")
                .param("batch", batchId)
                .param("fen", fen)
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", receivedId)
                .update();
        return new Money(fen);
    }

    /**
     * Takes an entry back that was wrong, as long as nothing of it was passed on.
     *
     * @throws Refused {@code RECEIVED_PASSED_ON}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public void takeBack(long receivedId, String why) {
        lock(receivedId);
        Row row = row(receivedId);
        if (row.takenBack()) return;
        if (row.passedFen() > 0) throw new Refused(PayoutReason.RECEIVED_PASSED_ON);
        jdbc.sql("""
                        insert into received_money (id, county_code, payer_id, division_code, received_on, amount_fen, from_whom, purpose,
                            document, takes_back_id, entered_by, entered_at, command_id)
                        select nextval('received_money_seq'), county_code, payer_id, division_code, :today, amount_fen, from_whom, purpose,
                               :why, id, :by, :now, gen_random_uuid()
                        from received_money where id = :id""")
                .param("today", clock.today())
                .param("why", words(why, 120))
                .param("by", CurrentUser.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", receivedId)
                .update();
    }

    @PreAuthorize(Roles.STAFF)
    public LocalDate today() {
        return clock.today();
    }

    /** What came in: what lies there first, the oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<Row> list(int offset, int limit) {
        return rows("order by (x.taken_back or x.passed_fen = x.amount_fen), x.received_on, x.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Row.class)
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public int count() {
        return jdbc.sql(
                        "select count(*)::int from received_money where county_code = :county and takes_back_id is null")
                .param("county", SystemUser.COUNTY)
                .query(Integer.class)
                .single();
    }

    /** The batches that may have passed it on. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<Source> sources(long receivedId) {
        return jdbc.sql("""
                        select b.id as batch_id, b.number, b.instructed_on,
                               r.credited_fen - coalesce((select sum(u.amount_fen) from received_uses u where u.batch_id = b.id), 0)::bigint as open_fen
                        from received_money m join payment_batches b on b.payer_id = m.payer_id and b.instructed_on >= m.received_on
                        join batch_reconciliations r on r.batch_id = b.id
                        where m.id = :id and r.credited_fen > coalesce((select sum(u.amount_fen) from received_uses u where u.batch_id = b.id), 0)
                        order by b.instructed_on, b.id limit 100""").param("id", receivedId).query(Source.class).list();
    }

    /** What is past its day and has not arrived, by payer, the oldest first; held funds have a clock of their own. */
    @Transactional(readOnly = true)
    @PreAuthorize(Roles.STAFF)
    public List<Arrears> arrears(int limit) {
        return jdbc.sql("""
                        select payer_id, payer, payments, fen, since, :today - since as days,
                               clock_state('DUE', payer_id, :today - since, fen, :today) as clock
                        from (select p.payer_id, o.short_name as payer, count(*)::int as payments, sum(p.amount_fen)::bigint as fen, min(p.due_on) as since
                              from payables p join organisations o on o.id = p.payer_id
                              left join last_instructions i on i.payable_id = p.id
                              left join payment_results x on x.instruction_id = i.id
                              where p.county_code = :county and p.due_on < :today and x.outcome is distinct from 'CREDITED'
                                and not exists (select 1 from held_funds z where z.payable_id = p.id and z.freed_on is null)
                              group by p.payer_id, o.short_name) a
                        order by since, fen desc, payer_id limit :limit""")
                .param("county", SystemUser.COUNTY)
                .param("today", clock.today())
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(Arrears.class)
                .list();
    }

    private Row row(long id) {
        return rows("and x.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.RECEIVED_NOTHING_TO_PASS));
    }

    private JdbcClient.StatementSpec rows(String which) {
        return jdbc.sql("""
                        select x.*, :today - x.received_on as days,
                               clock_state('RECEIVED', x.payer_id, :today - x.received_on, x.amount_fen - x.passed_fen, :today) as clock
                        from (select m.id, m.payer_id, o.short_name as payer, m.received_on, m.from_whom, m.purpose, m.document, m.amount_fen,
                                     coalesce((select sum(u.amount_fen) from received_uses u where u.received_id = m.id), 0)::bigint as passed_fen,
                                     exists (select 1 from received_money t where t.takes_back_id = m.id) as taken_back
                              from received_money m join organisations o on o.id = m.payer_id
                              where m.county_code = :county and m.takes_back_id is null) x where true
                        """ + which).param("county", SystemUser.COUNTY).param("today", clock.today());
    }

    private void lock(long receivedId) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('received by ' || payer_id, 0)) from received_money where id = :id")
                .param("id", receivedId)
                .query()
                .listOfRows();
    }

    private static String words(String typed, int longest) {
        String words = typed.strip();
        if (words.length() < 2 || words.length() > longest)
            throw new Refused(PayoutReason.RECEIVED_WITHOUT_WORDS, longest);
        return words;
    }
}
