package liannong.dividends;

import java.math.BigDecimal;
import java.time.LocalDate;
import liannong.shares.MovementKind;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/**
 * A movement of the share register that counts in a line; amount in fen, area in 0.01 mu.
 *
 * @param parcel the code of the piece of land
 */
public record MovementBehind(
        LocalDate effectiveOn,
        ShareClass shareClass,
        MovementKind kind,
        long amountFen,
        long areaHundredths,
        @Nullable String parcel,
        String document) {

    public BigDecimal area() {
        return BigDecimal.valueOf(areaHundredths, 2);
    }
}
