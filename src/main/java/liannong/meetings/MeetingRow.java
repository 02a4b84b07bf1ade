package liannong.meetings;

import java.time.LocalDate;
import java.time.LocalTime;

/** A meeting in a list. */
public record MeetingRow(
        long id,
        String no,
        MeetingKind kind,
        String title,
        boolean extraordinary,
        LocalDate heldOn,
        LocalTime heldAt,
        String place,
        MeetingState state,
        int items,
        int resolutions) {}
