package liannong.payouts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.files.Answer;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.SampleAnswer;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank of a demonstration: answers a batch with everything credited but its third payment, whose name differs. */
@Service
@Transactional(readOnly = true)
public class DemoBank {

    private static final int RETURNED = 3;

    private record Line(int seqNo, String endToEndId, long amountFen, int attempt) {

        boolean returned() {
            return seqNo == RETURNED && attempt == 1;
        }
    }

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final BatchFormats formats;

    DemoBank(JdbcClient jdbc, BusinessClock clock, BatchFormats formats) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.formats = formats;
    }

    /** Whether there is such a bank here: in a demonstration only. */
    public boolean exists() {
        return clock.movable();
    }

    /**
     * The result file that this bank sends for a batch.
     *
     * @throws Refused {@code NOT_A_DEMONSTRATION_BANK}
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_APPROVER')")
    public BankFiles.BankFile answer(long batchId) {
        if (!exists()) throw new Refused(PayoutReason.NOT_A_DEMONSTRATION_BANK);
        List<Line> lines = jdbc.sql("select seq_no, end_to_end_id, amount_fen, attempt from payment_instructions"
                        + " where batch_id = :batch order by seq_no")
                .param("batch", batchId)
                .query(Line.class)
                .list();
        Optional<BankTemplate> template = formats.template(batchId);
        if (template.isPresent()) return byTemplate(template.get(), batchId, lines);
        Money total = lines.stream().map(line -> new Money(line.amountFen())).reduce(Money.ZERO, Money::plus);
        StringBuilder text =
                new StringBuilder("HZ|" + lines.size() + "|" + total + "|演示银行的回盘文件 demonstration bank\r\n");
        for (Line line : lines) {
            text.append(line.endToEndId()).append('|').append(new Money(line.amountFen()));
            text.append(line.returned() ? "|0|BE01\r\n" : "|1|\r\n");
        }
        return new BankFiles.BankFile(
                "result-" + batchId + ".txt", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private BankFiles.BankFile byTemplate(BankTemplate template, long batchId, List<Line> lines) {
        String number = jdbc.sql("select number from payment_batches where id = :batch")
                .param("batch", batchId)
                .query(String.class)
                .single();
        List<liannong.payouts.files.ResultLine> answers = lines.stream()
                .map(line -> new liannong.payouts.files.ResultLine(
                        line.seqNo(),
                        line.endToEndId(),
                        line.seqNo(),
                        new Money(line.amountFen()),
                        line.returned() ? Answer.RETURNED : Answer.CREDITED,
                        line.returned() ? "BE01" : "",
                        clock.today()))
                .toList();
        return new BankFiles.BankFile(
                "result-" + batchId + "." + template.in().format().ending(),
                SampleAnswer.write(template, number, clock.today(), answers));
    }
}
