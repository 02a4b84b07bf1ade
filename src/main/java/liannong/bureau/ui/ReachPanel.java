package liannong.bureau.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import liannong.bureau.CountyPicture;
import liannong.bureau.HouseholdReach;
import liannong.ui.Fmt;
import liannong.ui.StackedBar;

/** The hero: how many households the year's distributions have reached, and where the others stand. */
class ReachPanel extends Div {

    ReachPanel(CountyPicture picture) {
        addClassName("reach");
        HouseholdReach households = picture.households();
        add(figure(picture), evidence(picture.year(), households));
    }

    private Div figure(CountyPicture picture) {
        HouseholdReach households = picture.households();
        var unit = new Span("%");
        unit.addClassName("unit");
        var big = new Div(new Span(rate(households)), unit);
        big.addClassName("hero");
        var name = new Div(getTranslation("bureau.reached", Integer.toString(picture.year())));
        name.addClassName("k");
        var note = new Div(getTranslation(
                "bureau.reached-of", Fmt.count(households.reached()), Fmt.count(households.registered())));
        note.addClassName("d");
        return new Div(name, big, note);
    }

    private static String rate(HouseholdReach households) {
        if (households.registered() == 0) return "0.0";
        BigDecimal share = BigDecimal.valueOf(households.reached())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(households.registered()), 6, RoundingMode.DOWN);
        // down, so that 100.0 is only said when it is everybody
        return Fmt.number(share.setScale(1, RoundingMode.DOWN), 1);
    }

    private Div evidence(int year, HouseholdReach households) {
        var sentence = new Paragraph(getTranslation(
                "bureau.reach-sentence",
                Fmt.count(households.registered()),
                Fmt.count(households.linked()),
                Integer.toString(year),
                Fmt.count(households.shared()),
                Fmt.count(households.reached())));
        List<Long> parts =
                List.of((long) households.reached(), (long) households.waiting(), (long) households.without(), (long)
                        households.unlinked());
        List<String> percents = Fmt.percents(parts);
        var bar = new StackedBar();
        part(bar, StackedBar.Fill.PAID, "bureau.part.reached", parts.get(0), percents.get(0));
        part(bar, StackedBar.Fill.WAITING, "bureau.part.waiting", parts.get(1), percents.get(1));
        part(bar, StackedBar.Fill.LOOSE, "bureau.part.without", parts.get(2), percents.get(2));
        part(bar, StackedBar.Fill.NONE, "bureau.part.unlinked", parts.get(3), percents.get(3));
        bar.sum(parts.stream()
                        .map(Fmt::count)
                        .reduce((sum, part) -> sum + " + " + part)
                        .orElse("") + " = " + Fmt.count(households.registered()));
        var evidence = new Div(sentence, bar);
        evidence.addClassName("why");
        return evidence;
    }

    private void part(StackedBar bar, StackedBar.Fill fill, String key, long households, String percent) {
        bar.part(fill, getTranslation(key), households, Fmt.count(households) + " · " + percent);
    }
}
