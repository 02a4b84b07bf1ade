package liannong.dividends.slips;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import liannong.base.Money;
import liannong.base.QrCode;
import liannong.base.papers.Ink;
import liannong.base.papers.Leaf;
import liannong.base.papers.Lines;
import liannong.base.papers.Paper;
import liannong.base.papers.PaperFacts;
import liannong.base.papers.PaperFont;
import liannong.base.papers.Type;
import liannong.ui.Fmt;
import liannong.ui.Texts;

/**
 * Slips on paper: one on half a leaf, which a telephone shows as well, or six on a leaf to be cut apart.
 *
 * @param address of the page that checks them
 */
record SlipSheet(PaperFont letters, Locale language, String address, boolean demo) {

    /**
     * One slip's place on a leaf, in tenths of a millimetre.
     *
     * @param scale of all that is written, in percent
     * @param facts how wide the facts are, where the code stands beside them or below
     */
    private record Place(int x, int y, int width, int scale, int facts, int codeX, int codeY, int codeSide, int foot) {

        int at(int tenths) {
            return tenths * scale / 100;
        }
    }

    private static final int ACROSS = 2;
    private static final int DOWN = 3;
    private static final int WIDTH = Paper.SHORT_SIDE / ACROSS;
    private static final int HEIGHT = Paper.LONG_SIDE / DOWN;
    private static final int MARGIN = 75;
    private static final int MARK = 40;

    private static final Place ALONE = new Place(0, 0, 1480, 140, 1330, 315, 850, 850, 1760);

    private static final List<Type> NAME =
            List.of(Type.of(140).bold(), Type.of(105).bold(), Type.of(80).bold());
    private static final Type GREY = Type.of(85).in(Ink.GREY);
    private static final Type NOTE = Type.of(72).in(Ink.GREY);

    byte[] one(Slip slip) {
        String title = text(key(slip, "title"), of(slip), slip.name());
        try (Paper paper = new Paper(letters, facts(slip, title))) {
            new Drawing(paper, paper.half(), ALONE, slip, new HashMap<>()).draw();
            return paper.bytes();
        }
    }

    /** @param slips at least one, all of one run */
    byte[] all(List<Slip> slips) {
        Slip first = slips.getFirst();
        String title = text(key(first, "title"), of(first), first.organisation());
        try (Paper paper = new Paper(letters, facts(first, title))) {
            Map<String, List<String>> wrapped = new HashMap<>(); // what all say alike is measured once
            for (int from = 0; from < slips.size(); from += ACROSS * DOWN) {
                Leaf leaf = paper.portrait();
                marks(leaf);
                List<Slip> here = slips.subList(from, Math.min(slips.size(), from + ACROSS * DOWN));
                for (int at = 0; at < here.size(); at++) {
                    int x = at % ACROSS * WIDTH;
                    int y = at / ACROSS * HEIGHT;
                    new Drawing(
                                    paper,
                                    leaf,
                                    new Place(x, y, WIDTH, 100, 450, 530, 195, 460, 720),
                                    here.get(at),
                                    wrapped)
                            .draw();
                }
            }
            return paper.bytes();
        }
    }

    private PaperFacts facts(Slip slip, String title) {
        return new PaperFacts(
                title, slip.organisation(), text(key(slip, "name")), language, slip.madeAt(), slip.lineId());
    }

    /** Where to cut: at the edges, and where the cuts cross. */
    private static void marks(Leaf leaf) {
        for (int down = 0; down <= DOWN; down++) {
            int y = down * HEIGHT;
            for (int x : new int[] {0, WIDTH, Paper.SHORT_SIDE}) {
                leaf.line(x - MARK, y, x + MARK, y, 30, Ink.GREY);
                leaf.line(x, y - MARK, x, y + MARK, 30, Ink.GREY);
            }
        }
    }

    /** What is called otherwise where it is no dividend. */
    private static String key(Slip slip, String what) {
        return "paper.slip." + slip.line().source().name().toLowerCase(Locale.ROOT) + "." + what;
    }

    /** The year, or the scheme. */
    private String of(Slip slip) {
        return switch (slip.line().source()) {
            case DISTRIBUTION -> slip.occasion().year();
            case ENTITLEMENT -> Objects.requireNonNullElseGet(slip.occasion().scheme(), () -> text("paper.slip.exit"));
        };
    }

    private String text(String key, Object... facts) {
        return Texts.of(language, key, facts);
    }

    private final class Drawing {

        private final Paper paper;
        private final Leaf leaf;
        private final Place place;
        private final Slip slip;
        private final Map<String, List<String>> wrapped;
        private final int left;
        private final int right;

        Drawing(Paper paper, Leaf leaf, Place place, Slip slip, Map<String, List<String>> wrapped) {
            this.paper = paper;
            this.leaf = leaf;
            this.place = place;
            this.slip = slip;
            this.wrapped = wrapped;
            this.left = place.x() + MARGIN;
            this.right = place.x() + place.width() - MARGIN;
        }

        void draw() {
            head();
            member();
            amounts();
            leaf.cells(
                    place.x() + place.codeX(), place.y() + place.codeY(), place.codeSide(), QrCode.sturdy(slip.code()));
            foot();
        }

        private void head() {
            leaf.text(left, y(105), size(Type.of(170).bold().in(Ink.GREEN)), text(key(slip, "name")));
            leaf.right(right, y(105), size(Type.of(110)), which());
            leaf.text(
                    left,
                    y(158),
                    fitting(List.of(Type.of(92), Type.of(75), Type.of(60)), slip.organisation(), right - left),
                    slip.organisation());
            leaf.line(left, y(178), right, y(178), 60, Ink.BLACK);
            if (demo) leaf.centre((left + right) / 2, y(105), size(Type.of(85).in(Ink.ORANGE)), text("ui.demo"));
        }

        /** Of which year, and that it is a correction; the days of a scheme stand with its name. */
        private String which() {
            Slip.Occasion occasion = slip.occasion();
            return switch (slip.line().source()) {
                case DISTRIBUTION ->
                    occasion.correctionNo() == 0
                            ? text("paper.slip.year", occasion.year())
                            : text("paper.slip.corrected", occasion.year(), occasion.correctionNo());
                case ENTITLEMENT ->
                    occasion.correctionNo() == 0 ? "" : text("paper.slip.correction", occasion.correctionNo());
            };
        }

        private void member() {
            Type type = fitting(NAME, slip.name(), place.facts());
            int y = y(245);
            for (String line : Lines.of(paper, type, place.facts(), slip.name())) {
                leaf.text(left, y, type, line);
                y += type.leading();
            }
            Type grey = size(GREY);
            leaf.text(
                    left,
                    y(330),
                    grey,
                    text(
                            slip.member() ? "paper.slip.member-no" : "paper.slip.list-no",
                            slip.line().holder()));
            leaf.text(left, y(372), grey, text("paper.slip.notice", slip.notice()));
            leaf.text(
                    left,
                    y(414),
                    grey,
                    text("paper.slip.row", slip.line().serial(), slip.line().leaves()));
        }

        private void amounts() {
            SlipLine line = slip.line();
            int edge = left + place.facts();
            switch (line.source()) {
                case DISTRIBUTION -> {
                    amount(
                            480,
                            edge,
                            Type.of(95),
                            "paper.slip.refund",
                            line.amountsFen().getFirst());
                    amount(
                            528,
                            edge,
                            Type.of(95),
                            "paper.slip.residual",
                            line.amountsFen().get(1));
                }
                case ENTITLEMENT -> scheme();
            }
            leaf.line(left, y(545), edge, y(545), 40, Ink.BLACK);
            String total = slip.occasion().correctionNo() == 0 ? "paper.slip.total" : "paper.slip.difference";
            amount(592, edge, Type.of(120).bold(), total, line.totalFen());
        }

        /** For what it was given; a long name goes upwards. */
        private void scheme() {
            Type type = fitting(List.of(Type.of(95), Type.of(75)), of(slip), place.facts());
            List<String> lines = Lines.of(paper, type, place.facts(), of(slip));
            if (lines.size() > 2) {
                type = size(Type.of(60));
                lines = Lines.of(paper, type, place.facts(), of(slip));
            }
            int y = y(480) - (lines.size() - 1) * type.leading();
            for (String words : lines) {
                leaf.text(left, y, type, words);
                y += type.leading();
            }
            if (slip.occasion().scheme() == null) return;
            String days = text(
                    "paper.slip.days",
                    Fmt.date(slip.occasion().firstDay()),
                    Fmt.date(slip.occasion().lastDay()));
            leaf.text(left, y(528), fitting(List.of(Type.of(95), Type.of(75)), days, place.facts()), days);
        }

        private void amount(int at, int edge, Type type, String label, long fen) {
            leaf.text(left, y(at), size(Type.of(95)), text(label));
            leaf.figure(edge, y(at), size(type), Fmt.money(new Money(fen)));
        }

        private void foot() {
            int y = place.y() + place.foot();
            String begins = slip.root().substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
            leaf.text(left, y, size(GREY), text("paper.slip.root", begins));
            Type note = size(NOTE);
            y += note.leading() * 5 / 4;
            String what = letters.missing(slip.name()).isEmpty()
                    ? text("paper.slip.check", address)
                    : text("paper.slip.by-hand") + text("paper.slip.check", address);
            for (String line : wrapped.computeIfAbsent(what, all -> Lines.of(paper, note, right - left, all))) {
                leaf.text(left, y, note, line);
                y += note.leading();
            }
        }

        private Type fitting(List<Type> types, String words, int width) {
            return types.stream()
                    .map(this::size)
                    .filter(type -> paper.width(type, words) <= width)
                    .findFirst()
                    .orElseGet(() -> size(types.getLast()));
        }

        private int y(int tenths) {
            return place.y() + place.at(tenths);
        }

        private Type size(Type type) {
            return new Type(place.at(type.tenths()), type.strong(), type.ink(), type.spread());
        }
    }
}
