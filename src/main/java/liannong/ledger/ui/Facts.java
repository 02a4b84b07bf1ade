package liannong.ledger.ui;

import java.util.Set;
import java.util.function.UnaryOperator;
import liannong.ledger.EntryRow;

/** What kind of fact an entry records, in words. */
final class Facts {

    private static final Set<String> KNOWN = Set.of(
            "SHARE_MOVEMENT",
            "DIVIDEND_RUN",
            "DIVIDEND_LINE",
            "ENTITLEMENT_RUN",
            "OVERPAYMENT_SETTLEMENT",
            "RESULT_FILE",
            "MANUAL",
            "DEMO_YEAR");

    private Facts() {}

    static String name(EntryRow entry, UnaryOperator<String> words) {
        return words.apply("books.fact." + (KNOWN.contains(entry.sourceKind()) ? entry.sourceKind() : "OTHER"));
    }
}
