package liannong.ledger.statements;

import java.util.Arrays;
import java.util.List;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement.
 *
 * @param number of the line in the published form, where it is known; empty where it is not
 * @param account whose postings make the figures; null where they come from more than one
 */
public record StatementLine(
        String number,
        String label,
        List<@Nullable Money> figures,
        Weight weight,
        @Nullable String account) {

    /** How a line stands among the others. */
    public enum Weight {
        HEAD,
        PLAIN,
        PART,
        SUM
    }

    static StatementLine head(String label) {
        return new StatementLine("", label, List.of(), Weight.HEAD, null);
    }

    static StatementLine of(String label, @Nullable Money... figures) {
        return line("", label, Weight.PLAIN, null, figures);
    }

    static StatementLine sum(String label, @Nullable Money... figures) {
        return line("", label, Weight.SUM, null, figures);
    }

    static StatementLine line(
            String number, String label, Weight weight, @Nullable String account, @Nullable Money... figures) {
        return new StatementLine(number, label, Arrays.asList(figures), weight, account);
    }

    /** The figure of a column; null where the line has none. */
    public @Nullable Money figure(int column) {
        return column < figures.size() ? figures.get(column) : null;
    }
}
