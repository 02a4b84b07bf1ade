package liannong.payouts.files;

import liannong.base.Money;

/**
 * One payment as a bank is told it.
 *
 * @param bankCode of the payee's bank, empty where nobody knows it
 */
public record PaymentLine(
        int seq,
        String endToEndId,
        String payeeName,
        String payeeAccount,
        String bankName,
        String bankCode,
        Money amount,
        String purpose) {}
