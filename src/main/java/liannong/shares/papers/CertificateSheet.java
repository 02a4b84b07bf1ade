package liannong.shares.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import liannong.base.CapitalAmount;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.QrCode;
import liannong.base.papers.Band;
import liannong.base.papers.Column;
import liannong.base.papers.Columns;
import liannong.base.papers.Ink;
import liannong.base.papers.Leaf;
import liannong.base.papers.Lines;
import liannong.base.papers.Paper;
import liannong.base.papers.PaperFacts;
import liannong.base.papers.PaperFont;
import liannong.base.papers.Type;
import liannong.ui.Fmt;
import liannong.ui.Texts;

/** The face of a share certificate: one A4 leaf, broad side down, in Chinese; it is a deed whoever prints it. */
final class CertificateSheet {

    private static final Locale DEED = Locale.SIMPLIFIED_CHINESE;
    private static final int LEFT = 260;
    private static final int RIGHT = Paper.LONG_SIDE - LEFT;
    private static final int QR_SIDE = 270;
    private static final String STRONG = "¦";

    private static final Type SMALL = Type.of(85);
    private static final List<Type> TABLE = List.of(Type.of(105), Type.of(92), Type.of(80));
    private static final int TABLE_BOTTOM = 1490;
    private static final Type PROSE = Type.of(130);

    private final Paper paper;
    private final Leaf leaf;
    private final Certificate certificate;

    private CertificateSheet(Paper paper, Certificate certificate) {
        this.paper = paper;
        this.leaf = paper.landscape();
        this.certificate = certificate;
    }

    /** One leaf for each, in one file. */
    static byte[] print(
            PaperFont letters, List<Certificate> certificates, UnaryOperator<String> address, boolean demo) {
        Certificate first = certificates.getFirst();
        var facts = new PaperFacts(
                text("paper.certificate.title", first.serialNo(), first.facts().member()),
                first.facts().cooperative(),
                text("paper.certificate"),
                DEED,
                first.issuedAt(),
                first.id());
        try (Paper paper = new Paper(letters, facts)) {
            for (Certificate each : certificates) new CertificateSheet(paper, each).draw(address, demo);
            return paper.bytes();
        }
    }

    private void draw(UnaryOperator<String> address, boolean demo) {
        leaf.frame(90, 90, Paper.LONG_SIDE - 180, Paper.SHORT_SIDE - 180, 130, Ink.GREEN);
        leaf.frame(104, 104, Paper.LONG_SIDE - 208, Paper.SHORT_SIDE - 208, 40, Ink.GREEN);
        leaf.frame(124, 124, Paper.LONG_SIDE - 248, Paper.SHORT_SIDE - 248, 40, Ink.GREEN);
        head();
        holdings(prose());
        notes();
        code(address);
        signatures();
        foot(demo);
    }

    private void head() {
        Type grey = Type.of(95).in(Ink.GREY);
        leaf.text(LEFT, 320, grey, text("paper.certificate.serial", certificate.serialNo()));
        leaf.centre(Paper.LONG_SIDE / 2, 340, Type.of(330).bold().in(Ink.GREEN).spread(140), text("paper.certificate"));
        leaf.right(RIGHT, 320, grey, text("paper.certificate.issued", Fmt.date(certificate.issuedOn())));
    }

    /** Whose certificate it is; returns where the next thing may begin. */
    private int prose() {
        CertificateFacts facts = certificate.facts();
        String who = facts.identityLast4() == null
                ? facts.place()
                : text("paper.certificate.identity", Fmt.ending(facts.identityLast4(), DEED))
                        + text("paper.certificate.comma")
                        + facts.place();
        String prose = text(
                        "paper.certificate.says",
                        facts.member(),
                        who,
                        facts.cooperative(),
                        facts.creditCode(),
                        facts.memberNo(),
                        Fmt.fullDay(facts.joinedOn(), DEED),
                        Fmt.fullDay(certificate.asOf(), DEED))
                .replace(STRONG, Lines.MARK);
        int y = 470;
        boolean strong = false;
        int indent = paper.width(PROSE, "　　");
        for (String line : Lines.of(paper, PROSE, RIGHT - LEFT, indent, prose)) {
            strong = leaf.marked(LEFT + indent, y, PROSE, line, strong);
            indent = 0;
            y += 78;
        }
        return y - 40;
    }

    /** In the largest type in which it fits. */
    private void holdings(int top) {
        List<Band> bands = bands(TABLE.getFirst());
        for (int at = 1; at < TABLE.size() && top + height(bands) > TABLE_BOTTOM; at++) bands = bands(TABLE.get(at));
        int y = top;
        for (Band band : bands) {
            band.drawing().on(leaf, y);
            y += band.height();
        }
    }

    private static int height(List<Band> bands) {
        return bands.stream().mapToInt(Band::height).sum();
    }

    private List<Band> bands(Type type) {
        var columns = new Columns(
                paper,
                List.of(
                        Column.words(LEFT, 560),
                        Column.words(570, 940),
                        Column.figures(940, 1240),
                        Column.words(1300, 2000),
                        Column.words(2020, RIGHT)));
        List<Band> bands = new ArrayList<>();
        bands.add(columns.head(
                Type.of(95).in(Ink.GREY),
                List.of(
                        text("paper.certificate.class"),
                        text("paper.certificate.note"),
                        text("paper.certificate.amount"),
                        text("paper.certificate.in-words"),
                        text("paper.certificate.exit"))));
        for (Holding holding : certificate.holdings()) bands.add(columns.row(type, row(holding)));
        Money total = new Money(Holding.sum(certificate.holdings()));
        bands.add(columns.sum(
                type.bold(),
                List.of(
                        text("paper.total"),
                        "",
                        Fmt.money(total),
                        text("paper.certificate.renminbi", CapitalAmount.of(total)),
                        part(total))));
        return bands;
    }

    private List<String> row(Holding holding) {
        Money amount = new Money(holding.amountFen());
        return List.of(
                text("shares.class." + holding.shareClass()),
                note(holding),
                Fmt.money(amount),
                CapitalAmount.of(amount),
                text("paper.exit." + holding.shareClass()));
    }

    private static String note(Holding holding) {
        List<String> notes = new ArrayList<>();
        if (holding.areaHundredths() != 0) {
            notes.add(text("paper.mu", Fmt.number(new Mu(holding.areaHundredths()).mu(), 2)));
        }
        if (holding.unpaidFen() != 0) {
            Money subscribed = new Money(Math.addExact(holding.amountFen(), holding.unpaidFen()));
            notes.add(text("paper.subscribed", Fmt.money(subscribed)));
        }
        return String.join(text("paper.certificate.comma"), notes);
    }

    private String part(Money total) {
        long all = certificate.facts().cooperativeTotalFen();
        if (all <= 0) return "";
        BigDecimal ratio = BigDecimal.valueOf(total.fen()).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
        return text("paper.certificate.part", Fmt.percent(ratio, 2));
    }

    private void notes() {
        List<String> notes = new ArrayList<>(List.of(
                text("paper.certificate.note-1"), text("paper.certificate.note-2"), text("paper.certificate.note-3")));
        if (!paper.missing().isEmpty()) {
            notes.add(text("paper.substitute", String.join(" ", paper.missing())));
        }
        int y = 1590;
        for (String note : notes) {
            for (String line : Lines.of(paper, SMALL, 930, note)) {
                leaf.text(LEFT, y, SMALL.in(Ink.GREY), line);
                y += 46;
            }
        }
    }

    private void code(UnaryOperator<String> address) {
        leaf.cells(1270, 1520, QR_SIDE, QrCode.dark(address.apply(certificate.checkCode())));
        leaf.centre(1405, 1822, SMALL, text("paper.certificate.scan"));
        leaf.centre(1405, 1868, Type.of(75).in(Ink.GREY), CheckCode.printed(certificate.checkCode()));
    }

    private void signatures() {
        String[] signs = {
            text("paper.certificate.chair"),
            text("paper.certificate.member"),
            text("paper.certificate.by", certificate.facts().issuedBy())
        };
        for (int i = 0; i < signs.length; i++) {
            int y = 1600 + 100 * i;
            leaf.text(1660, y, Type.of(100), signs[i]);
            leaf.line(1660, y + 26, 2330, y + 26, 40, Ink.BLACK);
        }
        leaf.ring(2550, 1690, 160, Ink.GREY);
        leaf.centre(2550, 1680, SMALL.in(Ink.GREY), text("paper.certificate.seal-1"));
        leaf.centre(2550, 1726, SMALL.in(Ink.GREY), text("paper.certificate.seal-2"));
    }

    private void foot(boolean demo) {
        leaf.line(LEFT, 1900, RIGHT, 1900, 30, Ink.HAIR);
        leaf.text(LEFT, 1948, SMALL.in(Ink.GREY), text("paper.system"));
        String right = text("paper.hotline");
        if (!demo) {
            leaf.right(RIGHT, 1948, SMALL.in(Ink.GREY), right);
            return;
        }
        leaf.right(RIGHT, 1948, SMALL.in(Ink.ORANGE), text("ui.demo"));
        leaf.right(RIGHT - paper.width(SMALL, text("ui.demo")) - 40, 1948, SMALL.in(Ink.GREY), right);
    }

    private static String text(String key, Object... facts) {
        return Texts.of(DEED, key, facts);
    }
}
