package liannong.base;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone in which a business day begins and ends. */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
