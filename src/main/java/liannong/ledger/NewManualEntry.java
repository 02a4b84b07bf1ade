package liannong.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The order to draft an entry that no fact of the product posts.
 *
 * @param document the paper it rests on
 */
public record NewManualEntry(
        UUID commandId, long organisationId, LocalDate day, String text, String document, List<ManualLine> lines) {

    public static final int LONGEST_TEXT = 100;
    public static final int LONGEST_DOCUMENT = 120;
    public static final int MOST_LINES = 100;

    public NewManualEntry {
        text = text.replace('\0', ' ').strip();
        document = document.replace('\0', ' ').strip();
        lines = List.copyOf(lines);
    }
}
