package liannong.shares;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;

/** The order to enter money that a member paid in as capital. The command's id is made when the dialog opens. */
public record CapitalContribution(
        UUID commandId, long cooperativeId, long memberId, Money amount, LocalDate effectiveOn, String document) {}
