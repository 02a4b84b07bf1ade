package liannong.dividends.entitlements;

import java.math.BigDecimal;
import liannong.base.Money;
import liannong.dividends.Portion;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a household is given, with every figure from which it can be computed again. Amounts in fen; what was
 * counted in fen, 0.01 mu or 0.01 of a unit, by days where so.
 *
 * @param nature DIVIDEND, RENT, TRANSFER, WAGE
 * @param weight what the pool is divided by: AMOUNT, AMOUNT_DAYS, AREA, AREA_DAYS, HEAD, HOUSEHOLD, TRADE
 * @param amountKind how the pool was filled: PART, PART_OF_REST, YIELD, PER_UNIT, STEPPED, RISING, GRAIN
 * @param eachFen what a unit costs for the period
 * @param figure of what it was taken; none for what is owed whatever was earned
 * @param asPromised each part follows from its unit; otherwise the pool is divided
 * @param all what was counted of everybody
 */
public record CountedPart(
        int position,
        String pool,
        String nature,
        String weight,
        String amountKind,
        @Nullable BigDecimal rate,
        @Nullable Long eachFen,
        @Nullable String figure,
        @Nullable Long figureFen,
        boolean asPromised,
        long poolFen,
        long all,
        long mine,
        long amountFen) {

    /** As it is computed by hand where the pool was divided. */
    public Portion portion() {
        return new Portion(mine, all, new Money(poolFen), new Money(amountFen));
    }

    public boolean byDays() {
        return weight.endsWith("_DAYS");
    }

    /** What a unit costs follows from more than one figure of the contract. */
    public boolean priced() {
        return switch (amountKind) {
            case "STEPPED", "RISING", "GRAIN" -> true;
            default -> false;
        };
    }

    public boolean byLand() {
        return weight.startsWith("AREA");
    }

    /** What was counted is money: the amount that is held. */
    public boolean byMoney() {
        return weight.equals("AMOUNT");
    }

    /** What was counted, in yuan, mu or units, or in heads and households. */
    public BigDecimal counted(long raw) {
        boolean whole = weight.equals("HEAD") || weight.equals("HOUSEHOLD");
        return whole ? BigDecimal.valueOf(raw) : BigDecimal.valueOf(raw, 2);
    }
}
