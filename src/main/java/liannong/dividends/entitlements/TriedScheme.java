package liannong.dividends.entitlements;

import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.dividends.schemes.GrainPrice;

/**
 * What is tried beside a run by a scheme: another version of it, other figures, other prices of grain.
 *
 * @param versionId confirmed or not
 * @param amounts by the name of the version's figure
 */
public record TriedScheme(long versionId, Map<String, Money> amounts, List<GrainPrice> prices) {

    public TriedScheme {
        amounts = Map.copyOf(amounts);
        prices = List.copyOf(prices);
    }
}
