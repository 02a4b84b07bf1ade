package liannong.shares.trades;

import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;

/**
 * The order to enter a member's trade slip (过磅单). The command's id is made when the form opens.
 *
 * @param slipNo as it stands on the paper, 1 to 40 characters; of one number one slip stands in a cooperative
 * @param product 1 to 40 characters
 * @param unit 1 to 10 characters; quantities are added up whatever their unit
 * @param quantityHundredths in 0.01 of the unit, above zero
 * @param amount what it was worth, zero or more
 */
public record NewTrade(
        UUID commandId,
        long cooperativeId,
        long memberId,
        String slipNo,
        LocalDate tradedOn,
        String product,
        String unit,
        long quantityHundredths,
        Money amount)
        implements Command {

    public static final int LONGEST_SLIP_NO = 40;
    public static final int LONGEST_PRODUCT = 40;
    public static final int LONGEST_UNIT = 10;

    /** More than any slip has: a hundred million of a unit, a hundred million yuan. */
    static final long MOST_HUNDREDTHS = 100_000_000_00L;

    public NewTrade {
        slipNo = slipNo.strip();
        product = product.strip();
        unit = unit.strip();
    }

    @Override
    public LocalDate effectiveOn() {
        return tradedOn;
    }

    /** The slip is its own evidence. */
    @Override
    public Evidence evidence() {
        return Evidence.of(slipNo);
    }
}
