package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/** How large a pool is. */
public sealed interface Amount {

    /** A part of the whole figure: 30 % of the net profit. */
    record Part(BigDecimal rate) implements Amount {}

    /** A part of what the pools before left of the figure; those in a row share the same rest: 40/30/30. */
    record PartOfRest(BigDecimal rate) implements Amount {}

    /** So much for the period on what is held: a floor of 5 %, what preferred shares get first. */
    record Yield(BigDecimal rate) implements Amount {}

    /** So much for the period for a mu, a head, a household or a unit traded; {@link UnitPrice} says how much. */
    sealed interface ByUnit extends Amount {}

    /** The same whenever the period is: a floor of 800 yuan for a mu, a rent. */
    record PerUnit(Money each) implements ByUnit {}

    /** A rent that the contract raises on days that it names. */
    record Stepped(Money first, List<Step> steps) implements ByUnit {

        public Stepped {
            steps = List.copyOf(steps);
        }
    }

    /** From a day on, what a unit costs then. */
    record Step(LocalDate from, Money each) {}

    /**
     * A rent raised by a rate at the end of every so many years, to the fen each time, half up.
     *
     * @param since the day on which the first rent began
     */
    record Rising(Money first, LocalDate since, int everyYears, BigDecimal rate) implements ByUnit {}

    /**
     * A rent in grain: so many jin for a unit, at the price that the run names.
     *
     * @param grain which price it is: 中籼稻
     * @param floor what a unit costs at least; null where the contract has no floor
     */
    record Grain(BigDecimal jin, String grain, @Nullable Money floor) implements ByUnit {}

    /** Whether it follows from what is held and not from the figure. */
    default boolean promised() {
        return this instanceof Yield || this instanceof ByUnit;
    }
}
