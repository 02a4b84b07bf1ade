package liannong.meetings;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is there, and how he voted on an item.
 *
 * @param choice null while he has not voted
 */
public record BallotRow(
        long memberId,
        String memberNo,
        String name,
        int votes,
        @Nullable String holder,
        @Nullable Choice choice) {

    /** As {@link RollRow#isFoundBy}. */
    public boolean isFoundBy(String text) {
        return RollRow.found(memberNo, name, text);
    }
}
