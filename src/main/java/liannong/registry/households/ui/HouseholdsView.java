package liannong.registry.households.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.registry.households.HouseholdExport;
import liannong.registry.households.HouseholdFilter;
import liannong.registry.households.HouseholdList;
import liannong.registry.households.HouseholdRow;
import liannong.registry.households.HouseholdTotals;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateSheet;
import liannong.registry.villages.Villages;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SheetDownload;

/** 刘文书 finds a household of his village, by card, name or what it is, and opens its file. */
@Route("households")
@StyleSheet("context://css/household.css")
@Menu(title = "households.title", order = 105)
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class HouseholdsView extends Div implements BeforeEnterObserver {

    private final HouseholdList households;
    private final HouseholdExport export;
    private final Div exports = new Div();
    private final PageHead head = new PageHead(getTranslation("households.title"));

    final HouseholdFilters filters;
    Ledger<HouseholdRow> grid = new Ledger<>("");

    HouseholdsView(HouseholdList households, HouseholdExport export, Villages villages) {
        this.households = households;
        this.export = export;
        filters = new HouseholdFilters(villages, CurrentUser.get().role() == Role.VILLAGE_CLERK, this::open);
        exports.addClassName("row-actions");
        add(head.actions(exports), filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        HouseholdFilter filter = HouseholdAddress.filter(event.getLocation().getQueryParameters());
        HouseholdTotals totals = households.totals(filter);
        filters.show(filter, totals.village());
        head.meta(
                getTranslation("households.count", Fmt.count(totals.households())),
                getTranslation("households.count-persons", Fmt.count(totals.persons())));
        offerExports(filter, totals.persons());
        Ledger<HouseholdRow> found = grid(filter, totals);
        replace(grid, found); // the fields stay where they are, so that one can go on typing
        grid = found;
    }

    private void offerExports(HouseholdFilter filter, int persons) {
        exports.removeAll();
        for (SheetKind kind : List.of(SheetKind.HOUSEHOLDS, SheetKind.PERSONS)) {
            exports.add(SheetDownload.ofList(
                    getTranslation(kind.key()),
                    persons,
                    TemplateSheet.MOST_ROWS,
                    out -> export.write(kind, filter, getLocale(), out)));
        }
    }

    private void open(HouseholdFilter filter) {
        getUI().ifPresent(ui -> ui.navigate("households", HouseholdAddress.of(filter)));
    }

    private Ledger<HouseholdRow> grid(HouseholdFilter filter, HouseholdTotals totals) {
        var ledger = new Ledger<HouseholdRow>(getTranslation("households.title"));
        var card = ledger.addComponentColumn(row -> link(row, row.cardNo()))
                .setHeader(getTranslation("households.card"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        ledger.addComponentColumn(row -> link(row, head(row)))
                .setHeader(getTranslation("households.head"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        ledger.text(getTranslation("households.place"), this::place);
        var persons = ledger.count(getTranslation("households.persons"), row -> (long) row.persons());
        ledger.status(
                getTranslation("households.status"),
                row -> Codes.tag(this, row.status(), row.detail(), row.endedOn() != null));
        ledger.text(getTranslation("households.attribute"), row -> Codes.word(this, "attribute", row.attribute()));
        ledger.text(getTranslation("households.account"), this::account);
        ledger.text(getTranslation("households.phone"), this::phone);
        String sum = getTranslation("households.sum", Fmt.count(totals.households()));
        card.setFooter(sum);
        persons.setFooter(Fmt.count(totals.persons()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        head(row),
                        place(row) + " · " + row.cardNo(),
                        link(row, getTranslation("households.persons-of", Fmt.count(row.persons()))),
                        Codes.tag(this, row.status(), row.detail(), row.endedOn() != null)),
                sum + " · " + getTranslation("households.count-persons", Fmt.count(totals.persons())));
        ledger.empty(empty(filter));
        ledger.setItems(
                query -> households.rows(filter, query.getOffset(), query.getLimit()).stream(),
                query -> totals.households());
        ledger.addClassName("tall");
        return ledger;
    }

    private EmptyState empty(HouseholdFilter filter) {
        return filter.isOpen()
                ? new EmptyState(getTranslation("households.none"), getTranslation("households.none-why"))
                : new EmptyState(
                        getTranslation("households.filtered"),
                        getTranslation("households.filtered-why"),
                        new Button(getTranslation("households.clear"), pressed -> open(HouseholdFilter.ALL)));
    }

    private static Anchor link(HouseholdRow row, String text) {
        return new Anchor("households/" + row.id(), text);
    }

    private static String head(HouseholdRow row) {
        return row.headName() == null ? Codes.UNKNOWN : row.headName();
    }

    private String place(HouseholdRow row) {
        return getTranslation("households.place-of", row.place(), row.groupNo());
    }

    private String account(HouseholdRow row) {
        return getTranslation(row.account() ? "households.account.yes" : "households.account.no");
    }

    private String phone(HouseholdRow row) {
        return row.phoneLast4() == null ? Codes.UNKNOWN : Fmt.ending(row.phoneLast4(), getLocale());
    }
}
