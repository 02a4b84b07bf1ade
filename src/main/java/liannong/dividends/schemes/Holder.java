package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may take part.
 *
 * @param id breaks ties, by its bytes in UTF-8
 * @param household the household's key; empty for an organisation
 * @param status the household's status, POOR; empty where it does not matter
 * @param trade what was traded or done in the period, in the one unit of the scheme
 * @param joined since when one belongs; null where nobody says so
 * @param left the first day on which one no longer does; null while one does
 */
public record Holder(
        String id,
        String household,
        String status,
        BigDecimal trade,
        List<Holding> holdings,
        @Nullable LocalDate joined,
        @Nullable LocalDate left) {

    public Holder(String id, String household, String status, BigDecimal trade, List<Holding> holdings) {
        this(id, household, status, trade, holdings, null, null);
    }

    public Holder {
        holdings = List.copyOf(holdings);
    }

    /** On each day from one to another. */
    boolean belongs(LocalDate from, LocalDate to) {
        return (joined == null || !joined.isAfter(from)) && (left == null || left.isAfter(to));
    }
}
