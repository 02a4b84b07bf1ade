package liannong.registry;

import java.util.Locale;

/** From what a household lives in a year (A17 and A18 of the household form); expenses are subtracted. */
public enum IncomeSource {
    WAGES,
    BUSINESS,
    PROPERTY,
    TRANSFER,
    EXPENSE;

    /** The key of its name in the translations. */
    public String key() {
        return "registry.income." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
