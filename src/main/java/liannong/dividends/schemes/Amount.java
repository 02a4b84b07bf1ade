package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import liannong.base.Money;

/** How large a pool is. */
public sealed interface Amount {

    /** A part of the whole figure: 30 % of the net profit. */
    record Part(BigDecimal rate) implements Amount {}

    /** A part of what the pools before left of the figure; those in a row share the same rest: 40/30/30. */
    record PartOfRest(BigDecimal rate) implements Amount {}

    /** So much for the period on what is held: a floor of 5 %, what preferred shares get first. */
    record Yield(BigDecimal rate) implements Amount {}

    /** So much for the period for a mu, a head, a household or a unit traded: a floor of 800 yuan for a mu, a rent. */
    record PerUnit(Money each) implements Amount {

        /**
         * A rent with steps: raised by a rate at the end of every so many years, to the fen each time.
         *
         * @param from the day on which the first rent began
         * @param day the day whose rent is asked for
         */
        public static PerUnit stepped(Money first, LocalDate from, int everyYears, BigDecimal rate, LocalDate day) {
            int steps = day.isBefore(from) ? 0 : Period.between(from, day).getYears() / everyYears;
            Money rent = first;
            for (int i = 0; i < steps; i++) rent = rent.plus(rent.times(rate));
            return new PerUnit(rent);
        }

        /** A rent in grain: kilograms for a mu at the price of the day, to the fen. */
        public static PerUnit grain(BigDecimal kilograms, BigDecimal yuanPerKilogram) {
            return new PerUnit(Money.ofYuan(kilograms.multiply(yuanPerKilogram).setScale(2, RoundingMode.HALF_UP)));
        }
    }

    /** Whether it follows from what is held and not from the figure. */
    default boolean promised() {
        return this instanceof Yield || this instanceof PerUnit;
    }
}
