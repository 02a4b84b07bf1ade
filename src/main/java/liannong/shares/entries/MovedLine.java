package liannong.shares.entries;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a register that is moved in: with the day and the document of its own act.
 *
 * @param commandId of its act
 * @param number of the row in its act, from 1
 * @param reverses the place among all rows, from 0, of the one that it takes back
 * @param restsOn what it rested on where it comes from, as a JSON array
 */
public record MovedLine(
        UUID commandId,
        int number,
        LocalDate day,
        String document,
        Line line,
        @Nullable Integer reverses,
        @Nullable String restsOn) {}
