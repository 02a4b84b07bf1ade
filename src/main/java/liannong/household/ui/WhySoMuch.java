package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.dividends.HouseholdLine;
import liannong.dividends.Portion;
import liannong.ui.Fmt;

/** The two parts of a dividend, each with the figures from which anybody can compute it again. */
final class WhySoMuch {

    private final Words words;
    private final HouseholdLine line;

    WhySoMuch(Words words, HouseholdLine line) {
        this.words = words;
        this.line = line;
    }

    /** By trade: trade × pool ÷ total trade. */
    Div refund() {
        Portion portion = refundOf(line);
        Div part = part("household.refund." + basis(), portion.given());
        if (portion.empty()) return empty(part);
        part.add(
                words.line("household.refund." + basis() + ".mine", trade(line.tradeHundredths()), unit(), product()),
                words.line("household.refund." + basis() + ".all", trade(line.totalTradeHundredths()), unit()),
                words.line("household.refund.pool", portion.pool()),
                words.line("household.refund." + basis() + ".rate", portion.perUnit(100), unit()));
        computed(part, portion, figure(portion.mine()), figure(portion.all()));
        return part;
    }

    /** By base: base × residual pool ÷ total base. */
    Div residual() {
        Portion portion = residualOf(line);
        Div part = part("household.residual", portion.given());
        if (line.leftOn() != null) {
            part.add(words.line("household.residual.left", line.leftOn()));
            return part;
        }
        if (portion.empty()) return empty(part);
        part.add(
                words.line("household.residual.mine", new Money(portion.mine())),
                words.line("household.residual.all", new Money(portion.all())),
                words.line("household.residual.pool", portion.pool()),
                words.line("household.residual.rate", portion.perUnit(100)));
        computed(part, portion, Fmt.money(new Money(portion.mine())), Fmt.money(new Money(portion.all())));
        part.add(base());
        return part;
    }

    static Portion refundOf(HouseholdLine line) {
        return new Portion(
                line.tradeHundredths(),
                line.totalTradeHundredths(),
                new Money(line.refundPoolFen()),
                new Money(line.refundFen()));
    }

    static Portion residualOf(HouseholdLine line) {
        return new Portion(
                line.baseFen(), line.totalBaseFen(), new Money(line.residualPoolFen()), new Money(line.residualFen()));
    }

    /** The formula with its figures, and which fen was cut or given to make the pool whole. */
    private void computed(Div part, Portion portion, String mine, String all) {
        String result = portion.exact() ? Fmt.money(portion.given()) : Fmt.number(portion.quotient(), 4) + "…";
        part.add(formula(mine + " × " + Fmt.money(portion.pool()) + " ÷ " + all + " ＝ " + result));
        if (portion.exact()) return;
        part.add(words.line("household.cut", portion.cut()));
        if (portion.leftOver().isPositive()) {
            part.add(words.line("household.left-over"), words.line("household.left-over.yours", portion.given()));
        }
    }

    /** As it is written, and not read aloud. */
    static Paragraph formula(String text) {
        var formula = new Paragraph(text);
        formula.addClassNames("eq", "num");
        return formula;
    }

    /** What the base consists of; the parts are shown to add up. */
    private Div base() {
        record Piece(String key, long fen) {}
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("contribution", line.contributionFen()));
        pieces.add(new Piece("opening-reserve", line.openingReserveFen()));
        if (line.closing()) pieces.add(new Piece("reserve", line.reserveFen()));
        pieces.add(new Piece("fiscal", line.fiscalFen()));
        pieces.add(new Piece("donation", line.donationFen()));
        pieces.removeIf(piece -> piece.fen() == 0);
        var base = new Div(words.line("household.base"));
        base.addClassName("base");
        pieces.forEach(piece -> base.add(words.line("household.base." + piece.key(), new Money(piece.fen()))));
        if (pieces.size() > 1) {
            var sum = new Paragraph(pieces.stream()
                            .map(piece -> Fmt.money(new Money(piece.fen())))
                            .collect(Collectors.joining(" + "))
                    + " ＝ " + Fmt.money(new Money(line.baseFen())));
            sum.addClassNames("eq", "num");
            base.add(sum);
        }
        return base;
    }

    private Div part(String key, Money amount) {
        return part(words, words.written(key), amount);
    }

    /** The head of a part: what it is, and how much. */
    static Div part(Words words, String title, Money amount) {
        var head = new Div(new Span(title));
        head.addClassName("hdl");
        head.getElement().appendChild(new Element("strong").setText(Fmt.money(amount)));
        words.say(head, title, amount);
        var part = new Div(head);
        part.addClassName("pt");
        return part;
    }

    private Div empty(Div part) {
        part.add(words.line("household.part-empty"));
        return part;
    }

    private String basis() {
        return line.tradeBasis().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String product() {
        return Objects.requireNonNullElseGet(line.product(), () -> words.written("household.goods"));
    }

    private String unit() {
        return Objects.requireNonNullElseGet(line.unit(), () -> words.written("household.unit"));
    }

    private Object trade(long hundredths) {
        return traded(line, hundredths);
    }

    private String figure(long hundredths) {
        return traded(line, hundredths) instanceof BigDecimal quantity
                ? Fmt.quantity(quantity)
                : Fmt.money(new Money(hundredths));
    }

    /** Trade is money where the charter counts it in money, else a quantity. */
    static Object traded(HouseholdLine line, long hundredths) {
        return "AMOUNT".equals(line.tradeBasis()) ? new Money(hundredths) : BigDecimal.valueOf(hundredths, 2);
    }
}
