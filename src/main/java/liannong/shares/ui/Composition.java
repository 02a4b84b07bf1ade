package liannong.shares.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.RegisterTotals;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.StackedBar;

/** What the cooperative's shares consist of: the figures, and their parts as one bar. */
class Composition extends Div {

    Composition(RegisterTotals totals) {
        Money contribution = new Money(totals.landFen())
                .plus(new Money(totals.capitalFen()))
                .plus(new Money(totals.preferredFen()))
                .plus(new Money(totals.collectiveFen()));
        Money averaged = new Money(totals.fiscalFen()).plus(new Money(totals.donationFen()));
        add(new Figures()
                .figure(
                        getTranslation("shares.members"),
                        Fmt.count(totals.members()),
                        "",
                        getTranslation("shares.members-note", totals.farmers(), totals.organisations()))
                .figure(getTranslation("shares.land"), Fmt.mu(new Mu(totals.areaHundredths())), getTranslation("ui.mu"))
                .figure(
                        getTranslation("shares.contribution"),
                        Fmt.money(contribution),
                        getTranslation("ui.yuan"),
                        note(totals))
                .figure(getTranslation("shares.class.RESERVE"), money(totals.reserveFen()), getTranslation("ui.yuan"))
                .figure(
                        getTranslation("shares.averaged"),
                        Fmt.money(averaged),
                        getTranslation("ui.yuan"),
                        getTranslation("shares.averaged-note"))
                .figure(
                        getTranslation("shares.total"),
                        money(totals.totalFen()),
                        getTranslation("ui.yuan"),
                        getTranslation("shares.total-note"),
                        Figures.Tone.STRONG));
        if (totals.totalFen() > 0) add(bar(totals));
    }

    private StackedBar bar(RegisterTotals totals) {
        List<Long> parts = List.of(
                totals.landFen(),
                totals.capitalFen(),
                totals.preferredFen(),
                totals.collectiveFen(),
                totals.reserveFen(),
                totals.fiscalFen(),
                totals.donationFen());
        List<String> percents = Fmt.percents(parts);
        List<StackedBar.Fill> fills = List.of(
                StackedBar.Fill.C1,
                StackedBar.Fill.C3,
                StackedBar.Fill.PAID,
                StackedBar.Fill.WAITING,
                StackedBar.Fill.C4,
                StackedBar.Fill.C2,
                StackedBar.Fill.C5);
        List<String> classes = List.of("LAND", "CAPITAL", "PREFERRED", "COLLECTIVE", "RESERVE", "FISCAL", "DONATION");
        var bar = new StackedBar();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) > 0)
                bar.part(fills.get(i), getTranslation("shares.class." + classes.get(i)), parts.get(i), percents.get(i));
        }
        return bar;
    }

    /** Land and cash as ever; what only some cooperatives have is named where they have it. */
    private String note(RegisterTotals totals) {
        var note = new StringBuilder(
                getTranslation("shares.contribution-note", money(totals.landFen()), money(totals.capitalFen())));
        if (totals.preferredFen() > 0)
            note.append(getTranslation("shares.contribution-preferred", money(totals.preferredFen())));
        if (totals.collectiveFen() > 0)
            note.append(getTranslation("shares.contribution-collective", money(totals.collectiveFen())));
        if (totals.unpaidFen() > 0)
            note.append(getTranslation("shares.contribution-unpaid", money(totals.unpaidFen())));
        return note.toString();
    }

    private static String money(long fen) {
        return Fmt.money(new Money(fen));
    }
}
