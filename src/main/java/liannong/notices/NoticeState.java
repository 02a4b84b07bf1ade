package liannong.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a notice stands, for those who wait for it. */
public record NoticeState(
        long id,
        String number,
        LocalDate openedOn,
        LocalDate lastDay,
        @Nullable LocalDate closedOn,
        int objections,
        int openObjections) {

    public boolean closed() {
        return closedOn != null;
    }
}
