package liannong.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with all that stands at the head of its page.
 *
 * @param heads who may vote, by heads; as counted when it was opened, or as of now before
 * @param rights all voting rights, additional votes among them
 * @param proxied of those present, who is there by written proxy
 * @param strangers of those present while it is on, who had no such vote on that day by what is known now
 * @param seal SHA-256 of the record, once it is sealed
 */
public record MeetingCard(
        long id,
        long cooperativeId,
        String cooperative,
        String no,
        MeetingKind kind,
        String title,
        @Nullable AskedBy askedBy,
        @Nullable LocalDate askedOn,
        @Nullable Integer askers,
        @Nullable String askedWhy,
        LocalDate convenedOn,
        LocalDate papersOpenFrom,
        LocalDate heldOn,
        LocalTime heldAt,
        String place,
        String chairName,
        String recorderName,
        int quorumNum,
        int quorumDen,
        int paperDays,
        int proxies,
        MeetingState state,
        String convenedBy,
        @Nullable String openedBy,
        @Nullable Instant openedAt,
        @Nullable String sealedBy,
        @Nullable Instant sealedAt,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledWhy,
        int heads,
        int rights,
        int present,
        int proxied,
        int strangers,
        int papers,
        int minutes,
        @Nullable String seal) {

    public Quorum quorum() {
        return Quorum.of(present, heads, quorumNum, quorumDen);
    }

    public boolean isOpen() {
        return state == MeetingState.OPEN;
    }

    /** Days beyond the twenty within which it should have been held after it was asked for (COOP art 31). */
    public long daysLate() {
        if (askedOn == null || askedBy == AskedBy.CHARTER) return 0;
        return Math.max(0, ChronoUnit.DAYS.between(askedOn, heldOn) - MeetingLaw.EXTRAORDINARY_DAYS);
    }

    public int additional() {
        return rights - heads;
    }
}
