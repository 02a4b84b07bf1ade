package liannong.dividends.proofs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.base.papers.Ink;
import liannong.base.papers.Leaf;
import liannong.base.papers.Paper;
import liannong.base.papers.PaperFacts;
import liannong.base.papers.PaperFont;
import liannong.base.papers.Type;
import liannong.ui.Fmt;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The sheet on A4: two columns of facts under their headings, on as many leaves as they need. */
record ProofSheet(
        PaperFont letters,
        Locale language,
        ProofTitle run,
        List<ProofPart> parts,
        String printedBy,
        Instant printedAt,
        boolean demo) {

    private static final int LEFT = 150;
    private static final int RIGHT = Paper.SHORT_SIDE - LEFT;
    private static final int GAP = 60;
    private static final int COLUMN = (RIGHT - LEFT - GAP) / 2;
    private static final int ROW = 50;
    private static final int TOP = 320;
    private static final int BOTTOM = 2810;
    private static final Type LABEL = Type.of(82).in(Ink.GREY);
    private static final Type VALUE = Type.of(82);
    private static final Type HEADING = Type.of(105).bold().in(Ink.GREEN);
    private static final Type SMALL = Type.of(75).in(Ink.GREY);

    byte[] print() {
        var facts = new PaperFacts(
                text("proof.title", run.number()), run.organisation(), text("proof"), language, printedAt, run.runId());
        try (Paper paper = new Paper(letters, facts)) {
            Leaf leaf = leaf(paper, 1);
            int y = TOP;
            int no = 1;
            for (ProofPart part : parts) {
                if (y + height(part) > BOTTOM && y > TOP) {
                    leaf = leaf(paper, ++no);
                    y = TOP;
                }
                y = part(leaf, part, y);
            }
            return paper.bytes();
        }
    }

    private Leaf leaf(Paper paper, int no) {
        Leaf leaf = paper.portrait();
        leaf.text(LEFT, 220, Type.of(200).bold().in(Ink.GREEN), text("proof.title", run.number()));
        leaf.text(LEFT, 285, Type.of(100), run.organisation() + "  " + run.what());
        if (demo) leaf.right(RIGHT, 220, Type.of(100).in(Ink.ORANGE), text("ui.demo"));
        if (no > 1) leaf.right(RIGHT, 285, Type.of(100), text("proof.leaf", no));
        leaf.line(LEFT, TOP, RIGHT, TOP, 150, Ink.BLACK);
        leaf.line(LEFT, BOTTOM, RIGHT, BOTTOM, 30, Ink.HAIR);
        leaf.text(LEFT, BOTTOM + 42, SMALL, text("paper.printed", Fmt.moment(printedAt), printedBy));
        leaf.right(RIGHT, BOTTOM + 42, SMALL, text("proof.foot"));
        return leaf;
    }

    private static boolean wide(ProofPart part) {
        return part.key().equals("seals");
    }

    private static int perColumn(ProofPart part) {
        return wide(part) ? part.facts().size() : (part.facts().size() + 1) / 2;
    }

    private static int height(ProofPart part) {
        return 80 + perColumn(part) * ROW + 20;
    }

    /** Facts side by side; a fingerprint is as wide as the leaf. Gives where the next part begins. */
    private int part(Leaf leaf, ProofPart part, int top) {
        int y = top + 80;
        String heading = text("proof." + part.key());
        leaf.text(LEFT, y, HEADING, part.name() == null ? heading : heading + "  " + part.name());
        int perColumn = perColumn(part);
        for (int at = 0; at < part.facts().size(); at++) {
            int x = at < perColumn ? LEFT : LEFT + COLUMN + GAP;
            int right = wide(part) ? RIGHT : x + COLUMN;
            int line = y + (at % perColumn + 1) * ROW + 8;
            Fact fact = part.facts().get(at);
            leaf.text(x, line, LABEL, text("proof.fact." + fact.key().replace('_', '-')));
            if (isFigure(fact)) leaf.figure(right, line, VALUE, shown(fact));
            else leaf.right(right, line, VALUE, shown(fact));
            leaf.line(x, line + 14, right, line + 14, 20, Ink.HAIR);
        }
        return top + height(part);
    }

    private static boolean isFigure(Fact fact) {
        return fact.value() instanceof Money || fact.value() instanceof Number;
    }

    private String shown(Fact fact) {
        @Nullable Object value = fact.value();
        return switch (value) {
            case null -> text("proof.none");
            case Money money -> Fmt.money(money);
            case Integer number -> Fmt.count(number);
            case Long hundredths -> Fmt.number(BigDecimal.valueOf(hundredths, 2), 2);
            case BigDecimal rate -> Fmt.percent(rate, 2);
            case LocalDate day -> Fmt.date(day);
            case Instant moment -> Fmt.moment(moment);
            default -> word(fact.key(), value.toString());
        };
    }

    /** A choice of the charter in words; everything else as it is. */
    private String word(String key, String value) {
        String small = value.toLowerCase(Locale.ROOT);
        return switch (key) {
            case "reserve_key" -> text("charter.reserve-key." + small);
            case "residual_base" -> text("run.base." + small);
            case "special_fund_heads" -> text("run.heads." + small);
            case "trade_basis" -> text("run.notice.trade." + small);
            case "audience", "nature", "weight" -> text("scheme." + key + "." + value);
            default -> value;
        };
    }

    private String text(String key, Object... facts) {
        return Texts.of(language, key, facts);
    }
}
