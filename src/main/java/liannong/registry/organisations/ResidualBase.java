package liannong.registry.organisations;

/** The day whose shares divide what remains. */
public enum ResidualBase implements Word {
    OPENING,
    CLOSING;

    @Override
    public String family() {
        return "charter.residual-base";
    }
}
