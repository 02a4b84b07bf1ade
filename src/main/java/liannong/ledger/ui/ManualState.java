package liannong.ledger.ui;

import java.util.function.UnaryOperator;
import liannong.ledger.ManualEntryRow;
import liannong.ui.StatusTag;

/** How far a manual entry is. */
final class ManualState {

    private ManualState() {}

    static StatusTag tag(ManualEntryRow row, UnaryOperator<String> words) {
        String word = words.apply("books.state." + row.state());
        return switch (row.state()) {
            case "DRAFT" -> StatusTag.waiting(word);
            case "POSTED" -> StatusTag.ok(word);
            default -> StatusTag.bad(word);
        };
    }
}
