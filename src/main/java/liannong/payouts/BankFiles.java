package liannong.payouts;

import java.nio.charset.Charset;
import java.util.List;
import liannong.base.FieldCipher;
import liannong.base.Money;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file that a batch leaves in: text in GB18030, fields divided by a bar, amounts in yuan. The first line says how
 * many lines and how much; the guide describes every field. Account numbers are opened only here, and only of a batch
 * that is released; that it left is on record.
 */
@Service
@Transactional
public class BankFiles {

    /** What Chinese banks' upload pages read. */
    public static final Charset CHARSET = Charset.forName("GB18030");

    static final String ACCOUNT_FIELD = "account.number";

    /** A file to download. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record BankFile(String name, byte[] content) {}

    private record Head(
            String number, String fileName, String dueOn, int lineCount, long totalFen, boolean unchanged) {}

    private record Line(
            int seqNo, String endToEndId, String account, String holderName, long amountFen, String purpose) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Handovers handovers;
    private final BatchFormats formats;

    BankFiles(JdbcClient jdbc, FieldCipher cipher, Handovers handovers, BatchFormats formats) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.handovers = handovers;
        this.formats = formats;
    }

    /**
     * The file of a batch, by its template where one was chosen; however often it is asked for, it is the same file
     * under the same name.
     *
     * @throws Refused {@code NO_SUCH_BATCH}, {@code FILE_CHANGED} when the instructions are not those that were sealed,
     *     {@code BATCH_NOT_APPROVED}, {@code BATCH_WITHOUT_FUNDS}, {@code BATCH_LEFT_ALREADY} when another template was
     *     chosen since, {@code FILE_…} when the template cannot hold a payment
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_APPROVER')")
    public BankFile of(long batchId) {
        if (handovers.of(batchId).isEmpty()) handovers.requireReleased(batchId);
        BankFile file = made(batchId);
        handovers.leave(batchId, file.name(), file.content(), "");
        return file;
    }

    /**
     * The file of a batch that has left before, under a new name, for a reason that stays on record.
     *
     * @throws Refused as {@link #of}, and {@code BATCH_NEVER_LEFT}, {@code DEPARTURE_REASON_MISSING}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_APPROVER')")
    public BankFile again(long batchId, String reason) {
        List<Handovers.Handover> before = handovers.of(batchId);
        if (before.isEmpty()) throw new Refused(PayoutReason.BATCH_NEVER_LEFT);
        BankFile file = made(batchId);
        boolean named = before.stream().anyMatch(left -> left.fileName().equals(file.name()));
        BankFile again = named ? new BankFile(numbered(file.name(), before.size() + 1), file.content()) : file;
        handovers.leave(batchId, again.name(), again.content(), reason);
        return again;
    }

    /** {@code name-2.txt}. */
    private static String numbered(String name, int no) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + "-" + no : name.substring(0, dot) + "-" + no + name.substring(dot);
    }

    private BankFile made(long batchId) {
        Head head = head(batchId);
        if (!head.unchanged()) throw new Refused(PayoutReason.FILE_CHANGED);
        return formats.render(batchId).orElseGet(() -> new BankFile(head.fileName(), plain(batchId, head)));
    }

    private Head head(long batchId) {
        return jdbc.sql("select number, file_name, to_char(due_on, 'YYYYMMDD') as due_on, line_count, total_fen,"
                        + " batch_unchanged(id) as unchanged from payment_batches where id = :id")
                .param("id", batchId)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new Refused(PayoutReason.NO_SUCH_BATCH));
    }

    private byte[] plain(long batchId, Head head) {
        StringBuilder text = new StringBuilder(String.join(
                "|",
                "DF",
                head.number(),
                head.dueOn(),
                Integer.toString(head.lineCount()),
                new Money(head.totalFen()).toString()));
        text.append("\r\n");
        lines(batchId).forEach(line -> text.append(text(line)).append("\r\n"));
        return text.toString().getBytes(CHARSET);
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
                        select i.seq_no, i.end_to_end_id, a.number_enc, a.holder_name, i.amount_fen, p.purpose
                        from payment_instructions i join accounts a on a.id = i.account_id join payables p on p.id = i.payable_id
                        where i.batch_id = :batch order by i.seq_no""")
                .param("batch", batchId)
                .query((row, number) -> new Line(
                        row.getInt("seq_no"),
                        row.getString("end_to_end_id"),
                        cipher.open(ACCOUNT_FIELD, row.getBytes("number_enc")),
                        row.getString("holder_name"),
                        row.getLong("amount_fen"),
                        row.getString("purpose")))
                .list();
    }
}
