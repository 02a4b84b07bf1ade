package liannong.ledger;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account of the chart.
 *
 * @param standing how sure it is: FOUND_2021, FOUND_2007 or OWN (domain.md 1.8)
 */
public record AccountRow(
        String code,
        String name,
        String nameEn,
        String kind,
        @Nullable String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String standing) {

    /** Its code and its name in the reader's language. */
    public String label(Locale locale) {
        return code + " " + (locale.getLanguage().equals("zh") ? name : nameEn);
    }
}
