package liannong.meetings;

/**
 * How the votes of a cooperative stand on a day.
 *
 * @param members basic votes, one a member (COOP art 22)
 * @param additional votes beyond them
 * @param delegates in office (COOP art 32)
 */
public record VotingRights(int members, int additional, int delegates) {

    public int mostAdditional() {
        return MeetingLaw.mostAdditionalVotes(members);
    }

    public boolean mayHaveDelegates() {
        return members > MeetingLaw.MEMBERS_BELOW_DELEGATES;
    }
}
