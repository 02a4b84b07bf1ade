package liannong.dividends.ui;

import com.vaadin.flow.component.grid.Grid;
import liannong.base.Money;
import liannong.dividends.RunState;
import liannong.dividends.entitlements.CountedParts;
import liannong.dividends.entitlements.EntitledRow;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.slips.Slips;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** What each is owed; every amount can be asked why. */
class EntitlementLines extends Section {

    private static final int SHOWN_WHOLE = 30;

    private final EntitlementRow run;
    private final CountedParts counted;
    private final EntitlementExplanation.Rule explained;
    private final Slips slips;

    EntitlementLines(
            Entitlements entitlements,
            CountedParts counted,
            Slips slips,
            EntitlementRow run,
            EntitlementExplanation.Rule explained) {
        super("");
        this.run = run;
        this.counted = counted;
        this.explained = explained;
        this.slips = slips;
        heading(getTranslation("entitlement.lines"));
        unit(getTranslation("run.lines-hint"));
        var grid = new Ledger<EntitledRow>(getTranslation("entitlement.lines"));
        Grid.Column<EntitledRow> no = grid.text(getTranslation("shares.no"), EntitledRow::key);
        grid.name(getTranslation("shares.name"), EntitledRow::name);
        grid.text(getTranslation("shares.place"), EntitledRow::place);
        if (run.isCorrection()) {
            grid.money(getTranslation("run.correction.right"), row -> new Money(row.rightFen()));
            grid.money(getTranslation("run.correction.earlier"), row -> new Money(row.earlierFen()));
        }
        Grid.Column<EntitledRow> total = grid.amount(
                getTranslation(run.isCorrection() ? "run.correction.difference" : "entitlement.total"),
                row -> new Money(row.totalFen()),
                this::explain);
        if (run.state() == RunState.RELEASED) grid.status(getTranslation("run.list.state"), this::status);
        grid.sum(no, getTranslation("entitlement.sum-payees", run.lineCount()));
        grid.sum(total, new Money(run.totalFen()));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        row.place(),
                        Ledger.link(new Money(row.totalFen()), () -> explain(row)),
                        run.state() == RunState.RELEASED ? status(row) : null),
                run.isCorrection()
                        ? getTranslation(
                                "run.correction.sums",
                                Fmt.money(new Money(run.toppedUpFen())),
                                Fmt.money(new Money(run.overpaidFen())))
                        : getTranslation("run.lines-sum", run.lineCount(), Fmt.money(new Money(run.totalFen()))));
        grid.setItems(query -> entitlements.lines(run.id(), query.getOffset(), query.getLimit()).stream());
        grid.setAllRowsVisible(run.lineCount() <= SHOWN_WHOLE);
        add(grid);
    }

    private StatusTag status(EntitledRow row) {
        if ("CREDITED".equals(row.outcome())) return StatusTag.ok(getTranslation("payouts.credited"));
        if ("RETURNED".equals(row.outcome())) return StatusTag.bad(getTranslation("payouts.returned"));
        if (row.held()) return StatusTag.waiting(getTranslation("overpaid.held"));
        if (row.totalFen() < 0) return StatusTag.waiting(getTranslation("run.correction.overpaid-tag"));
        if (row.totalFen() == 0) return StatusTag.planned(getTranslation("run.correction.nothing"));
        if (row.totalFen() == row.settledFen()) return StatusTag.ok(getTranslation("run.correction.set-off"));
        return StatusTag.planned(getTranslation("payouts.on-its-way"));
    }

    private void explain(EntitledRow row) {
        new EntitlementExplanation(run, row, counted, explained, slips).open();
    }
}
