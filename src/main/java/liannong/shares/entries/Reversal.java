package liannong.shares.entries;

import java.util.UUID;
import liannong.shares.Evidence;

/**
 * The order to take back what was entered by mistake: the whole act that a movement belongs to. The command's id is
 * made
 * when the dialog opens.
 */
public record Reversal(UUID commandId, long movementId, Evidence evidence) {}
