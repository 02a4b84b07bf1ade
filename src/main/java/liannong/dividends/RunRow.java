package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A year's distribution in a list; amounts in fen. */
public record RunRow(
        long id,
        String number,
        long cooperativeId,
        String cooperative,
        int year,
        RunState state,
        long distributableFen,
        int lines,
        @Nullable LocalDate noticeLastDay,
        @Nullable LocalDate noticeClosedOn,
        @Nullable LocalDate dueOn) {}
