package liannong.bureau.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.bureau.CountyFigures;
import liannong.bureau.CountyRows;
import liannong.bureau.PaymentFilter;
import liannong.bureau.PaymentRow;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.StatusTag;

/** 谢科长 follows a figure of the county down to the single payment. */
@Route("county/payments")
@RolesAllowed({Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.TOWNSHIP_CLERK, Roles.AUDITOR})
class PaymentsView extends Div implements BeforeEnterObserver {

    private final CountyRows rows;
    private final CountyFigures figures;

    Ledger<PaymentRow> grid = new Ledger<>("");

    PaymentsView(CountyRows rows, CountyFigures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters asked = event.getLocation().getQueryParameters();
        var filter = new PaymentFilter(
                CountyView.year(asked, figures.lastYear()),
                state(asked.getSingleParameter("state").orElse("")),
                word(asked, "industry", "[A-Z_]{1,20}"),
                word(asked, "place", "[0-9]{1,12}"),
                word(asked, "reason", "[A-Z0-9]{2,8}"));
        show(filter);
    }

    private static String word(QueryParameters asked, String name, String shape) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches(shape))
                .orElse("");
    }

    private static PaymentFilter.State state(String text) {
        return Stream.of(PaymentFilter.State.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(PaymentFilter.State.ALL);
    }

    private void show(PaymentFilter filter) {
        String year = Integer.toString(filter.year());
        CountyRows.Totals totals = rows.totals(filter);
        add(new PageHead(getTranslation("bureau.payments.title", year))
                .crumb(getTranslation("bureau.county.title"), "county?year=" + year)
                .here(getTranslation(key(filter.state())))
                .meta(meta(filter, totals))
                .actions(states(filter)));
        grid = grid(filter, totals);
        add(grid);
    }

    private String[] meta(PaymentFilter filter, CountyRows.Totals totals) {
        return Stream.of(
                        getTranslation("bureau.payments", Fmt.count(totals.payments())),
                        getTranslation("bureau.exact", Amounts.yuan(totals.fen())),
                        filter.industry().isEmpty() ? "" : Industries.text(filter.industry()),
                        filter.reason().isEmpty() ? "" : Reasons.text(filter.reason()))
                .filter(fact -> !fact.isEmpty())
                .toArray(String[]::new);
    }

    private Select<PaymentFilter.State> states(PaymentFilter filter) {
        var select = new Select<PaymentFilter.State>();
        select.setAriaLabel(getTranslation("bureau.state"));
        select.setItems(PaymentFilter.State.values());
        select.setItemLabelGenerator(state -> getTranslation(key(state)));
        select.setValue(filter.state());
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) open(filter, change.getValue());
        });
        return select;
    }

    private void open(PaymentFilter filter, PaymentFilter.State state) {
        Map<String, String> asked = new HashMap<>();
        asked.put("year", Integer.toString(filter.year()));
        asked.put("state", state.name().toLowerCase(Locale.ROOT));
        if (!filter.industry().isEmpty()) asked.put("industry", filter.industry());
        if (!filter.place().isEmpty()) asked.put("place", filter.place());
        getUI().ifPresent(ui -> ui.navigate("county/payments", QueryParameters.simple(asked)));
    }

    private Ledger<PaymentRow> grid(PaymentFilter filter, CountyRows.Totals totals) {
        var ledger = new Ledger<PaymentRow>(getTranslation("bureau.payments.title", Integer.toString(filter.year())));
        var name = ledger.name(getTranslation("bureau.payee"), PaymentRow::payee);
        ledger.text(getTranslation("bureau.village"), PaymentRow::place);
        ledger.text(getTranslation("bureau.cooperative"), PaymentRow::cooperative);
        var amount = ledger.money(getTranslation("ui.amount-in-yuan"), row -> new Money(row.amountFen()));
        ledger.text(getTranslation("bureau.due"), row -> day(row.dueOn()));
        ledger.text(getTranslation("bureau.settled"), row -> day(row.settledOn()));
        ledger.text(getTranslation("bureau.account"), this::account);
        ledger.status(getTranslation("bureau.state"), this::status);
        ledger.sum(name, getTranslation("bureau.sum-payments", Fmt.count(totals.payments())))
                .sum(amount, new Money(totals.fen()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.payee(),
                        row.place() + " · " + row.cooperative(),
                        Amounts.yuan(row.amountFen()),
                        status(row)),
                getTranslation("bureau.sum-payments", Fmt.count(totals.payments())) + " " + Amounts.yuan(totals.fen()));
        ledger.empty(
                new EmptyState(getTranslation("bureau.payments.none"), getTranslation("bureau.payments.none-why")));
        ledger.setItems(
                query -> rows.payments(filter, query.getOffset(), query.getLimit()).stream(),
                query -> totals.payments());
        ledger.setPageSize(50);
        ledger.addClassName("tall");
        return ledger;
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : Fmt.date(day);
    }

    private String account(PaymentRow row) {
        return row.accountLast4() == null ? "" : Fmt.ending(row.accountLast4(), getLocale());
    }

    private StatusTag status(PaymentRow row) {
        if (row.reasonCode() != null) return StatusTag.bad(Reasons.text(row.reasonCode()));
        if (row.outcome() != null) return StatusTag.ok(getTranslation("bureau.credited"));
        return row.sent()
                ? StatusTag.running(getTranslation("bureau.awaited"))
                : StatusTag.planned(getTranslation("bureau.unsent"));
    }

    private static String key(PaymentFilter.State state) {
        return List.of(PaymentFilter.State.ALL, PaymentFilter.State.OVERDUE).contains(state)
                ? "bureau.state." + state.name().toLowerCase(Locale.ROOT)
                : "bureau." + state.name().toLowerCase(Locale.ROOT);
    }
}
