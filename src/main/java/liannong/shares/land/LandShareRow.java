package liannong.shares.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Land that is a share on a day; fen and 0.01 mu.
 *
 * @param memberId who holds it now
 * @param amountFen what it counts for now
 * @param perMuFen the price of the contract, before any step
 * @param agreedTo the first day without it
 * @param stepsTaken how many steps were entered
 */
public record LandShareRow(
        long id,
        long memberId,
        String memberNo,
        String member,
        String parcelCode,
        String parcel,
        long areaHundredths,
        long amountFen,
        long perMuFen,
        LocalDate validFrom,
        LocalDate agreedTo,
        @Nullable Integer stepYears,
        @Nullable BigDecimal stepRate,
        int stepsTaken,
        String document) {

    /** The next step, or nothing when there is none before the contract ends. */
    public @Nullable LocalDate nextStepOn() {
        if (stepYears == null || stepRate == null) return null;
        LocalDate day = new Steps(stepYears, stepRate).day(validFrom, stepsTaken + 1);
        return day.isBefore(agreedTo) ? day : null;
    }
}
