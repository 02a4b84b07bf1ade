package liannong.shares.land;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import liannong.base.Money;
import liannong.base.Mu;

/**
 * The steps by which a contract raises the price of land: each time so many years pass, the price for a mu rises by a
 * rate, to the fen, half up.
 *
 * @param years between two steps
 * @param rate 0.1 for ten per cent
 */
public record Steps(int years, BigDecimal rate) {

    /** The first day on which the step counts; the first step is 1. */
    public LocalDate day(LocalDate from, int step) {
        return from.plusYears((long) years * step);
    }

    /** The price for a mu after a step. */
    public Money price(Money first, int step) {
        BigDecimal price = BigDecimal.valueOf(first.fen());
        for (int i = 0; i < step; i++) {
            price = price.multiply(BigDecimal.ONE.add(rate)).setScale(0, RoundingMode.HALF_UP);
        }
        return new Money(price.longValueExact());
    }

    /** What an area is worth at a price for a mu, to the fen, half up. */
    public static Money worth(Mu area, Money perMu) {
        return new Money(BigDecimal.valueOf(area.hundredths())
                .multiply(BigDecimal.valueOf(perMu.fen()))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
