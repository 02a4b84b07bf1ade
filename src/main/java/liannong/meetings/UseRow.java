package liannong.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something in the registry that rests, or may rest, on a resolution.
 *
 * @param no the version of a charter, or the number of a member
 * @param name of the member; null for a charter
 * @param day from which the charter is in force, on which the member joined, or left
 */
public record UseRow(
        long subjectId,
        SubjectKind kind,
        String no,
        @Nullable String name,
        LocalDate day,
        long resolutionId) {}
