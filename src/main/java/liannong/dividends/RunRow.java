package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list; amounts in fen.
 *
 * @param distributableFen of a correction what it tops up
 */
public record RunRow(
        long id,
        String number,
        long cooperativeId,
        String cooperative,
        int year,
        int correctionNo,
        RunState state,
        long distributableFen,
        int lines,
        @Nullable LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        @Nullable LocalDate dueOn) {}
