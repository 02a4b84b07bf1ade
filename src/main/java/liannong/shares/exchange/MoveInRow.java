package liannong.shares.exchange;

import java.time.Instant;
import java.time.LocalDate;

/** That a cooperative's register was moved in: from which file, when and by whom. */
public record MoveInRow(
        String fileName,
        String madeFor,
        String madeBy,
        Instant madeAt,
        LocalDate asOf,
        int acts,
        int movements,
        String document,
        String recordedBy,
        Instant recordedAt) {}
