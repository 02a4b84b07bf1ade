package liannong.shares.trades;

import java.util.List;

/**
 * What slips come to.
 *
 * @param rows with those that took others back
 * @param slips that stand
 * @param amountFen of all products
 * @param units of each unit how much, the most first
 */
public record TradeTotals(int rows, int slips, long amountFen, List<Quantity> units) {

    /** How much of a unit, in hundredths of it. */
    public record Quantity(String unit, long hundredths) {}
}
