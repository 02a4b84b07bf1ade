package liannong.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a meeting is extraordinary (COOP art 31).
 *
 * @param askers how many members asked; null where the supervisors did, or the charter calls for it
 */
public record AskedFor(AskedBy by, LocalDate on, @Nullable Integer askers, String why) {}
