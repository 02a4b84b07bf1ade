package liannong.schedule.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An act on record: who did what with which duty, when and why. */
public record ActRow(
        long id, String duty, ActKind act, @Nullable LocalDate day, String reason, String actor, Instant actedAt) {}
