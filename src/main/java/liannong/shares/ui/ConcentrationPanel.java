package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.shares.watch.Concentration;
import liannong.shares.watch.Concentrations;
import liannong.shares.watch.HolderRow;
import liannong.shares.watch.Limits;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** How what was contributed is spread: the largest, the families, and the limits that the members or the county set. */
class ConcentrationPanel extends Section {

    private static final int DIGITS = 6;

    ConcentrationPanel(Concentrations concentrations, ShareScene scene, Concentration spread, LocalDate today) {
        super("");
        heading(getTranslation("shares.spread.title"));
        if (CurrentUser.get().role() == Role.BOOKKEEPER) {
            tools(limits("shares.spread.set-own", scene, new LimitsForm(concentrations, scene.id(), today)));
        } else if (CurrentUser.get().role() == Role.BUREAU_OFFICER) {
            tools(limits("shares.spread.set-county", scene, new LimitsForm(concentrations, null, today)));
        }
        if (spread.anythingBeyond())
            add(Banner.waiting(getTranslation("shares.spread.beyond"), getTranslation("shares.spread.beyond-why")));
        add(figures(spread), standard(spread));
        var both = new Div(
                list("shares.spread.holders", spread.holders(), spread.totalFen(), false),
                list("shares.spread.families", spread.families(), spread.totalFen(), true));
        both.addClassName("halves");
        add(both);
    }

    private Button limits(String key, ShareScene scene, LimitsForm form) {
        var button = new Button(getTranslation(key), pressed -> scene.ask(key, form));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Figures figures(Concentration spread) {
        long largest =
                spread.holders().isEmpty() ? 0 : spread.holders().getFirst().amountFen();
        long family =
                spread.families().isEmpty() ? 0 : spread.families().getFirst().amountFen();
        var figures = new Figures();
        figure(figures, "shares.spread.one", largest, spread, spread.oneHolderBeyond());
        figure(figures, "shares.spread.family", family, spread, spread.oneFamilyBeyond());
        figure(figures, "shares.spread.five", spread.fiveLargestFen(), spread, spread.fiveLargestBeyond());
        figure(figures, "shares.spread.loans", spread.loanFundedFen(), spread, spread.loanFundedFen() > 0);
        return figures;
    }

    private void figure(Figures figures, String key, long fen, Concentration spread, boolean beyond) {
        figures.figure(
                getTranslation(key),
                percent(fen, spread.totalFen()),
                "",
                getTranslation("shares.spread.yuan", Fmt.money(new Money(fen))),
                beyond ? Figures.Tone.HOT : Figures.Tone.PLAIN);
    }

    private Paragraph standard(Concentration spread) {
        Limits limits = spread.limits();
        var text = new Paragraph(
                limits == null
                        ? getTranslation("shares.spread.no-limits")
                        : getTranslation(
                                limits.charter() ? "shares.spread.limits-own" : "shares.spread.limits-county",
                                Fmt.date(limits.validFrom()),
                                Fmt.percent(limits.oneHolder(), 1),
                                Fmt.percent(limits.oneFamily(), 1),
                                Fmt.percent(limits.fiveLargest(), 1),
                                limits.document()));
        text.addClassName("mut2");
        return text;
    }

    private Section list(String key, List<HolderRow> rows, long totalFen, boolean families) {
        var ledger = new Ledger<HolderRow>(getTranslation(key));
        var names = ledger.text(getTranslation(families ? "shares.spread.names" : "shares.member"), HolderRow::names);
        if (families) ledger.figure(getTranslation("shares.spread.members"), row -> Fmt.count(row.members()));
        var amount = ledger.money(getTranslation("shares.amount"), row -> new Money(row.amountFen()));
        var part = ledger.figure(getTranslation("shares.part"), row -> percent(row.amountFen(), totalFen));
        long sum = rows.stream().mapToLong(HolderRow::amountFen).reduce(0, Math::addExact);
        ledger.sum(names, getTranslation("shares.sum-label"));
        ledger.sum(amount, new Money(sum));
        ledger.sum(part, percent(sum, totalFen));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.names(), percent(row.amountFen(), totalFen), Fmt.money(new Money(row.amountFen())), null),
                "");
        ledger.empty(new EmptyState(
                getTranslation(families ? "shares.spread.no-families" : "shares.spread.no-holders"), ""));
        ledger.setItems(rows);
        ledger.setAllRowsVisible(true);
        return new Section(getTranslation(key), ledger).unit(getTranslation("ui.unit-yuan"));
    }

    private static String percent(long fen, long of) {
        if (of == 0) return Fmt.percent(BigDecimal.ZERO, 1);
        return Fmt.percent(BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP), 1);
    }
}
