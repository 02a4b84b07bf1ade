package liannong.dividends.schemes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/**
 * What somebody held of a class from one day to another.
 *
 * @param until the first day without it; null while it is held
 */
public record Holding(
        ShareClass shareClass,
        Money amount,
        Mu area,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean isSomething() {
        return amount.isPositive() || area.hundredths() > 0;
    }

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** On how many days of a period it was held; what came or went outside of it changes nothing. */
    long days(LocalDate first, LocalDate last) {
        LocalDate begin = from.isBefore(first) ? first : from;
        LocalDate after = last.plusDays(1);
        LocalDate end = until == null || until.isAfter(after) ? after : until;
        return Math.max(0, ChronoUnit.DAYS.between(begin, end));
    }
}
