package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.dividends.schemes.Pool;

/**
 * The order to write a scheme, or a new version of it.
 *
 * @param name of the scheme; the same name again is its next version
 * @param validFrom the first day of a period from which it holds
 * @param ruleSource the contract, charter or document it is from
 */
public record NewSchemeVersion(
        UUID commandId,
        long organisationId,
        String name,
        Audience audience,
        LocalDate validFrom,
        String ruleSource,
        List<SchemeFigure> figures,
        List<Pool> pools) {

    public NewSchemeVersion {
        figures = List.copyOf(figures);
        pools = List.copyOf(pools);
    }
}
