package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.shares.trades.TradeFilter;
import liannong.shares.trades.TradeRow;
import liannong.shares.trades.TradeSlips;
import liannong.shares.trades.TradeTotals;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.SearchField;
import liannong.ui.Section;

/** The slips of a cooperative's year, and what they come to. */
class TradesPanel extends Section {

    private static final int SHOWN_WHOLE = 30;
    private static final int LONGEST_TEXT = 40;

    final Ledger<TradeRow> grid;
    final Select<Integer> year = new Select<>();
    private final Div units = new Div();
    private final TradeSlips slips;
    private final SerializableConsumer<TradeFilter> narrowed;
    private final SerializableConsumer<TradeRow> takeBack;
    private TradeFilter filter;

    /** @param narrowed told when another year or text was chosen */
    TradesPanel(
            TradeSlips slips,
            TradeFilter filter,
            List<Integer> years,
            SerializableConsumer<TradeFilter> narrowed,
            SerializableConsumer<TradeRow> takeBack) {
        super("");
        this.slips = slips;
        this.filter = filter;
        this.narrowed = narrowed;
        this.takeBack = takeBack;
        grid = new Ledger<>(getTranslation("shares.page.trades"));
        year.setAriaLabel(getTranslation("shares.trades.year"));
        year.setWidth("8rem");
        year.setItems(years);
        year.setItemLabelGenerator(each -> Integer.toString(each));
        year.setValue(filter.year());
        year.addValueChangeListener(change -> {
            if (change.getValue() != null) narrow(this.filter.ofYear(change.getValue()));
        });
        var search = new SearchField(
                getTranslation("shares.trades.search"), LONGEST_TEXT, typed -> narrow(this.filter.with(typed)));
        search.show(filter.text());
        unit(getTranslation("ui.unit-yuan"));
        tools(search, year);
        add(units, grid);
        columns();
        show();
    }

    private void narrow(TradeFilter other) {
        filter = other;
        narrowed.accept(other);
        show();
    }

    private void show() {
        TradeTotals totals = slips.totals(filter);
        heading(getTranslation("shares.trades.list", Integer.toString(filter.year())));
        units.removeAll();
        if (totals.units().size() > 1 && filter.text().isEmpty())
            units.add(Banner.waiting(
                    getTranslation("shares.trades.units", Integer.toString(filter.year()), each(totals)),
                    getTranslation("shares.trades.units-why")));
        grid.empty(
                filter.text().isEmpty()
                        ? new EmptyState(
                                getTranslation("shares.trades.none", Integer.toString(filter.year())),
                                getTranslation("shares.trades.none-why"))
                        : new EmptyState(
                                getTranslation("shares.trades.not-found"),
                                getTranslation("shares.trades.not-found-why")));
        grid.setItems(
                query -> slips.rows(filter, query.getOffset(), query.getLimit()).stream(), query -> totals.rows());
        grid.setAllRowsVisible(totals.rows() <= SHOWN_WHOLE);
        sums(totals);
        grid.recalculateColumnWidths(); // what is found now may be wider
    }

    private void columns() {
        grid.text(getTranslation("shares.trades.day"), row -> Fmt.date(row.tradedOn()))
                .setKey("day");
        grid.text(getTranslation("shares.trades.slip"), TradeRow::slipNo).setKey("slip");
        grid.addComponentColumn(
                        row -> new Anchor("shares/members/" + row.memberId(), row.memberNo() + " " + row.member()))
                .setHeader(getTranslation("shares.member"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.text(getTranslation("shares.trades.product"), TradeRow::product);
        grid.figure(getTranslation("shares.trades.quantity"), TradesPanel::quantity)
                .setKey("quantity");
        grid.money(getTranslation("shares.trades.amount"), row -> new Money(row.amountFen()))
                .setKey("amount");
        grid.text(getTranslation("shares.trades.remark"), this::remark);
        grid.text(getTranslation("shares.recorded"), TradesPanel::recorded);
        if (ShareWords.keepsBooks())
            grid.addComponentColumn(this::act)
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        grid.narrow(
                row -> new Ledger.Lines(
                        row.memberNo() + " " + row.member() + " · " + row.product(),
                        Fmt.date(row.tradedOn()) + " · " + row.slipNo() + " · " + quantity(row)
                                + (remark(row).isEmpty() ? "" : " · " + remark(row)),
                        Fmt.money(new Money(row.amountFen())),
                        ShareWords.keepsBooks() && row.stands() ? act(row) : null),
                "");
        grid.getColumns().getLast().setKey("narrow");
    }

    private void sums(TradeTotals totals) {
        grid.sum(grid.getColumnByKey("day"), getTranslation("shares.sum-label"));
        grid.sum(grid.getColumnByKey("slip"), getTranslation("shares.trades.slips", totals.slips()));
        grid.sum(grid.getColumnByKey("quantity"), each(totals));
        grid.sum(grid.getColumnByKey("amount"), new Money(totals.amountFen()));
        grid.getColumnByKey("narrow")
                .setFooter(getTranslation(
                        "shares.trades.sum", totals.slips(), each(totals), Fmt.money(new Money(totals.amountFen()))));
    }

    private Component act(TradeRow row) {
        if (!row.stands()) return new Span();
        var button = new Button(getTranslation("shares.reverse"), pressed -> takeBack.accept(row));
        button.setAriaLabel(getTranslation("shares.act-on", getTranslation("shares.reverse"), row.slipNo()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private String remark(TradeRow row) {
        if (row.correction())
            return getTranslation("shares.trades.takes-back", row.reason() == null ? "" : row.reason());
        return row.takenBack() ? getTranslation("shares.trades.taken-back") : "";
    }

    /** Of a slip from before slips were entered here nobody is on record. */
    private static String recorded(TradeRow row) {
        return ((row.recordedBy() == null ? "" : row.recordedBy()) + " " + Fmt.moment(row.recordedAt())).strip();
    }

    private static String each(TradeTotals totals) {
        return totals.units().stream()
                .map(sum -> quantity(sum.hundredths()) + " " + sum.unit())
                .collect(Collectors.joining(" · "));
    }

    private static String quantity(TradeRow row) {
        return quantity(row.quantityHundredths()) + " " + row.unit();
    }

    static String quantity(long hundredths) {
        return Fmt.number(BigDecimal.valueOf(hundredths, 2), 2);
    }
}
