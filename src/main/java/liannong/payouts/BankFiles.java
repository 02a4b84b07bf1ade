package liannong.payouts;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import liannong.base.FieldCipher;
import liannong.base.Money;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file that a batch leaves in: text in GB18030, fields divided by a bar, amounts in yuan. The first line says how
 * many lines and how much; the guide describes every field. Account numbers are opened only here.
 */
@Service
@Transactional(readOnly = true)
public class BankFiles {

    /** What Chinese banks' upload pages read. */
    public static final Charset CHARSET = Charset.forName("GB18030");

    static final String ACCOUNT_FIELD = "account.number";

    /** A file to download. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record BankFile(String name, byte[] content) {}

    private record Head(
            String number, String fileName, String dueOn, int lineCount, long totalFen, String contentSha256) {}

    private record Line(
            int seqNo,
            String endToEndId,
            long accountId,
            String account,
            String holderName,
            long amountFen,
            String purpose) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BatchFormats formats;

    BankFiles(JdbcClient jdbc, FieldCipher cipher, BatchFormats formats) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.formats = formats;
    }

    /**
     * The file of a batch, by its template where one was chosen; however often it is asked for, it is the same file
     * under the same name.
     *
     * @throws Refused {@code NO_SUCH_BATCH}, {@code FILE_CHANGED} when the instructions are not those that were sealed,
     *     {@code FILE_…} when the template cannot hold a payment
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_APPROVER')")
    public BankFile of(long batchId) {
        Head head = jdbc.sql(
                        "select number, file_name, to_char(due_on, 'YYYYMMDD') as due_on, line_count, total_fen, content_sha256"
                                + " from payment_batches where id = :id")
                .param("id", batchId)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
        List<Line> lines = lines(batchId);
        requireUnchanged(head, lines);
        Optional<BankFile> byTemplate = formats.render(batchId);
        if (byTemplate.isPresent()) return byTemplate.get();
        StringBuilder text = new StringBuilder(String.join(
                "|",
                "DF",
                head.number(),
                head.dueOn(),
                Integer.toString(head.lineCount()),
                new Money(head.totalFen()).toString()));
        text.append("\r\n");
        lines.forEach(line -> text.append(text(line)).append("\r\n"));
        return new BankFile(head.fileName(), text.toString().getBytes(CHARSET));
    }

    private static void requireUnchanged(Head head, List<Line> lines) {
        var fingerprint = new Fingerprint();
        lines.forEach(line -> fingerprint.add(line.seqNo(), line.endToEndId(), line.accountId(), line.amountFen()));
        if (!fingerprint.hex().equals(head.contentSha256())) throw new Refused(PayoutReason.FILE_CHANGED);
    }

    private String text(Line line) {
        return String.join(
                "|",
                Integer.toString(line.seqNo()),
                line.account(),
                line.holderName().replace('|', ' '),
                new Money(line.amountFen()).toString(),
                line.purpose().replace('|', ' '),
                line.endToEndId());
    }

    private List<Line> lines(long batchId) {
        return jdbc.sql("""
                        select i.seq_no, i.end_to_end_id, i.account_id, a.number_enc, a.holder_name, i.amount_fen, p.purpose
                        from payment_instructions i join accounts a on a.id = i.account_id join payables p on p.id = i.payable_id
                        where i.batch_id = :batch order by i.seq_no""")
                .param("batch", batchId)
                .query((row, number) -> new Line(
                        row.getInt("seq_no"),
                        row.getString("end_to_end_id"),
                        row.getLong("account_id"),
                        cipher.open(ACCOUNT_FIELD, row.getBytes("number_enc")),
                        row.getString("holder_name"),
                        row.getLong("amount_fen"),
                        row.getString("purpose")))
                .list();
    }
}
