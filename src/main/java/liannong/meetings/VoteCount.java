package liannong.meetings;

/**
 * How an item was voted, in votes: who was there and said nothing, and who was not there, are in none of the three.
 * There may be more votes than rights, until who had none that day is taken off the roll.
 *
 * @param totalRights all voting rights of the day, of those absent too (COOP art 30)
 * @param needed the least number in favour that passes
 */
public record VoteCount(long inFavour, long against, long abstained, long totalRights, long needed) {

    public VoteCount {
        if (Math.min(Math.min(inFavour, against), abstained) < 0)
            throw new IllegalArgumentException("fewer votes than none");
    }

    public static VoteCount of(long inFavour, long against, long abstained, long totalRights, Majority majority) {
        return new VoteCount(inFavour, against, abstained, totalRights, majority.needed(totalRights));
    }

    public boolean passed() {
        return inFavour >= needed;
    }

    /** Voting rights that were not used. */
    public long unused() {
        return Math.max(0, totalRights - inFavour - against - abstained);
    }
}
