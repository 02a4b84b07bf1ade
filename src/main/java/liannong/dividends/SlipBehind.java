package liannong.dividends;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A trade slip that counts in a line; in hundredths of its unit and in fen, negative where it takes back. */
public record SlipBehind(
        LocalDate tradedOn, String slipNo, String product, String unit, long quantityHundredths, long amountFen) {

    public BigDecimal quantity() {
        return BigDecimal.valueOf(quantityHundredths, 2);
    }
}
