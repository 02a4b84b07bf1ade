package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.ExitRuns;
import liannong.dividends.entitlements.RunKind;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeRow;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** 赖会计 keeps the contracts by which is divided, and sees every run by them; 谢科长 sees which there are. */
@Route("schemes")
@Menu(title = "scheme.title", order = 205)
@StyleSheet("context://css/distribution.css")
class SchemesView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;
    private static final int LONGEST_TEXT = 40;

    private final SchemeBook book;
    private final Entitlements entitlements;
    private final ExitRuns exitRuns;
    private final BusinessClock clock;
    private final Div listed = new Div();
    private final Div paidBy = new Div();
    private String text = "";

    SchemesView(SchemeBook book, Entitlements entitlements, ExitRuns exitRuns, BusinessClock clock) {
        this.book = book;
        this.entitlements = entitlements;
        this.exitRuns = exitRuns;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var head = new PageHead(getTranslation("scheme.title"));
        add(head);
        Role role = CurrentUser.get().role();
        List<Long> mine = CurrentUser.get().organisationIds();
        if (role == Role.BOOKKEEPER && mine.size() == 1) head.actions(exits(mine.getFirst()), write(mine.getFirst()));
        var schemes = new Section(getTranslation("scheme.list"));
        schemes.tools(new SearchField(getTranslation("scheme.search"), LONGEST_TEXT, typed -> {
            text = typed;
            list();
        }));
        schemes.add(listed);
        var paid = new Section(getTranslation("entitlement.list")).unit(getTranslation("ui.unit-yuan"));
        paid.add(paidBy);
        add(schemes, paid);
        list();
    }

    /** Both lists by what is searched for; the same words may be in the name of an organisation or of a scheme. */
    private void list() {
        listed.removeAll();
        listed.add(schemes());
        paidBy.removeAll();
        paidBy.add(runs(entitlements.runs(text)));
    }

    private Button write(long organisation) {
        var button = new Button(getTranslation("scheme.write"), pressed -> {
            var dialog = new EntryDialog(
                    getTranslation("scheme.write"),
                    getTranslation("scheme.save"),
                    new SchemeForm(book, organisation, clock.today()),
                    () -> done("scheme.written"));
            dialog.setWidth("52rem");
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button exits(long cooperative) {
        return new Button(getTranslation("entitlement.exits"), pressed -> {
            try {
                long run = exitRuns.gather(cooperative);
                getUI().ifPresent(ui ->
                        ui.navigate(EntitlementView.class, new RouteParameters("run", Long.toString(run))));
            } catch (Refused nothing) {
                show(); // in place of what was said before
                addComponentAtIndex(1, Banner.refused(nothing, getLocale()));
            }
        });
    }

    private void done(String said) {
        show();
        Tell.done(getTranslation(said));
    }

    private Ledger<SchemeRow> schemes() {
        var grid = new Ledger<SchemeRow>(getTranslation("scheme.list"));
        grid.addComponentColumn(row -> link(row, row.name()))
                .setHeader(getTranslation("scheme.name"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        grid.text(getTranslation("scheme.organisation"), SchemeRow::organisation);
        grid.text(
                getTranslation("scheme.audience"),
                row -> getTranslation("scheme.audience." + row.audience().name()));
        grid.figure(getTranslation("scheme.version"), row -> Integer.toString(row.versionNo()));
        grid.text(getTranslation("scheme.valid-from"), row -> Fmt.date(row.validFrom()));
        grid.status(getTranslation("run.list.state"), this::state);
        grid.figure(getTranslation("scheme.runs"), row -> Fmt.count(row.runs()));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.organisation(),
                        getTranslation("scheme.version-no", row.versionNo()),
                        link(row, row.name()),
                        state(row)),
                "");
        List<SchemeRow> rows = book.list(text);
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        grid.empty(new EmptyState(getTranslation("scheme.none"), getTranslation("scheme.none-why")));
        return grid;
    }

    private StatusTag state(SchemeRow row) {
        return row.confirmed()
                ? StatusTag.ok(getTranslation("scheme.confirmed"))
                : StatusTag.waiting(getTranslation("scheme.waits"));
    }

    private static RouterLink link(SchemeRow row, String text) {
        return new RouterLink(text, SchemeView.class, new RouteParameters("scheme", Long.toString(row.id())));
    }

    static Ledger<EntitlementRow> runs(List<EntitlementRow> rows) {
        var grid = new Ledger<EntitlementRow>(Words.text("entitlement.list"));
        grid.addComponentColumn(row -> run(row, named(row)))
                .setHeader(Words.text("entitlement.what"))
                .setAutoWidth(true)
                .setFlexGrow(2)
                .setKey("name");
        grid.text(Words.text("scheme.organisation"), EntitlementRow::organisation);
        grid.text(Words.text("entitlement.period"), SchemesView::period);
        grid.status(Words.text("run.list.state"), row -> RunStatus.tag(row.state(), row.noticeClosedOn(), Words::text));
        grid.figure(Words.text("entitlement.payees"), row -> Fmt.count(row.lineCount()))
                .setKey("lines");
        grid.money(Words.text("entitlement.total"), row -> new Money(row.totalFen()))
                .setKey("total");
        grid.text(Words.text("run.list.due"), row -> row.dueOn() == null ? "" : Fmt.date(row.dueOn()));
        Money total =
                new Money(rows.stream().mapToLong(EntitlementRow::totalFen).reduce(0, Math::addExact));
        grid.sum(grid.getColumnByKey("name"), Words.text("entitlement.sum", rows.size()));
        grid.sum(grid.getColumnByKey("total"), total);
        grid.narrow(
                row -> new Ledger.Lines(
                        named(row),
                        period(row),
                        run(row, Fmt.money(new Money(row.totalFen()))),
                        RunStatus.tag(row.state(), row.noticeClosedOn(), Words::text)),
                Words.text("entitlement.sum-of", Fmt.money(total)));
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHOWN_WHOLE);
        grid.empty(new EmptyState(Words.text("entitlement.none"), Words.text("entitlement.none-why")));
        return grid;
    }

    private static String named(EntitlementRow row) {
        return corrected(row, scheme(row));
    }

    /** What is given for which days, and that it is a correction. */
    static String titled(EntitlementRow row) {
        return corrected(row, scheme(row) + " " + period(row));
    }

    private static String scheme(EntitlementRow row) {
        return row.kind() == RunKind.EXIT || row.scheme() == null ? Words.text("entitlement.exit") : row.scheme();
    }

    private static String corrected(EntitlementRow row, String name) {
        return row.isCorrection() ? Words.text("entitlement.correction.named", name, row.correctionNo()) : name;
    }

    private static String period(EntitlementRow row) {
        return row.kind() == RunKind.EXIT
                ? Fmt.date(row.lastDay())
                : Words.text("entitlement.from-to", Fmt.date(row.firstDay()), Fmt.date(row.lastDay()));
    }

    private static RouterLink run(EntitlementRow row, String text) {
        return new RouterLink(text, EntitlementView.class, new RouteParameters("run", Long.toString(row.id())));
    }

    /** Short for the words of the page's language. */
    private static final class Words {

        static String text(String key, Object... facts) {
            return com.vaadin.flow.i18n.I18NProvider.translate(key, facts);
        }
    }
}
