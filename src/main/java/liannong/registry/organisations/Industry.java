package liannong.registry.organisations;

/** What an organisation grows, raises or makes. */
public enum Industry implements Word {
    NAVEL_ORANGE,
    OIL_TEA,
    VEGETABLES,
    WHITE_LOTUS,
    LIVESTOCK,
    OTHER;

    @Override
    public String family() {
        return "registry.industry";
    }
}
