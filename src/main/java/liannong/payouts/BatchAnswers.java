package liannong.payouts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.files.Answer;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.FileReason;
import liannong.payouts.files.Layout;
import liannong.payouts.files.ResultFiles;
import liannong.payouts.files.ResultHead;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a bank's file says of a batch: a message of ISO 20022, a file by the batch's template, or the guide's text. */
@Component
class BatchAnswers {

    private static final BankTemplate ONLY_MESSAGES =
            new BankTemplate(Layout.iso("{batch}.xml"), Layout.iso(""), Map.of(), Map.of());

    private record Batch(String number, int lineCount) {}

    private record Sent(int seqNo, String endToEndId, long amountFen) {}

    private final JdbcClient jdbc;
    private final BatchFormats formats;
    private final BusinessClock clock;

    BatchAnswers(JdbcClient jdbc, BatchFormats formats, BusinessClock clock) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * The payments that are settled by a file; those that only wait are not among them.
     *
     * @throws Refused {@code RESULT_…}
     */
    List<ResultLine> of(long batchId, byte[] content) {
        if (content.length > ResultText.LARGEST_BYTES)
            throw new Refused(PayoutReason.RESULT_TOO_LARGE, ResultText.LARGEST_BYTES / 1_000_000);
        Optional<BankTemplate> template = formats.template(batchId);
        if (template.isEmpty() && !ResultFiles.isXml(content)) return ResultText.parse(content);
        List<liannong.payouts.files.ResultLine> said = new ArrayList<>();
        ResultHead head;
        try {
            head = ResultFiles.read(template.orElse(ONLY_MESSAGES), new ByteArrayInputStream(content), said::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, Sent> sent = sent(batchId);
        requireThisBatch(head, batchId);
        if (!head.rejectedWhole().isEmpty()) return all(sent, head.rejectedWhole());
        List<ResultLine> settled = said.stream()
                .filter(line -> line.answer() != Answer.PENDING)
                .map(line -> line(line, sent))
                .toList();
        if (settled.isEmpty()) throw new Refused(FileReason.RESULT_ONLY_PENDING, said.size());
        return settled;
    }

    private void requireThisBatch(ResultHead head, long batchId) {
        Batch batch = jdbc.sql("select number, line_count from payment_batches where id = :batch")
                .param("batch", batchId)
                .query(Batch.class)
                .single();
        if (!head.batchNumber().isEmpty() && !head.batchNumber().equals(batch.number()))
            throw new Refused(FileReason.RESULT_OF_ANOTHER_BATCH, head.batchNumber(), batch.number());
        if (head.count() > 0 && head.count() != batch.lineCount())
            throw new Refused(FileReason.RESULT_COUNT_DIFFERS, head.count(), batch.lineCount());
    }

    private static List<ResultLine> all(Map<String, Sent> sent, String reason) {
        return sent.values().stream()
                .distinct()
                .map(each -> new ResultLine(
                        each.seqNo(), each.endToEndId(), new Money(each.amountFen()), Outcome.RETURNED, reason, null))
                .toList();
    }

    private ResultLine line(liannong.payouts.files.ResultLine line, Map<String, Sent> sent) {
        String name = line.endToEndId().isEmpty() ? Integer.toString(line.seq()) : line.endToEndId();
        Sent payment = sent.get(name);
        if (payment == null || (line.seq() > 0 && line.seq() != payment.seqNo()))
            throw new Refused(PayoutReason.RESULT_UNKNOWN_PAYMENT, line.lineNo(), name);
        if (line.settledOn() != null && line.settledOn().isAfter(clock.today()))
            throw new Refused(FileReason.RESULT_DAY_TO_COME, line.lineNo(), line.settledOn());
        Money amount = line.amount();
        return new ResultLine(
                line.lineNo(),
                payment.endToEndId(),
                amount == null ? new Money(payment.amountFen()) : amount,
                line.answer() == Answer.CREDITED ? Outcome.CREDITED : Outcome.RETURNED,
                line.reason().isEmpty() ? null : line.reason(),
                line.settledOn());
    }

    /** Each payment twice, by its id and by its number in the batch. */
    private Map<String, Sent> sent(long batchId) {
        Map<String, Sent> sent = new HashMap<>();
        jdbc.sql("select seq_no, end_to_end_id, amount_fen from payment_instructions where batch_id = :batch")
                .param("batch", batchId)
                .query(Sent.class)
                .list()
                .forEach(each -> {
                    sent.put(each.endToEndId(), each);
                    sent.put(Integer.toString(each.seqNo()), each);
                });
        return sent;
    }
}
