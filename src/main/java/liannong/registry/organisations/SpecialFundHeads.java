package liannong.registry.organisations;

/** Whose heads count when public money and gifts are averaged: disputed in practice, so the charter says. */
public enum SpecialFundHeads implements Word {
    /** The members of the day on which it was granted. */
    GRANT,
    /** The members of the day of the distribution: averaged anew before it. */
    DISTRIBUTION;

    @Override
    public String family() {
        return "charter.special-fund-heads";
    }
}
