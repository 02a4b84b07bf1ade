package liannong.bureau.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import liannong.access.Roles;
import liannong.bureau.CountyFigures;
import liannong.bureau.CountyRows;
import liannong.registry.CooperativeRow;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;

/** 谢科长 sees which cooperatives have not begun the year's distribution, to call them. */
@Route("county/unopened")
@RolesAllowed({Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.TOWNSHIP_CLERK, Roles.AUDITOR})
class UnopenedView extends Div implements BeforeEnterObserver {

    private final CountyRows rows;
    private final CountyFigures figures;

    Ledger<CooperativeRow> grid = new Ledger<>("");

    UnopenedView(CountyRows rows, CountyFigures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int year = CountyView.year(event.getLocation().getQueryParameters(), figures.lastYear());
        String title = getTranslation("bureau.unopened.title", Integer.toString(year));
        int count = rows.unopened(year);
        add(new PageHead(title)
                .crumb(getTranslation("bureau.county.title"), "county?year=" + year)
                .here(getTranslation("bureau.work.unopened-tag"))
                .meta(getTranslation("bureau.count-cooperatives", Fmt.count(count))));
        grid = grid(title, year, count);
        add(grid);
    }

    private Ledger<CooperativeRow> grid(String title, int year, int count) {
        var ledger = new Ledger<CooperativeRow>(title);
        var name = ledger.addComponentColumn(row -> new Anchor("shares?c=" + row.id(), row.name()))
                .setHeader(getTranslation("bureau.cooperative"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(getTranslation("bureau.industry"), row -> Industries.text(row.industry()));
        ledger.text(getTranslation("bureau.village"), CooperativeRow::place);
        ledger.count(getTranslation("bureau.members"), row -> (long) row.members());
        name.setFooter(getTranslation("bureau.count-cooperatives", Fmt.count(count)));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        row.place() + " · " + Industries.text(row.industry()),
                        Fmt.count(row.members()),
                        null),
                getTranslation("bureau.count-cooperatives", Fmt.count(count)));
        ledger.empty(
                new EmptyState(getTranslation("bureau.unopened.none"), getTranslation("bureau.unopened.none-why")));
        ledger.setItems(query -> rows.unopened(year, query.getOffset(), query.getLimit()).stream(), query -> count);
        ledger.addClassName("tall");
        return ledger;
    }
}
