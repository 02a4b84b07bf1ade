package liannong.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a line and, once it is given, its answer. The amount in fen.
 *
 * @param householdId for whom it was raised, whoever raised it
 */
public record ObjectionRow(
        long id,
        long noticeId,
        String noticeNumber,
        String organisation,
        long sourceId,
        long householdId,
        String memberNo,
        String name,
        long amountFen,
        String text,
        Raiser raiser,
        LocalDate raisedOn,
        LocalDate answerDue,
        boolean overdue,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy) {

    public boolean open() {
        return answeredOn == null;
    }
}
