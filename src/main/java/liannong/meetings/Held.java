package liannong.meetings;

import java.time.LocalDate;

/** A meeting as it stands while something is done about it. */
record Held(
        long id,
        long cooperativeId,
        String no,
        MeetingKind kind,
        MeetingState state,
        LocalDate convenedOn,
        LocalDate papersOpenFrom,
        LocalDate heldOn,
        int quorumNum,
        int quorumDen,
        int paperDays,
        int proxies,
        int heads,
        int additional,
        int present) {

    Quorum quorum() {
        return Quorum.of(present, heads, quorumNum, quorumDen);
    }
}
