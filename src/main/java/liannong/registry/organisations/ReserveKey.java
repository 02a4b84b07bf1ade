package liannong.registry.organisations;

/** By what the year's reserve is quantified to the members. */
public enum ReserveKey implements Word {
    TRADE,
    CAPITAL,
    HEAD;

    @Override
    public String family() {
        return "charter.reserve-key";
    }
}
