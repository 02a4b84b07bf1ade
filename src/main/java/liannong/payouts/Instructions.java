package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Supplier;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import liannong.schedule.Workdays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes instructions of what is due: a payable is instructed once, by a unique key, whoever runs at the same time. */
@Service
@Transactional
class Instructions {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Workdays workdays;
    private final Funds funds;

    Instructions(JdbcClient jdbc, BusinessClock clock, Workdays workdays, Funds funds) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workdays = workdays;
        this.funds = funds;
    }

    @Transactional(readOnly = true)
    public <T> T reading(Supplier<T> question) {
        return question.get();
    }

    /**
     * Instructs what this payer owes by that due date, if the day is a bank's working day; returns how many. Who may
     * not be paid as things stand on the day waits.
     */
    public int instruct(long payerId, LocalDate dueOn, LocalDate day) {
        if (!workdays.isWorkday(day)) return 0;
        lock(payerId);
        return make(
                        payerId,
                        dueOn,
                        day,
                        null,
                        PayeeChecks.due("p.payer_id = :payer and p.due_on = :due"),
                        Map.of("payer", payerId, "due", dueOn))
                .lines();
    }

    /** Sends again what came back of a batch, or was taken back with it, and may be paid now: a batch of its own. */
    Made again(long payerId, LocalDate dueOn, LocalDate day, long batchId) {
        lock(payerId);
        return make(payerId, dueOn, day, batchId, PayeeChecks.back(), Map.of("followed", batchId));
    }

    /** A batch and how many payments are in it; none, and there is no batch. */
    record Made(long batchId, int lines) {}

    private void lock(long payerId) {
        jdbc.sql("select pg_advisory_xact_lock(:payer)")
                .param("payer", payerId)
                .query()
                .listOfRows();
    }

    private Made make(
            long payerId,
            LocalDate dueOn,
            LocalDate day,
            @Nullable Long follows,
            String checked,
            Map<String, Object> narrowed) {
        long batchId = jdbc.sql("select nextval('payment_batches_seq')")
                .query(Long.class)
                .single();
        String number = number(payerId, day);
        int lines = jdbc.sql(checked + """
                        insert into payment_instructions (id, county_code, batch_id, payable_id, seq_no, end_to_end_id, payer_id,
                            household_id, division_code, account_id, account_last4, amount_fen, attempt, replaces_id)
                        select nextval('payment_instructions_seq'), :county, :batch, payable_id, n, :stem || n, payer_id,
                               household_id, division_code, account_id, account_last4, amount_fen, attempt, replaces_id
                        from (select checked.*, row_number() over (order by payable_id) as n from checked where
                        """ + PayeeChecks.PAYABLE + ") as lines")
                .params(narrowed)
                .param("county", SystemUser.COUNTY)
                .param("day", day)
                .param("batch", batchId)
                .param("stem", endToEndStem(number))
                .update();
        if (lines > 0) {
            writeBatch(batchId, number, payerId, dueOn, day, follows);
            funds.look(batchId);
        }
        return new Made(batchId, lines);
    }

    private String number(long payerId, LocalDate day) {
        String stem = "PO-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + payerId;
        int before = jdbc.sql("select count(*) from payment_batches where number like :stem || '-%'")
                .param("stem", stem)
                .query(Integer.class)
                .single();
        return stem + "-" + (before + 1);
    }

    /** What the batch says of its lines is what its lines say: read from them. */
    private void writeBatch(
            long id, String number, long payerId, LocalDate dueOn, LocalDate day, @Nullable Long follows) {
        jdbc.sql("""
                        insert into payment_batches (id, county_code, number, payer_id, division_code, due_on, instructed_on, line_count,
                            total_fen, file_name, content_sha256, created_at, made_by, follows_id, payer_account_id)
                        select :id, :county, :number, o.id, o.division_code, :due, :day, l.lines, l.fen, :number || '.txt',
                               batch_content(:id), :now, :by, cast(:follows as bigint),
                               (select a.id from accounts a where a.organisation_id = o.id and a.valid_from <= :day and a.valid_to > :day)
                        from organisations o, (select count(*) as lines, sum(amount_fen)::bigint as fen
                                               from payment_instructions where batch_id = :id) l
                        where o.id = :payer""")
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("number", number)
                .param("payer", payerId)
                .param("due", dueOn)
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", CurrentUser.get().id())
                .param("follows", follows)
                .update();
    }

    private static String endToEndStem(String number) {
        return number.replace("PO-", "E").replace("-", "N") + "X";
    }
}
