package liannong.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order to convene a meeting. The command's id is made when the form opens.
 *
 * @param asked why it is extraordinary; null where it is not
 * @param papersOpenFrom the day from which reports and plans lie open
 */
public record Convocation(
        UUID commandId,
        long cooperativeId,
        MeetingKind kind,
        String title,
        @Nullable AskedFor asked,
        LocalDate convenedOn,
        LocalDate papersOpenFrom,
        LocalDate heldOn,
        LocalTime heldAt,
        String place,
        String chairName,
        String recorderName,
        List<NewItem> items) {}
