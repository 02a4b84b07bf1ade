package liannong.shares;

import java.util.UUID;

/** The order to take a movement back that was entered by mistake. The command's id is made when the dialog opens. */
public record Reversal(UUID commandId, long movementId, String document) {}
