package liannong.ledger.statements;

import java.util.List;

/**
 * A statement in the reader's language, as screens, workbooks and papers show it alike. All figures are in yuan.
 *
 * @param period what the figures are of
 * @param heads of the columns of figures
 * @param notes what has to be known beside the figures
 */
public record StatementTable(
        StatementKind kind,
        String title,
        String owner,
        String period,
        List<String> heads,
        List<StatementLine> lines,
        List<String> notes) {}
