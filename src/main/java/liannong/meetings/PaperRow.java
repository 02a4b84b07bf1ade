package liannong.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a meeting: laid open before it, or its minutes.
 *
 * @param openFrom for a paper, the day from which it lay open
 * @param signedBy for minutes, who signed them
 */
public record PaperRow(
        long documentId,
        @Nullable LocalDate openFrom,
        @Nullable String signedBy,
        String recordedBy,
        Instant recordedAt) {}
