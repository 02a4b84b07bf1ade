package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.dividends.SlipBehind;
import liannong.dividends.entitlements.CountedDays;
import liannong.dividends.entitlements.CountedPart;
import liannong.dividends.entitlements.CountedParts;
import liannong.dividends.entitlements.EntitledRow;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.HeldRow;
import liannong.dividends.entitlements.PartInWords;
import liannong.dividends.entitlements.PriceSentence;
import liannong.dividends.entitlements.RunKind;
import liannong.dividends.entitlements.SettledRow;
import liannong.dividends.schemes.Pool;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.ui.Download;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import org.jspecify.annotations.Nullable;

/** Why this amount, of a line of a scheme or an exit: each part by its figures, what was held, the slips behind it. */
class EntitlementExplanation extends Dialog {

    /**
     * By what a run divides.
     *
     * @param source the contract or document; null for a run of exits, which has no pools either
     */
    record Rule(@Nullable String source, List<Pool> pools, PriceSentence price) {}

    private final EntitlementRow run;
    private final EntitledRow line;
    private final CountedParts counted;
    private final Rule rule;
    private final OrderedList steps = new OrderedList();

    EntitlementExplanation(EntitlementRow run, EntitledRow line, CountedParts counted, Rule rule, Slips slips) {
        this.run = run;
        this.line = line;
        this.counted = counted;
        this.rule = rule;
        addClassName("explain");
        setWidth("1000px");
        setMaxWidth("100vw");
        setHeaderTitle(getTranslation("explain.title", line.name(), money(line.totalFen())));
        steps.addClassName("why");
        counted.settled(line.id()).ifPresent(this::exit);
        parts();
        earlier();
        var left = new Div(sentence(), steps, total());
        left.addClassName("how");
        var right = new Div(evidence());
        right.addClassName("evidence");
        var both = new Div(left, right);
        both.addClassName("two");
        add(both);
        List<SlipBehind> traded = counted.slips(line.id());
        if (!traded.isEmpty()) add(new SlipsOfLine(traded));
        if (slips.hasSlip(SlipSource.ENTITLEMENT, line.id())) getFooter().add(slip(slips));
        getFooter().add(new Button(getTranslation("ui.close"), pressed -> close()));
    }

    private Paragraph sentence() {
        String right = money(line.rightFen());
        return new Paragraph(
                run.scheme() == null || rule.source() == null
                        ? getTranslation("entitlement.why.exit", line.name(), run.organisation(), right)
                        : getTranslation(
                                "entitlement.why.scheme",
                                run.organisation(),
                                run.scheme(),
                                Fmt.date(run.firstDay()),
                                Fmt.date(run.lastDay()),
                                line.name(),
                                right,
                                rule.source()));
    }

    private void exit(SettledRow settled) {
        step(getTranslation("entitlement.exit.contribution"), new Div(), settled.contributionFen());
        step(getTranslation("entitlement.exit.reserve"), new Div(), settled.reserveFen());
        step(getTranslation("entitlement.exit.loss"), new Div(), -settled.lossFen());
        step(getTranslation("entitlement.exit.later-reserve"), new Div(), settled.laterReserveFen());
    }

    private void parts() {
        long period = ChronoUnit.DAYS.between(run.firstDay(), run.lastDay()) + 1;
        List<CountedDays> days = counted.days(line.id());
        for (CountedPart part : counted.of(line.id())) {
            String price =
                    rule.price().of(rule.pools().get(part.position() - 1)).orElse(null);
            var how = new Div();
            for (PartInWords.Step step : PartInWords.of(part, days, period, price)) how.add(said(step));
            String title = getTranslation(
                    "entitlement.why.part", part.pool(), getTranslation("scheme.nature." + part.nature()));
            step(title, how, part.amountFen());
        }
    }

    private Span said(PartInWords.Step step) {
        return switch (step) {
            case PartInWords.Sentence sentence ->
                new Span(getTranslation(
                        "entitlement.why." + sentence.key(),
                        sentence.facts().stream()
                                .map(EntitlementExplanation::written)
                                .toArray()));
            case PartInWords.Formula formula -> {
                var written = new Span(formula.text());
                written.addClassName("num");
                yield written;
            }
        };
    }

    private static Object written(Object fact) {
        return switch (fact) {
            case Money money -> Fmt.money(money);
            case BigDecimal quantity -> Fmt.quantity(quantity);
            default -> fact;
        };
    }

    private void earlier() {
        if (run.isCorrection()) {
            step(getTranslation("run.correction.right"), new Div(), line.rightFen());
            step(getTranslation("run.correction.earlier"), new Div(), -line.earlierFen());
        } else if (line.earlierFen() != 0) {
            step(getTranslation("entitlement.exit.earlier"), new Div(), -line.earlierFen());
        }
        if (line.settledFen() > 0) step(getTranslation("explain.set-off"), new Div(), -line.settledFen());
    }

    private void step(String title, Div how, long fen) {
        var words = new Div();
        words.getElement().appendChild(new Element("b").setText(title));
        how.addClassName("lines");
        words.add(how);
        var amount = new Span(money(fen));
        amount.addClassName("figure");
        steps.add(new ListItem(words, amount));
    }

    private Div total() {
        var label = new Span(getTranslation(run.isCorrection() ? "run.correction.difference" : "explain.total"));
        var amount = new Span(money(line.totalFen() - line.settledFen()));
        amount.addClassName("figure");
        var total = new Div(label, amount, new Span(getTranslation("ui.yuan")));
        total.addClassName("total");
        return total;
    }

    private Div evidence() {
        var evidence = new Div();
        List<HeldRow> held =
                counted.held(line.id()).stream().filter(this::counts).toList();
        if (!held.isEmpty()) {
            var facts = new KeyValues();
            held.forEach(each -> facts.fact(since(each), money(each.amountFen())));
            evidence.add(heading("entitlement.held"), facts);
        }
        if (run.kind() != RunKind.EXIT)
            evidence.add(heading("entitlement.why.rounding"), new Paragraph(getTranslation("explain.rounding")));
        if (run.computedAt() != null)
            evidence.add(new Paragraph(getTranslation("explain.made", run.number(), Fmt.moment(run.computedAt()))));
        return evidence;
    }

    /** For one of the pools at least. */
    private boolean counts(HeldRow held) {
        return rule.pools().stream()
                .map(Pool::classes)
                .anyMatch(classes -> classes.isEmpty()
                        || classes.stream().anyMatch(each -> each.name().equals(held.shareClass())));
    }

    private String since(HeldRow held) {
        return getTranslation("shares.class." + held.shareClass()) + " " + Fmt.date(held.fromDay())
                + (held.untilDay() == null ? "" : getTranslation("entitlement.until", Fmt.date(held.untilDay())))
                + (held.areaHundredths() == 0
                        ? ""
                        : getTranslation(
                                "entitlement.area", Fmt.quantity(BigDecimal.valueOf(held.areaHundredths(), 2))));
    }

    private Span heading(String key) {
        var heading = new Span(getTranslation(key));
        heading.addClassName("heading");
        return heading;
    }

    private Download slip(Slips slips) {
        Locale language = getLocale(); // when the file is asked for there is no screen at hand
        return new Download(
                getTranslation("slip.given.get"),
                getTranslation("slip.given.file", run.number(), line.key(), line.name()) + ".pdf",
                Slips.PDF,
                () -> slips.ofLine(SlipSource.ENTITLEMENT, line.id(), language));
    }

    private static String money(long fen) {
        return Fmt.money(new Money(fen));
    }
}
