package liannong.shares.entries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command enters: rows of its day with its document.
 *
 * @param resolutionId the resolution of the members that it rests on
 * @param departureId the leaving of a member that it belongs to
 */
public record Act(
        Command command,
        @Nullable Long resolutionId,
        @Nullable Long departureId,
        List<Line> lines) {

    public Act {
        lines = lines.stream().filter(line -> !line.movesNothing()).toList();
    }

    public static Act of(Command command, List<Line> lines) {
        return new Act(command, null, null, lines);
    }

    public Act resting(@Nullable Long resolution) {
        return new Act(command, resolution, departureId, lines);
    }

    public Act settling(long departure) {
        return new Act(command, resolutionId, departure, lines);
    }
}
