package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who may take part.
 *
 * @param id breaks ties, by its bytes in UTF-8
 * @param household the household's key; empty for an organisation
 * @param status the household's status, POOR; empty where it does not matter
 * @param trade what was traded or done in the period, in the one unit of the scheme
 */
public record Holder(String id, String household, String status, BigDecimal trade, List<Holding> holdings) {

    public Holder {
        holdings = List.copyOf(holdings);
    }
}
