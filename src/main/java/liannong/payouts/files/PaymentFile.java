package liannong.payouts.files;

import java.time.Instant;
import java.time.LocalDate;
import liannong.base.Money;

/**
 * What a batch tells a bank, before a template gives it its form.
 *
 * @param payerAccount empty where the payer has none on record
 * @param count of the lines, known beforehand because it stands before them
 * @param lines asked for once and never held together
 */
public record PaymentFile(
        String batchNumber,
        Instant createdAt,
        LocalDate dueOn,
        String currency,
        String payerName,
        String payerAccount,
        String payerBank,
        int count,
        Money total,
        Iterable<PaymentLine> lines) {

    public static final String YUAN = "CNY";
}
