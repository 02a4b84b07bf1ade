package liannong.bureau.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import liannong.bureau.CountyPicture;
import liannong.bureau.HouseholdReach;
import liannong.ui.Fmt;
import liannong.ui.StackedBar;

/** The hero: how many households the year's distributions have reached, and where the others stand. */
class ReachPanel extends Div {

    private final List<Long> parts;
    private final List<String> percents;

    ReachPanel(CountyPicture picture) {
        HouseholdReach households = picture.households();
        this.parts =
                List.of((long) households.reached(), (long) households.waiting(), (long) households.without(), (long)
                        households.unlinked());
        this.percents = Fmt.percents(parts);
        addClassName("reach");
        add(figure(picture.year(), households), evidence(picture.year(), households));
    }

    private Div figure(int year, HouseholdReach households) {
        var unit = new Span("%");
        unit.addClassName("unit");
        var big = new Div(new Span(percents.getFirst().replace("%", "")), unit);
        big.addClassName("hero");
        var name = new Div(getTranslation("bureau.reached", Integer.toString(year)));
        name.addClassName("k");
        var note = new Div(getTranslation(
                "bureau.reached-of", Fmt.count(households.reached()), Fmt.count(households.registered())));
        note.addClassName("d");
        return new Div(name, big, note);
    }

    private Div evidence(int year, HouseholdReach households) {
        var sentence = new Paragraph(getTranslation(
                "bureau.reach-sentence",
                Fmt.count(households.registered()),
                Fmt.count(households.linked()),
                Integer.toString(year),
                Fmt.count(households.shared()),
                Fmt.count(households.reached())));
        var bar = new StackedBar();
        part(bar, 0, StackedBar.Fill.PAID, "bureau.part.reached");
        part(bar, 1, StackedBar.Fill.WAITING, "bureau.part.waiting");
        part(bar, 2, StackedBar.Fill.LOOSE, "bureau.part.without");
        part(bar, 3, StackedBar.Fill.NONE, "bureau.part.unlinked");
        bar.sum(parts.stream().map(Fmt::count).collect(Collectors.joining(" + ")) + " = "
                + Fmt.count(households.registered()));
        var evidence = new Div(sentence, bar);
        evidence.addClassName("why");
        return evidence;
    }

    private void part(StackedBar bar, int i, StackedBar.Fill fill, String key) {
        bar.part(fill, getTranslation(key), parts.get(i), Fmt.count(parts.get(i)) + " · " + percents.get(i));
    }
}
