package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import liannong.schedule.Workdays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes instructions of what is due: a payable is instructed once, by a unique key, whoever runs at the same time. */
@Service
@Transactional
class Instructions {

    private record Line(
            long payableId, long householdId, String divisionCode, long accountId, String last4, long amountFen) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BusinessClock clock;
    private final Workdays workdays;

    Instructions(JdbcClient jdbc, JdbcTemplate batch, BusinessClock clock, Workdays workdays) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
        this.workdays = workdays;
    }

    @Transactional(readOnly = true)
    public <T> T reading(Supplier<T> question) {
        return question.get();
    }

    /**
     * Instructs what this payer owes by that due date, if the day is a bank's working day; returns how many. Who has no
     * account on the day, or none whose holder was matched with the register, waits until he has one.
     */
    public int instruct(long payerId, LocalDate dueOn, LocalDate day) {
        if (!workdays.isWorkday(day)) return 0;
        jdbc.sql("select pg_advisory_xact_lock(:payer)")
                .param("payer", payerId)
                .query()
                .listOfRows();
        List<Line> lines = open(payerId, dueOn, day);
        if (lines.isEmpty()) return 0;
        long batchId = jdbc.sql("select nextval('payment_batches_seq')")
                .query(Long.class)
                .single();
        String number = number(payerId, day);
        writeBatch(batchId, number, payerId, dueOn, day, lines);
        writeLines(batchId, number, payerId, lines);
        return lines.size();
    }

    private String number(long payerId, LocalDate day) {
        String stem = "PO-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + payerId;
        int before = jdbc.sql("select count(*) from payment_batches where number like :stem || '-%'")
                .param("stem", stem)
                .query(Integer.class)
                .single();
        return stem + "-" + (before + 1);
    }

    private List<Line> open(long payerId, LocalDate dueOn, LocalDate day) {
        return jdbc.sql("""
                        select p.id as payable_id, coalesce(t.household_id, p.household_id, 0) as household_id, p.division_code,
                               coalesce(h.id, o.id) as account_id, coalesce(h.number_last4, o.number_last4) as last4, p.amount_fen
                        from payables p
                        left join (select distinct on (payable_id) payable_id, household_id from payable_transfers
                                   order by payable_id, id desc) t on t.payable_id = p.id
                        left join accounts h on h.household_id = coalesce(t.household_id, p.household_id)
                             and h.valid_from <= :day and h.valid_to > :day and h.matched_at is not null
                        left join accounts o on o.organisation_id = p.payee_organisation_id
                             and o.valid_from <= :day and o.valid_to > :day and o.matched_at is not null
                        where p.county_code = :county and p.payer_id = :payer and p.due_on = :due
                          and coalesce(h.id, o.id) is not null
                          and not exists (select 1 from payment_instructions i where i.payable_id = p.id)
                        order by p.id""")
                .param("county", SystemUser.COUNTY)
                .param("payer", payerId)
                .param("due", dueOn)
                .param("day", day)
                .query(Line.class)
                .list();
    }

    private void writeBatch(long id, String number, long payerId, LocalDate dueOn, LocalDate day, List<Line> lines) {
        long total = lines.stream().mapToLong(Line::amountFen).reduce(0, Math::addExact);
        jdbc.sql("""
                        insert into payment_batches (id, county_code, number, payer_id, division_code, due_on, instructed_on, line_count,
                            total_fen, file_name, content_sha256, created_at)
                        select :id, :county, :number, o.id, o.division_code, :due, :day, :lines, :total, :file, :sha, :now
                        from organisations o where o.id = :payer""")
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("number", number)
                .param("payer", payerId)
                .param("due", dueOn)
                .param("day", day)
                .param("lines", lines.size())
                .param("total", total)
                .param("file", number + ".txt")
                .param("sha", fingerprint(number, lines).hex())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void writeLines(long batchId, String number, long payerId, List<Line> lines) {
        List<Object[]> rows = new java.util.ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.add(new Object[] {
                SystemUser.COUNTY,
                batchId,
                line.payableId(),
                i + 1,
                endToEnd(number, i + 1),
                payerId,
                line.householdId() == 0 ? null : line.householdId(),
                line.divisionCode(),
                line.accountId(),
                line.last4(),
                line.amountFen()
            });
        }
        batch.batchUpdate("""
                insert into payment_instructions (id, county_code, batch_id, payable_id, seq_no, end_to_end_id, payer_id, household_id,
                    division_code, account_id, account_last4, amount_fen)
                values (nextval('payment_instructions_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static Fingerprint fingerprint(String number, List<Line> lines) {
        var fingerprint = new Fingerprint();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            fingerprint.add(i + 1, endToEnd(number, i + 1), line.accountId(), line.amountFen());
        }
        return fingerprint;
    }

    static String endToEnd(String number, int seqNo) {
        return number.replace("PO-", "E").replace("-", "N") + "X" + seqNo;
    }
}
