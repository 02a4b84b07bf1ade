package liannong.shares.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.shares.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What one command enters: rows of one day with one document.
 *
 * @param command the whole command; the same id with another content is refused
 * @param resolutionId the resolution of the members that it rests on
 * @param departureId the leaving of a member that it belongs to
 */
public record Act(
        UUID commandId,
        Record command,
        long cooperativeId,
        LocalDate effectiveOn,
        Evidence evidence,
        @Nullable Long resolutionId,
        @Nullable Long departureId,
        List<Line> lines) {

    public Act(
            UUID commandId,
            Record command,
            long cooperativeId,
            LocalDate effectiveOn,
            Evidence evidence,
            @Nullable Long resolutionId,
            List<Line> lines) {
        this(commandId, command, cooperativeId, effectiveOn, evidence, resolutionId, null, lines);
    }

    public Act {
        lines = lines.stream().filter(line -> !line.movesNothing()).toList();
    }
}
