package liannong.meetings;

/** A member who may be chosen for a right to vote. */
public record VoterRow(long memberId, String memberNo, String name) {}
