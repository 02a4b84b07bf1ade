package liannong.registry.imports;

/** What a filter finds altogether; rows of what was applied. */
public record ImportTotals(int imports, long added, long changed, long refused) {}
