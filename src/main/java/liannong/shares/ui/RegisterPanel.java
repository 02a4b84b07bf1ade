package liannong.shares.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterRow;
import liannong.shares.RegisterTotals;
import liannong.shares.ShareRegister;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.SearchField;
import liannong.ui.Section;

/** The members of a cooperative with their holdings, and the sums over what is shown. */
class RegisterPanel extends Section {

    private static final int SHOWN_WHOLE = 30;
    private static final int LONGEST_TEXT = 40;

    final Ledger<RegisterRow> grid;
    private final ShareRegister register;
    private RegisterFilter filter;

    /** @param whole the sums over all members, which are known already */
    RegisterPanel(ShareRegister register, RegisterFilter filter, RegisterTotals whole) {
        super("");
        this.register = register;
        this.filter = filter;
        this.grid = new Ledger<>(getTranslation("shares.roster"));
        heading(getTranslation("shares.roster"));
        unit(getTranslation("ui.unit-yuan"));
        tools(search());
        add(grid);
        show(filter.text().isEmpty() ? whole : register.totals(filter));
    }

    private SearchField search() {
        var field = new SearchField(getTranslation("shares.search"), LONGEST_TEXT, typed -> {
            filter = filter.with(typed);
            remember();
            show(register.totals(filter));
        });
        field.show(filter.text());
        return field;
    }

    private void remember() {
        QueryParameters query = RegisterAddress.of(filter);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("shares", query)));
    }

    private void show(RegisterTotals totals) {
        columns(totals);
        grid.setItems(
                query -> register.rows(filter, query.getOffset(), query.getLimit()).stream(),
                query -> totals.members());
        grid.setAllRowsVisible(totals.members() <= SHOWN_WHOLE);
    }

    private void columns(RegisterTotals totals) {
        if (!grid.getColumns().isEmpty()) {
            sums(totals);
            return;
        }
        grid.empty(new EmptyState(getTranslation("shares.nobody"), getTranslation("shares.nobody-why")));
        grid.text(getTranslation("shares.no"), RegisterRow::memberNo).setKey("no");
        grid.addComponentColumn(row -> new Anchor("shares/members/" + row.memberId(), row.name()))
                .setHeader(getTranslation("shares.name"))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setKey("name");
        grid.text(getTranslation("shares.place"), this::place).setKey("place");
        grid.text(getTranslation("shares.identity"), row -> ending(row.identityLast4()))
                .setKey("identity");
        Grid.Column<RegisterRow> area = grid.area(getTranslation("shares.area"), row -> new Mu(row.areaHundredths()));
        Grid.Column<RegisterRow> land =
                grid.money(getTranslation("shares.column.LAND"), row -> new Money(row.landFen()));
        Grid.Column<RegisterRow> capital =
                grid.money(getTranslation("shares.column.CAPITAL"), row -> new Money(row.capitalFen()));
        Grid.Column<RegisterRow> preferred =
                grid.money(getTranslation("shares.column.PREFERRED"), row -> new Money(row.preferredFen()));
        Grid.Column<RegisterRow> collective =
                grid.money(getTranslation("shares.column.COLLECTIVE"), row -> new Money(row.collectiveFen()));
        Grid.Column<RegisterRow> reserve =
                grid.money(getTranslation("shares.column.RESERVE"), row -> new Money(row.reserveFen()));
        Grid.Column<RegisterRow> fiscal =
                grid.money(getTranslation("shares.column.FISCAL"), row -> new Money(row.fiscalFen()));
        Grid.Column<RegisterRow> donation =
                grid.money(getTranslation("shares.column.DONATION"), row -> new Money(row.donationFen()));
        Grid.Column<RegisterRow> total =
                grid.money(getTranslation("shares.column.TOTAL"), row -> new Money(row.totalFen()));
        Grid.Column<RegisterRow> part =
                grid.figure(getTranslation("shares.part"), row -> part(row.totalFen(), totals.totalFen()));
        total.setPartNameGenerator(row -> "strong");
        List.of(
                        Map.entry("area", area),
                        Map.entry("land", land),
                        Map.entry("capital", capital),
                        Map.entry("preferred", preferred),
                        Map.entry("collective", collective),
                        Map.entry("reserve", reserve),
                        Map.entry("fiscal", fiscal),
                        Map.entry("donation", donation),
                        Map.entry("total", total),
                        Map.entry("part", part))
                .forEach(entry -> entry.getValue().setKey(entry.getKey()));
        grid.group(getTranslation("shares.group.contribution"), List.of(area, land, capital, preferred, collective));
        grid.group(getTranslation("shares.group.quantified"), List.of(reserve, fiscal, donation));
        grid.group(getTranslation("shares.group.total"), List.of(total, part));
        sums(totals);
        grid.narrow(
                row -> new Ledger.Lines(
                        row.memberNo() + " " + row.name(),
                        place(row),
                        new Anchor("shares/members/" + row.memberId(), Fmt.money(new Money(row.totalFen()))),
                        null),
                getTranslation("shares.sum", totals.members(), Fmt.money(new Money(totals.totalFen()))));
    }

    private void sums(RegisterTotals totals) {
        grid.sum(grid.getColumnByKey("no"), getTranslation("shares.sum-label"));
        grid.sum(grid.getColumnByKey("name"), getTranslation("shares.sum-members", totals.members()));
        grid.sum(grid.getColumnByKey("area"), Fmt.mu(new Mu(totals.areaHundredths())));
        grid.sum(grid.getColumnByKey("land"), new Money(totals.landFen()));
        grid.sum(grid.getColumnByKey("capital"), new Money(totals.capitalFen()));
        grid.sum(grid.getColumnByKey("preferred"), new Money(totals.preferredFen()));
        grid.sum(grid.getColumnByKey("collective"), new Money(totals.collectiveFen()));
        grid.getColumnByKey("preferred").setVisible(totals.preferredFen() > 0);
        grid.getColumnByKey("collective").setVisible(totals.collectiveFen() > 0);
        grid.sum(grid.getColumnByKey("reserve"), new Money(totals.reserveFen()));
        grid.sum(grid.getColumnByKey("fiscal"), new Money(totals.fiscalFen()));
        grid.sum(grid.getColumnByKey("donation"), new Money(totals.donationFen()));
        grid.sum(grid.getColumnByKey("total"), new Money(totals.totalFen()));
        grid.sum(grid.getColumnByKey("part"), totals.totalFen() > 0 ? "100.00%" : "");
    }

    private String place(RegisterRow row) {
        return row.groupNo() == null ? row.place() : getTranslation("shares.group-of", row.place(), row.groupNo());
    }

    private String ending(@org.jspecify.annotations.Nullable String last4) {
        return last4 == null ? "" : Fmt.ending(last4, getLocale());
    }

    private static String part(long fen, long of) {
        if (of == 0) return "";
        return Fmt.percent(BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP), 2);
    }
}
