package liannong.bureau.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.IntStream;
import liannong.access.Roles;
import liannong.bureau.CountyFigures;
import liannong.bureau.CountyPicture;
import liannong.bureau.PayoutSums;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.PageHead;

/** 谢科长 sees whom the year's distributions have reached, where the money is, and what he has to do next. */
@Route("county")
@Menu(title = "bureau.county.title", order = 10)
@RolesAllowed({Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.TOWNSHIP_CLERK, Roles.AUDITOR})
@StyleSheet("context://css/county.css")
class CountyView extends Div implements BeforeEnterObserver {

    private static final int YEARS = 10;

    private final CountyFigures figures;

    CountyView(CountyFigures figures) {
        this.figures = figures;
        addClassName("county");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(figures.of(year(event.getLocation().getQueryParameters(), figures.lastYear())));
    }

    /** The year that is asked for, as far as it is over. */
    static int year(QueryParameters asked, int last) {
        return asked.getSingleParameter("year")
                .filter(text -> text.matches("20[0-9]{2}"))
                .map(Integer::parseInt)
                .filter(year -> year <= last)
                .orElse(last);
    }

    private void show(CountyPicture picture) {
        add(head(picture), new ReachPanel(picture), strip(picture));
        var exact = new PlaceTable(picture);
        var below = new Div(new Div(new PayoutPanel(picture), new WorkPanel(picture)), new PlacePanel(picture, exact));
        below.addClassName("two");
        add(below, exact);
    }

    private PageHead head(CountyPicture picture) {
        return new PageHead(getTranslation("bureau.county.title"))
                .meta(
                        picture.work().place(),
                        getTranslation(
                                "bureau.registered",
                                Fmt.count(picture.households().registered())),
                        getTranslation("bureau.as-of", Fmt.moment(picture.asOf())))
                .actions(years(picture));
    }

    private Select<Integer> years(CountyPicture picture) {
        int first = Math.max(picture.work().firstYear(), picture.lastYear() - YEARS);
        var select = new Select<Integer>();
        select.setAriaLabel(getTranslation("bureau.year"));
        select.setItemLabelGenerator(year -> getTranslation("bureau.year-of", Integer.toString(year)));
        select.setItems(IntStream.iterate(picture.lastYear(), year -> year >= first, year -> year - 1)
                .boxed()
                .toList());
        select.setValue(picture.year());
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) open(change.getValue());
        });
        return select;
    }

    private void open(int year) {
        getUI().ifPresent(ui -> ui.navigate("county", QueryParameters.of("year", Integer.toString(year))));
    }

    private Figures strip(CountyPicture picture) {
        PayoutSums sums = picture.payouts();
        String year = Integer.toString(picture.year());
        var strip = new Figures();
        strip.figure(
                        getTranslation("bureau.cooperatives"),
                        Fmt.count(picture.cooperatives()),
                        getTranslation("bureau.unit-cooperatives"),
                        getTranslation("bureau.cooperatives-declared", Fmt.count(picture.declared())))
                .link("cooperatives", "");
        money(strip, "declared", sums.lines(), sums.fen(), "distributions?year=" + year, Figures.Tone.PLAIN);
        money(
                strip,
                "credited",
                sums.credited(),
                sums.creditedFen(),
                Links.payments(year, "credited"),
                Figures.Tone.STRONG);
        money(strip, "awaited", sums.awaited(), sums.awaitedFen(), Links.payments(year, "awaited"), Figures.Tone.PLAIN);
        money(
                strip,
                "returned",
                sums.returned(),
                sums.returnedFen(),
                Links.payments(year, "returned"),
                sums.returned() > 0 ? Figures.Tone.HOT : Figures.Tone.PLAIN);
        money(strip, "unsent", sums.unsent(), sums.unsentFen(), Links.payments(year, "unsent"), Figures.Tone.PLAIN);
        return strip;
    }

    private void money(Figures strip, String name, long payments, long fen, String href, Figures.Tone tone) {
        strip.figure(
                        getTranslation("bureau." + name),
                        Amounts.wan(fen),
                        getTranslation("bureau.unit-wan"),
                        getTranslation("bureau.payments", Fmt.count(payments)),
                        tone)
                .link(href, Amounts.exact(fen));
    }
}
