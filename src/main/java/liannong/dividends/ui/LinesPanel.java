package liannong.dividends.ui;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import liannong.base.Money;
import liannong.dividends.Distributions;
import liannong.dividends.LineRow;
import liannong.dividends.RowsBehind;
import liannong.dividends.RunState;
import liannong.dividends.RunView;
import liannong.dividends.slips.Slips;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.SearchField;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** What each member gets; every amount can be asked why. */
class LinesPanel extends Section {

    private static final int LONGEST_TEXT = 40;

    private static final int SHOWN_WHOLE = 30;

    final Ledger<LineRow> grid;
    private final Distributions distributions;
    private final Slips slips;
    private final RowsBehind rows;
    private final RunView run;
    private String text = "";

    LinesPanel(Distributions distributions, Slips slips, RowsBehind rows, RunView run) {
        this.rows = rows;
        super("");
        this.distributions = distributions;
        this.slips = slips;
        this.run = run;
        heading(getTranslation("run.lines"));
        unit(getTranslation("run.lines-hint"));
        grid = new Ledger<>(getTranslation("run.lines"));
        grid.empty(new EmptyState(getTranslation("run.lines-none"), getTranslation("run.lines-none-why")));
        if (run.isCorrection()) correction();
        else columns();
        grid.setItems(query -> distributions.lines(run.id(), text, query.getOffset(), query.getLimit()).stream());
        grid.setAllRowsVisible(run.lineCount() <= SHOWN_WHOLE);
        tools(search());
        add(grid);
    }

    private SearchField search() {
        return new SearchField(getTranslation("shares.search"), LONGEST_TEXT, typed -> {
            text = typed;
            grid.getDataProvider().refreshAll();
        });
    }

    private void columns() {
        String unit = getTranslation("run.unit." + run.tradeBasis());
        Grid.Column<LineRow> no = grid.text(getTranslation("shares.no"), LineRow::memberNo);
        grid.name(getTranslation("shares.name"), LineRow::name);
        grid.text(getTranslation("shares.place"), this::place);
        Grid.Column<LineRow> trade =
                grid.figure(getTranslation("run.trade", unit), row -> ComputationPanel.quantity(row.tradeHundredths()));
        Grid.Column<LineRow> tradePart = grid.figure(
                getTranslation("shares.part"), row -> part(row.tradeHundredths(), run.totalTradeHundredths()));
        Grid.Column<LineRow> refund = grid.money(getTranslation("run.refund"), row -> new Money(row.refundFen()));
        Grid.Column<LineRow> base = grid.money(getTranslation("run.base"), row -> new Money(row.baseFen()));
        Grid.Column<LineRow> basePart =
                grid.figure(getTranslation("shares.part"), row -> part(row.baseFen(), run.totalBaseFen()));
        Grid.Column<LineRow> residual = grid.money(getTranslation("run.residual"), row -> new Money(row.residualFen()));
        Grid.Column<LineRow> total =
                grid.amount(getTranslation("run.total"), row -> new Money(row.totalFen()), this::explain);
        grid.text(getTranslation("run.account"), this::account);
        if (run.state() == RunState.RELEASED) grid.status(getTranslation("run.list.state"), this::status);
        grid.group(getTranslation("run.group.refund"), List.of(trade, tradePart, refund));
        grid.group(getTranslation("run.group.residual"), List.of(base, basePart, residual));
        grid.sum(no, getTranslation("shares.sum-members", run.lineCount()));
        grid.sum(trade, ComputationPanel.quantity(run.totalTradeHundredths()));
        grid.sum(refund, new Money(run.refundPoolFen()));
        grid.sum(base, new Money(run.totalBaseFen()));
        grid.sum(residual, new Money(run.residualPoolFen()));
        grid.sum(total, new Money(run.distributableFen()));
        grid.narrow(
                this::narrow,
                getTranslation("run.lines-sum", run.lineCount(), Fmt.money(new Money(run.distributableFen()))));
    }

    /** What is right, what was given before, and the difference. */
    private void correction() {
        Grid.Column<LineRow> no = grid.text(getTranslation("shares.no"), LineRow::memberNo);
        grid.name(getTranslation("shares.name"), LineRow::name);
        grid.text(getTranslation("shares.place"), this::place);
        Grid.Column<LineRow> right =
                grid.money(getTranslation("run.correction.right"), row -> new Money(row.rightFen()));
        Grid.Column<LineRow> earlier =
                grid.money(getTranslation("run.correction.earlier"), row -> new Money(row.earlierFen()));
        Grid.Column<LineRow> total = grid.amount(
                getTranslation("run.correction.difference"), row -> new Money(row.totalFen()), this::explain);
        grid.text(getTranslation("run.account"), this::account);
        if (run.state() == RunState.RELEASED) grid.status(getTranslation("run.list.state"), this::status);
        grid.sum(no, getTranslation("shares.sum-members", run.lineCount()));
        grid.sum(right, new Money(run.distributableFen()));
        grid.sum(earlier, new Money(run.distributableFen() - run.toppedUpFen() + run.overpaidFen()));
        grid.sum(total, new Money(run.toppedUpFen() - run.overpaidFen()));
        grid.narrow(
                this::narrow,
                getTranslation(
                        "run.correction.sums",
                        Fmt.money(new Money(run.toppedUpFen())),
                        Fmt.money(new Money(run.overpaidFen()))));
    }

    private Ledger.Lines narrow(LineRow row) {
        return new Ledger.Lines(
                row.memberNo() + " " + row.name(),
                place(row),
                Ledger.link(new Money(row.totalFen()), () -> explain(row)),
                run.state() == RunState.RELEASED ? status(row) : null);
    }

    private void explain(LineRow row) {
        distributions.line(row.id()).ifPresent(line -> new ExplanationDialog(run, line, slips, rows).open());
    }

    private String place(LineRow row) {
        return row.groupNo() == null ? row.place() : getTranslation("shares.group-of", row.place(), row.groupNo());
    }

    private String account(LineRow row) {
        return row.bank() == null || row.accountLast4() == null
                ? getTranslation("run.no-account")
                : row.bank() + " " + Fmt.ending(row.accountLast4(), getLocale());
    }

    private StatusTag status(LineRow row) {
        if ("CREDITED".equals(row.outcome())) return StatusTag.ok(getTranslation("payouts.credited"));
        if ("RETURNED".equals(row.outcome())) return StatusTag.bad(getTranslation("payouts.returned"));
        if (row.totalFen() < 0) return StatusTag.waiting(getTranslation("run.correction.overpaid-tag"));
        if (row.totalFen() == 0) return StatusTag.planned(getTranslation("run.correction.nothing"));
        if (row.totalFen() == row.settledFen()) return StatusTag.ok(getTranslation("run.correction.set-off"));
        return StatusTag.planned(getTranslation("payouts.on-its-way"));
    }

    private static String part(long part, long of) {
        if (of == 0) return "";
        return Fmt.percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP), 2);
    }
}
