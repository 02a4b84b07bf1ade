package liannong.shares;

import java.util.UUID;
import liannong.base.Money;

/** A member's part of a year's reserve, to be entered in the register. */
public record ReserveShare(UUID commandId, long memberId, Money amount) {}
