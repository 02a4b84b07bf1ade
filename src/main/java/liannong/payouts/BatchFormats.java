package liannong.payouts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.access.CurrentUser;
import liannong.base.FieldCipher;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.FileReason;
import liannong.payouts.files.Layout;
import liannong.payouts.files.PaymentFile;
import liannong.payouts.files.PaymentFiles;
import liannong.payouts.files.PaymentLine;
import liannong.payouts.files.TemplateBook;
import liannong.payouts.files.TemplateVersionRow;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which bank's template a batch leaves and is answered; without one it is the plain text of the guide. */
@Service
@Transactional
public class BatchFormats {

    private static final int AT_ONCE = 500;

    private record Head(
            String number,
            Timestamp createdAt,
            LocalDate dueOn,
            int lineCount,
            long totalFen,
            String payer,
            String account,
            String bank) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final TemplateBook book;
    private final BusinessClock clock;
    private final Withdrawals withdrawals;

    BatchFormats(JdbcClient jdbc, FieldCipher cipher, TemplateBook book, BusinessClock clock, Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.book = book;
        this.clock = clock;
    }

    /** What was chosen last; empty for the plain text. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<TemplateVersionRow> chosen(long batchId) {
        return jdbc.sql("select coalesce(version_id, 0) from batch_templates where batch_id = :batch"
                        + " order by choice_no desc limit 1")
                .param("batch", batchId)
                .query(Long.class)
                .optional()
                .flatMap(book::version);
    }

    /**
     * Chooses the template by which a batch leaves and its answer is read.
     *
     * @param versionId null for the plain text
     * @throws Refused {@code NO_SUCH_BATCH}, {@code BATCH_WITHDRAWN}, {@code NO_SUCH_TEMPLATE} where it is not in
     *     force today
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_APPROVER')")
    public void choose(long batchId, @Nullable Long versionId) {
        if (versionId != null && book.inForce().stream().noneMatch(each -> each.id() == versionId))
            throw new Refused(FileReason.NO_SUCH_TEMPLATE);
        withdrawals.requireStanding(batchId);
        Long now = chosen(batchId).map(TemplateVersionRow::id).orElse(null);
        if (java.util.Objects.equals(now, versionId)) return;
        int written = jdbc.sql("""
                        insert into batch_templates (id, county_code, batch_id, payer_id, division_code, choice_no, version_id,
                            chosen_by, chosen_at)
                        select nextval('batch_templates_seq'), b.county_code, b.id, b.payer_id, b.division_code,
                               1 + (select count(*) from batch_templates c where c.batch_id = b.id), :version, :by, :at
                        from payment_batches b where b.id = :batch""")
                .param("version", versionId)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("batch", batchId)
                .update();
        if (written == 0) throw new Refused(PayoutReason.NO_SUCH_BATCH);
    }

    Optional<BankTemplate> template(long batchId) {
        return chosen(batchId).map(version -> book.template(version.id()));
    }

    /** The file of a batch by its template; empty when none was chosen. */
    Optional<BankFiles.BankFile> render(long batchId) {
        return template(batchId).map(template -> render(batchId, template.out()));
    }

    private BankFiles.BankFile render(long batchId, Layout layout) {
        Head head = head(batchId);
        var out = new ByteArrayOutputStream();
        try (Stream<PaymentLine> lines = lines(batchId)) {
            PaymentFiles.write(layout, file(head, lines), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BankFiles.BankFile(layout.fileName(head.number(), head.dueOn()), out.toByteArray());
    }

    @SuppressWarnings("StreamToIterable") // a payment file asks for its lines once
    private static PaymentFile file(Head head, Stream<PaymentLine> lines) {
        Instant created = head.createdAt().toInstant();
        return new PaymentFile(
                head.number(),
                created,
                head.dueOn(),
                PaymentFile.YUAN,
                head.payer(),
                head.account(),
                head.bank(),
                head.lineCount(),
                new Money(head.totalFen()),
                lines::iterator);
    }

    private Head head(long batchId) {
        return jdbc.sql("""
                        select b.number, b.created_at, b.due_on, b.line_count, b.total_fen, o.name as payer, a.number_enc, coalesce(a.bank, '') as bank
                        from payment_batches b join organisations o on o.id = b.payer_id
                        left join accounts a on a.organisation_id = b.payer_id and a.valid_from <= b.instructed_on and a.valid_to > b.instructed_on
                        where b.id = :batch""")
                .param("batch", batchId)
                .query((row, number) -> new Head(
                        row.getString("number"),
                        row.getTimestamp("created_at"),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("line_count"),
                        row.getLong("total_fen"),
                        row.getString("payer"),
                        account(row.getBytes("number_enc")),
                        row.getString("bank")))
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
    }

    private String account(byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.open(BankFiles.ACCOUNT_FIELD, sealed);
    }

    private Stream<PaymentLine> lines(long batchId) {
        return jdbc
                .sql("""
                        select i.seq_no, i.end_to_end_id, a.number_enc, a.holder_name, a.bank, i.amount_fen, p.purpose
                        from payment_instructions i join accounts a on a.id = i.account_id join payables p on p.id = i.payable_id
                        where i.batch_id = :batch order by i.seq_no""")
                .withFetchSize(AT_ONCE)
                .param("batch", batchId)
                .query((row, number) -> new PaymentLine(
                        row.getInt("seq_no"),
                        row.getString("end_to_end_id"),
                        row.getString("holder_name"),
                        cipher.open(BankFiles.ACCOUNT_FIELD, row.getBytes("number_enc")),
                        row.getString("bank"),
                        "",
                        new Money(row.getLong("amount_fen")),
                        row.getString("purpose")))
                .stream();
    }
}
