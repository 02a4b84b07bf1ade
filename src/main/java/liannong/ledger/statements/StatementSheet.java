package liannong.ledger.statements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.base.papers.Band;
import liannong.base.papers.Column;
import liannong.base.papers.Columns;
import liannong.base.papers.Flow;
import liannong.base.papers.Ink;
import liannong.base.papers.Leaf;
import liannong.base.papers.Lines;
import liannong.base.papers.Paper;
import liannong.base.papers.PaperFacts;
import liannong.base.papers.PaperFont;
import liannong.base.papers.Type;
import liannong.ledger.statements.StatementLine.Weight;
import liannong.ui.Fmt;
import liannong.ui.Texts;

/** A statement as a sheet of A4: upright with few columns of figures, sideways with many. */
final class StatementSheet {

    private static final int LEFT = 150;
    private static final int TOP = 190;
    private static final int FIGURE = 320;
    private static final int FEW = 2;
    private static final Type SMALL = Type.of(80).in(Ink.GREY);
    private static final Type PLAIN = Type.of(95);
    private static final Type STRONG = PLAIN.bold();

    private final Paper paper;
    private final StatementTable table;
    private final Locale locale;
    private final boolean upright;

    private StatementSheet(Paper paper, StatementTable table, Locale locale) {
        this.paper = paper;
        this.table = table;
        this.locale = locale;
        this.upright = table.heads().size() <= FEW;
    }

    static byte[] print(
            PaperFont letters, StatementTable table, Locale locale, Instant at, String by, long organisationId) {
        var facts = new PaperFacts(
                table.title() + " " + table.period(), table.owner(), table.title(), locale, at, organisationId);
        try (Paper paper = new Paper(letters, facts)) {
            var sheet = new StatementSheet(paper, table, locale);
            sheet.draw();
            sheet.foot(sheet.text("paper.printed", Fmt.moment(at), by));
            return paper.bytes();
        }
    }

    private void draw() {
        var flow = new Flow(this::leaf, TOP, bottom());
        flow.put(new Band(130, (leaf, y) -> {
            leaf.text(LEFT, y + 80, Type.of(200).bold().in(Ink.GREEN), table.title());
            leaf.right(right(), y + 80, PLAIN, text("books.in-yuan"));
            leaf.line(LEFT, y + 112, right(), y + 112, 150, Ink.BLACK);
        }));
        Columns columns = columns();
        List<Band> rows = new ArrayList<>();
        table.lines().forEach(line -> rows.add(row(columns, line)));
        flow.table(columns.head(STRONG, cells("", "", table.heads())), rows, Band.space(30));
        for (String note : table.notes()) {
            List<String> lines = Lines.of(paper, SMALL, right() - LEFT, note);
            flow.put(new Band(lines.size() * SMALL.leading() + 14, (leaf, y) -> {
                for (int at = 0; at < lines.size(); at++)
                    leaf.text(LEFT, y + (at + 1) * SMALL.leading(), SMALL, lines.get(at));
            }));
        }
    }

    private Band row(Columns columns, StatementLine line) {
        List<String> figures = new ArrayList<>();
        for (int at = 0; at < table.heads().size(); at++) {
            Money figure = line.figure(at);
            figures.add(figure == null ? "" : Fmt.money(figure));
        }
        List<String> cells = cells(line.number(), line.label(), figures);
        if (line.weight() == Weight.SUM) return columns.sum(STRONG, cells);
        return columns.row(line.weight() == Weight.PLAIN ? PLAIN : STRONG, cells);
    }

    private static List<String> cells(String number, String label, List<String> rest) {
        List<String> cells = new ArrayList<>(List.of(number, label));
        cells.addAll(rest);
        return cells;
    }

    private Columns columns() {
        int count = table.heads().size();
        int figures = right() - count * FIGURE;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(LEFT, LEFT + 70));
        columns.add(Column.words(LEFT + 80, figures));
        for (int at = 0; at < count; at++)
            columns.add(Column.figures(figures + at * FIGURE, figures + (at + 1) * FIGURE));
        return new Columns(paper, columns);
    }

    private Leaf leaf() {
        Leaf leaf = upright ? paper.portrait() : paper.landscape();
        leaf.text(LEFT, 130, SMALL, table.owner());
        leaf.right(right(), 130, SMALL, table.period());
        leaf.line(LEFT, 146, right(), 146, 30, Ink.HAIR);
        return leaf;
    }

    private void foot(String printed) {
        List<Leaf> leaves = paper.leaves();
        int y = bottom() + 100;
        for (int at = 0; at < leaves.size(); at++) {
            Leaf leaf = leaves.get(at);
            leaf.line(LEFT, y - 42, right(), y - 42, 30, Ink.HAIR);
            leaf.text(LEFT, y, SMALL, printed);
            leaf.right(right(), y, SMALL, text("paper.page", String.valueOf(at + 1), String.valueOf(leaves.size())));
        }
    }

    private int right() {
        return (upright ? Paper.SHORT_SIDE : Paper.LONG_SIDE) - LEFT;
    }

    private int bottom() {
        return (upright ? Paper.LONG_SIDE : Paper.SHORT_SIDE) - 200;
    }

    private String text(String key, Object... facts) {
        return Texts.of(locale, key, facts);
    }
}
