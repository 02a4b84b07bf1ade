package liannong.shares.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.shares.watch.ChangeRow;
import liannong.shares.watch.ChangeTotals;
import liannong.shares.watch.RegisterChanges;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** An auditor sees what is different in a register between two days, member by member. */
@Route("shares/changes")
class ChangesView extends SharesPage {

    private static final int SHOWN_WHOLE = 30;

    private final RegisterChanges changes;

    ChangesView(ShareDesk desk, RegisterChanges changes) {
        super(desk, SharePlace.CHANGES);
        this.changes = changes;
    }

    @Override
    void fill(ShareScene scene) {
        LocalDate today = desk.today();
        LocalDate after = RegisterAddress.day(scene.asked(), "to", today).orElse(today);
        LocalDate before = RegisterAddress.day(scene.asked(), "from", today)
                .filter(day -> day.isBefore(after))
                .orElse(LocalDate.of(after.getYear() - 1, 12, 31));
        ChangeTotals totals = changes.totals(scene.id(), before, after);
        add(
                days(scene, before, after),
                new Section(
                                getTranslation("shares.changes.list", Fmt.date(before), Fmt.date(after)),
                                ledger(scene, before, after, totals))
                        .unit(getTranslation("ui.unit-yuan")));
    }

    private Div days(ShareScene scene, LocalDate before, LocalDate after) {
        var days = new Div(
                day("shares.changes.from", before, day -> go(scene, day, after)),
                day("shares.changes.to", after, day -> go(scene, before, day)));
        days.addClassName("between");
        return days;
    }

    private DatePicker day(String key, LocalDate value, Consumer<LocalDate> chosen) {
        DatePicker field = ShareWords.day(getTranslation(key), desk.today());
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && change.getValue() != null
                    && !change.getValue().isAfter(desk.today())) chosen.accept(change.getValue());
        });
        return field;
    }

    /** Two days in the wrong order are the same two days. */
    private void go(ShareScene scene, LocalDate one, LocalDate other) {
        boolean ordered = one.isBefore(other);
        QueryParameters query = QueryParameters.simple(Map.of(
                "c", Long.toString(scene.id()),
                "from", (ordered ? one : other).toString(),
                "to", (ordered ? other : one).toString()));
        getUI().ifPresent(ui -> ui.navigate(SharePlace.CHANGES.path(), query));
    }

    private Ledger<ChangeRow> ledger(ShareScene scene, LocalDate before, LocalDate after, ChangeTotals totals) {
        var ledger = new Ledger<ChangeRow>(getTranslation("shares.page.changes"));
        var member = ledger.addComponentColumn(
                        row -> new Anchor("shares/members/" + row.memberId(), row.memberNo() + " " + row.name()))
                .setHeader(getTranslation("shares.member"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        ledger.text(getTranslation("shares.share-class"), row -> getTranslation("shares.class." + row.shareClass()));
        var held = ledger.money(Fmt.date(before), row -> new Money(row.beforeFen()));
        var now = ledger.money(Fmt.date(after), row -> new Money(row.afterFen()));
        var change = ledger.figure(
                getTranslation("shares.changes.difference"), row -> Fmt.change(new Money(row.differenceFen())));
        ledger.figure(getTranslation("shares.changes.movements"), row -> Fmt.count(row.movements()));
        ledger.sum(member, getTranslation("shares.changes.sum", totals.rows()));
        ledger.sum(held, new Money(totals.beforeFen()));
        ledger.sum(now, new Money(totals.afterFen()));
        ledger.sum(change, Fmt.change(new Money(totals.afterFen()).minus(new Money(totals.beforeFen()))));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.memberNo() + " " + row.name(),
                        getTranslation("shares.class." + row.shareClass()) + " · "
                                + Fmt.money(new Money(row.beforeFen())) + " → "
                                + Fmt.money(new Money(row.afterFen())),
                        new Anchor("shares/members/" + row.memberId(), Fmt.change(new Money(row.differenceFen()))),
                        null),
                getTranslation("shares.changes.sum", totals.rows()));
        ledger.empty(new EmptyState(getTranslation("shares.changes.none"), getTranslation("shares.changes.none-why")));
        ledger.setItems(
                query -> changes.rows(scene.id(), before, after, query.getOffset(), query.getLimit()).stream(),
                query -> totals.rows());
        ledger.setAllRowsVisible(totals.rows() <= SHOWN_WHOLE);
        return ledger;
    }
}
