package liannong.payouts;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a bank answered for a batch: whole or not at all, each payment once, the same file once. */
@Service
@Transactional
public class BankResults {

    /** What a file brought: how many payments it settled now, of which came back, and how many it only repeated. */
    public record Loaded(int credited, int returned, int repeated) {}

    private record Sent(
            long id,
            long amountFen,
            @Nullable Long householdId,
            String divisionCode,
            String sourceKind,
            long sourceId,
            @Nullable String outcome) {}

    private record Asked(long payerId, boolean away) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BusinessClock clock;
    private final FieldCipher cipher;
    private final ApplicationEventPublisher events;
    private final HoldSweep holds;
    private final BatchAnswers answers;
    private final Withdrawals withdrawals;

    BankResults(
            JdbcClient jdbc,
            JdbcTemplate batch,
            BusinessClock clock,
            FieldCipher cipher,
            ApplicationEventPublisher events,
            HoldSweep holds,
            BatchAnswers answers,
            Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
        this.cipher = cipher;
        this.events = events;
        this.holds = holds;
        this.answers = answers;
    }

    /**
     * Loads a bank's result file. Reasons to refuse it name the line.
     *
     * @throws Refused {@code NO_SUCH_BATCH}, {@code BATCH_WITHDRAWN}, {@code RESULT_…}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_APPROVER','BANK_OPERATOR')")
    public Loaded load(long batchId, String fileName, byte[] content) {
        long payer = payer(batchId);
        List<ResultLine> lines = answers.of(batchId, content);
        String sha = Fingerprint.hex(content);
        if (known(batchId, sha)) return new Loaded(0, 0, lines.size());
        Map<String, Sent> sent = sent(batchId);
        List<ResultLine> fresh =
                lines.stream().filter(line -> isFresh(line, sent)).toList();
        long fileId = writeFile(batchId, payer, fileName, sha, content);
        writeResults(fileId, payer, fresh, sent);
        announce(batchId, payer, fileId, fresh, sent);
        holds.beginReturned(batchId, clock.today());
        int returned = (int) fresh.stream()
                .filter(line -> line.outcome() == Outcome.RETURNED)
                .count();
        return new Loaded(fresh.size() - returned, returned, lines.size() - fresh.size());
    }

    /** One answer at a time for a batch: the second of two that come at once sees what the first has settled. */
    private long payer(long batchId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('result of batch ' || :id, 0))")
                .param("id", batchId)
                .query()
                .listOfRows();
        Asked asked = jdbc.sql(
                        "select payer_id, exists (select 1 from payment_departures d where d.batch_id = b.id) as away"
                                + " from payment_batches b where id = :id")
                .param("id", batchId)
                .query(Asked.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
        withdrawals.requireStanding(batchId);
        if (!asked.away()) throw new Refused(PayoutReason.RESULT_BATCH_NOT_SENT);
        return asked.payerId();
    }

    private boolean known(long batchId, String sha) {
        return jdbc.sql("select exists (select 1 from result_files where batch_id = :batch and sha256 = :sha)")
                .param("batch", batchId)
                .param("sha", sha)
                .query(Boolean.class)
                .single();
    }

    private Map<String, Sent> sent(long batchId) {
        Map<String, Sent> sent = new HashMap<>();
        jdbc.sql("""
                        select i.end_to_end_id, i.id, i.amount_fen, i.household_id, i.division_code, p.source_kind, p.source_id, r.outcome
                        from payment_instructions i join payables p on p.id = i.payable_id
                        left join payment_results r on r.instruction_id = i.id where i.batch_id = :batch""").param("batch", batchId).query(row -> {
            sent.put(
                    row.getString(1),
                    new Sent(
                            row.getLong(2),
                            row.getLong(3),
                            row.getObject(4, Long.class),
                            row.getString(5),
                            row.getString(6),
                            row.getLong(7),
                            row.getString(8)));
        });
        return sent;
    }

    private static boolean isFresh(ResultLine line, Map<String, Sent> sent) {
        Sent payment = sent.get(line.endToEndId());
        if (payment == null) throw new Refused(PayoutReason.RESULT_UNKNOWN_PAYMENT, line.lineNo(), line.endToEndId());
        if (payment.amountFen() != line.amount().fen())
            throw new Refused(PayoutReason.RESULT_AMOUNT_DIFFERS, line.lineNo(), line.amount());
        if (payment.outcome() == null) return true;
        if (!payment.outcome().equals(line.outcome().name()))
            throw new Refused(PayoutReason.RESULT_CONTRADICTS, line.lineNo(), line.endToEndId());
        return false;
    }

    private long writeFile(long batchId, long payer, String fileName, String sha, byte[] content) {
        String shortName = fileName.length() > 120 ? fileName.substring(0, 120) : fileName;
        Optional<Long> id = jdbc.sql("""
                        insert into result_files (id, county_code, batch_id, payer_id, division_code, file_name, sha256, content_enc, loaded_by, loaded_at)
                        select nextval('result_files_seq'), :county, b.id, b.payer_id, b.division_code, :name, :sha, :content, :by, :at
                        from payment_batches b where b.id = :batch and b.payer_id = :payer returning id""")
                .param("county", SystemUser.COUNTY)
                .param("name", shortName.isBlank() ? "result" : shortName)
                .param("sha", sha)
                .param(
                        "content",
                        cipher.seal("result_file.content", HexFormat.of().formatHex(content)))
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("batch", batchId)
                .param("payer", payer)
                .query(Long.class)
                .optional();
        return id.orElseThrow();
    }

    private void writeResults(long fileId, long payer, List<ResultLine> lines, Map<String, Sent> sent) {
        List<Object[]> rows = lines.stream()
                .map(line -> {
                    Sent payment = java.util.Objects.requireNonNull(sent.get(line.endToEndId()));
                    return new Object[] {
                        payment.id(),
                        SystemUser.COUNTY,
                        payer,
                        payment.householdId(),
                        payment.divisionCode(),
                        line.outcome().name(),
                        line.reasonCode(),
                        line.settledOn() == null ? clock.today() : line.settledOn(),
                        fileId
                    };
                })
                .toList();
        batch.batchUpdate("""
                insert into payment_results (instruction_id, county_code, payer_id, household_id, division_code, outcome, reason_code,
                    settled_on, result_file_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private void announce(long batchId, long payer, long fileId, List<ResultLine> lines, Map<String, Sent> sent) {
        List<PayoutsSettled.Settled> settled = lines.stream()
                .map(line -> {
                    Sent payment = java.util.Objects.requireNonNull(sent.get(line.endToEndId()));
                    return new PayoutsSettled.Settled(payment.sourceKind(), payment.sourceId(), line.outcome());
                })
                .toList();
        if (!settled.isEmpty()) events.publishEvent(new PayoutsSettled(batchId, payer, fileId, clock.today(), settled));
    }
}
