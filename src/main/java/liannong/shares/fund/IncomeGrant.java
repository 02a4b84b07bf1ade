package liannong.shares.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import liannong.shares.entries.Command;

/**
 * The order to give households the income of shares that a member owns, each the same part of the amount.
 *
 * @param households each by its card and its head's name
 */
public record IncomeGrant(
        UUID commandId,
        long cooperativeId,
        long ownerMemberId,
        ShareClass shareClass,
        Money amount,
        List<Beneficiary> households,
        LocalDate from,
        long resolutionId,
        Evidence evidence)
        implements Command {

    /** A household as one knows it: the number of its card and the name of its head. */
    public record Beneficiary(String cardNo, String headName) {

        public Beneficiary {
            cardNo = cardNo.strip();
            headName = headName.strip();
        }
    }

    public IncomeGrant {
        households = List.copyOf(households);
    }

    @Override
    public LocalDate effectiveOn() {
        return from;
    }
}
