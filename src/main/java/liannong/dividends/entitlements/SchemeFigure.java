package liannong.dividends.entitlements;

import java.util.Map;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.schemes.Figure;
import liannong.dividends.schemes.Source;

/** What a scheme divides: its name, and what it is; the amount comes with each run. */
public record SchemeFigure(String name, Source source) {

    /** @throws Refused {@code FIGURE_MISSING} when none is among these, by their names */
    Figure filled(Map<String, Money> amounts) {
        Money amount = amounts.get(name);
        if (amount == null) throw new Refused(EntitlementReason.FIGURE_MISSING, name);
        return new Figure(name, source, amount);
    }
}
