package liannong.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An objection to a line and, once it is given, its answer. The amount in fen. */
public record ObjectionRow(
        long id,
        long noticeId,
        long sourceId,
        String memberNo,
        String name,
        long amountFen,
        String text,
        LocalDate raisedOn,
        LocalDate answerDue,
        boolean overdue,
        long raisedBy,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy) {

    public boolean open() {
        return answeredOn == null;
    }
}
