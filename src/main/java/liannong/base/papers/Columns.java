package liannong.base.papers;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table in a ledger: words wrap, figures stand in line on the right, rules as on the screens. */
public final class Columns {

    private static final int PADDING = 22;
    private static final int HAIRLINE = 25;
    private static final int RULE = 60;

    private final Paper paper;
    private final List<Column> columns;

    public Columns(Paper paper, List<Column> columns) {
        this.paper = paper;
        this.columns = List.copyOf(columns);
    }

    /** Over a rule of ink. */
    public Band head(Type type, List<String> cells) {
        return band(type, cells, (leaf, y, height) -> rule(leaf, y + height, RULE, Ink.BLACK));
    }

    public Band row(Type type, List<String> cells) {
        return band(type, cells, (leaf, y, height) -> rule(leaf, y + height, HAIRLINE, Ink.HAIR));
    }

    /** Under a rule, for what is carried to the next leaf and brought to it. */
    public Band between(Type type, List<String> cells) {
        return band(type, cells, (leaf, y, height) -> {
            rule(leaf, y, HAIRLINE, Ink.BLACK);
            rule(leaf, y + height, HAIRLINE, Ink.BLACK);
        });
    }

    /** Under a rule and over a double one. */
    public Band sum(Type type, List<String> cells) {
        return band(type, cells, (leaf, y, height) -> {
            rule(leaf, y, RULE, Ink.BLACK);
            rule(leaf, y + height, HAIRLINE, Ink.BLACK);
            rule(leaf, y + height + 6, HAIRLINE, Ink.BLACK);
        });
    }

    private interface Rules {
        void draw(Leaf leaf, int y, int height);
    }

    private Band band(Type type, List<String> cells, Rules rules) {
        List<List<String>> wrapped = new ArrayList<>();
        int most = 1;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            List<String> lines = column.figure()
                    ? List.of(cells.get(at))
                    : Lines.of(paper, type, column.to() - column.from(), cells.get(at));
            most = Math.max(most, lines.size());
            wrapped.add(lines);
        }
        int height = most * type.leading() + PADDING;
        return new Band(height, (leaf, y) -> {
            draw(leaf, y + PADDING / 2, type, wrapped);
            rules.draw(leaf, y, height);
        });
    }

    private void draw(Leaf leaf, int y, Type type, List<List<String>> wrapped) {
        int line = y + type.leading() * 3 / 4;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (column.figure()) {
                leaf.figure(column.to(), line, type, wrapped.get(at).getFirst());
                continue;
            }
            for (int row = 0; row < wrapped.get(at).size(); row++) {
                leaf.text(
                        column.from(),
                        line + row * type.leading(),
                        type,
                        wrapped.get(at).get(row));
            }
        }
    }

    private void rule(Leaf leaf, int y, int weight, Ink ink) {
        leaf.line(columns.getFirst().from(), y, columns.getLast().to(), y, weight, ink);
    }
}
