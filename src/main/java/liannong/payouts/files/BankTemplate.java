package liannong.payouts.files;

import java.util.Map;

/**
 * How one bank wants its payment files and writes its result files.
 *
 * @param statuses the bank's words for what became of a payment
 * @param reasons the bank's codes of returns, each with the one of ISO 20022 that says it
 */
public record BankTemplate(Layout out, Layout in, Map<String, Answer> statuses, Map<String, String> reasons) {

    public BankTemplate {
        statuses = Map.copyOf(statuses);
        reasons = Map.copyOf(reasons);
    }
}
