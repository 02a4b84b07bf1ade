package liannong.payouts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import liannong.base.Money;
import liannong.base.Refused;
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

    private record Line(int seqNo, String endToEndId, long amountFen, int attempt) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DemoBank(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
        Money total = lines.stream().map(line -> new Money(line.amountFen())).reduce(Money.ZERO, Money::plus);
        StringBuilder text =
                new StringBuilder("HZ|" + lines.size() + "|" + total + "|演示银行的回盘文件 demonstration bank\r\n");
        for (Line line : lines) {
            boolean returned = line.seqNo() == RETURNED && line.attempt() == 1;
            text.append(line.endToEndId()).append('|').append(new Money(line.amountFen()));
            text.append(returned ? "|0|BE01\r\n" : "|1|\r\n");
        }
        return new BankFiles.BankFile(
                "result-" + batchId + ".txt", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
