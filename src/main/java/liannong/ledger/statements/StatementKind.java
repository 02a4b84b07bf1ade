package liannong.ledger.statements;

import java.util.Locale;

/** The statements that are made from the books of an organisation, for a year up to a month. */
public enum StatementKind {
    TRIAL,
    BALANCE,
    SURPLUS,
    EQUITY;

    /** What the keys of its words begin with. */
    public String key() {
        return "books.statement." + name().toLowerCase(Locale.ROOT);
    }
}
