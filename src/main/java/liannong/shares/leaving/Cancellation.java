package liannong.shares.leaving;

import java.time.LocalDate;
import java.util.UUID;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;

/** The order to enter that a member stays after all, or that his leaving was entered by mistake. */
public record Cancellation(
        UUID commandId, long cooperativeId, long departureId, LocalDate effectiveOn, Evidence evidence)
        implements Command {}
