package liannong.payouts.files;

/**
 * What a result file says of itself.
 *
 * @param batchNumber empty when it names none
 * @param rejectedWhole the reason when the bank refused the whole file, without a word on each payment; else empty
 * @param count of the payments that were sent, as the bank repeats it; 0 when it does not
 */
public record ResultHead(String batchNumber, String rejectedWhole, int count, int lines) {}
