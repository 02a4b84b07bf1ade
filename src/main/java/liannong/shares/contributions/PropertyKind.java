package liannong.shares.contributions;

/** What is no money: what can be put in when it is valued (COOP art 13), and what cannot (REG art 13). */
public enum PropertyKind {
    GOODS,
    INTELLECTUAL_PROPERTY,
    FOREST_RIGHT,
    OTHER_PROPERTY,
    LABOUR,
    CREDIT,
    PERSONAL_NAME,
    GOODWILL,
    FRANCHISE,
    ENCUMBERED_PROPERTY;

    /** Whether the law takes it as a contribution. */
    public boolean lawful() {
        return switch (this) {
            case GOODS, INTELLECTUAL_PROPERTY, FOREST_RIGHT, OTHER_PROPERTY -> true;
            case LABOUR, CREDIT, PERSONAL_NAME, GOODWILL, FRANCHISE, ENCUMBERED_PROPERTY -> false;
        };
    }
}
