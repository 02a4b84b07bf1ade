package liannong.meetings;

import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda with what came of it.
 *
 * @param takes how often the vote was taken; 0: not yet
 * @param resolutionId the resolution, when the sealed meeting passed it
 */
public record ItemRow(
        long id,
        int position,
        Matter matter,
        String text,
        int majorityNum,
        int majorityDen,
        boolean majorityStrict,
        int takes,
        int inFavour,
        int against,
        int abstained,
        @Nullable Long resolutionId,
        @Nullable String resolutionNo) {

    public Majority majority() {
        return new Majority(majorityNum, majorityDen, majorityStrict);
    }

    public boolean isVoted() {
        return takes > 0;
    }

    /** @param rights all voting rights of the day */
    public VoteCount count(int rights) {
        return VoteCount.of(inFavour, against, abstained, rights, majority());
    }
}
