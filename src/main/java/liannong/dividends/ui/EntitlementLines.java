package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.dividends.RunState;
import liannong.dividends.entitlements.EntitledRow;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.HeldRow;
import liannong.dividends.entitlements.PartRow;
import liannong.dividends.entitlements.PriceSentence;
import liannong.dividends.schemes.Pool;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.ui.Download;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** What each is owed; every amount can be asked why. */
class EntitlementLines extends Section {

    private static final int SHOWN_WHOLE = 30;

    private final Entitlements entitlements;
    private final boolean correction;
    private final Slips slips;
    private final String number;
    private final List<Pool> pools;
    private final PriceSentence price;

    EntitlementLines(
            Entitlements entitlements, Slips slips, EntitlementRow run, List<Pool> pools, PriceSentence price) {
        super("");
        this.entitlements = entitlements;
        this.correction = run.isCorrection();
        this.slips = slips;
        this.number = run.number();
        this.pools = pools;
        this.price = price;
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

    /** The parts with what each follows from, and what was held. */
    private void explain(EntitledRow row) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("explain.title", row.name(), Fmt.money(new Money(row.totalFen()))));
        dialog.setWidth("40rem");
        dialog.setMaxWidth("96vw");
        var parts = new KeyValues();
        entitlements
                .settled(row.id())
                .ifPresent(settled -> parts.fact(
                                getTranslation("entitlement.exit.contribution"),
                                Fmt.money(new Money(settled.contributionFen())))
                        .fact(getTranslation("entitlement.exit.reserve"), Fmt.money(new Money(settled.reserveFen())))
                        .fact(getTranslation("entitlement.exit.loss"), Fmt.money(new Money(-settled.lossFen())))
                        .fact(
                                getTranslation("entitlement.exit.later-reserve"),
                                Fmt.money(new Money(settled.laterReserveFen()))));
        for (PartRow part : entitlements.parts(row.id())) {
            String name = part.pool() == null ? getTranslation("entitlement.exit") : part.pool();
            parts.fact(
                    part.nature() == null
                            ? name
                            : getTranslation(
                                    "entitlement.part",
                                    name,
                                    getTranslation("scheme.nature." + part.nature()),
                                    Fmt.number(part.weight().movePointLeft(2), 2)),
                    Fmt.money(new Money(Math.addExact(part.amountFen(), part.earlierFen()))));
            if (part.position() <= pools.size())
                price.of(pools.get(part.position() - 1))
                        .ifPresent(said -> parts.fact(getTranslation("entitlement.price"), said));
        }
        if (!correction && row.earlierFen() > 0)
            parts.fact(getTranslation("entitlement.exit.earlier"), Fmt.money(new Money(-row.earlierFen())));
        if (correction)
            parts.fact(getTranslation("run.correction.right"), Fmt.money(new Money(row.rightFen())))
                    .fact(getTranslation("run.correction.earlier"), Fmt.money(new Money(-row.earlierFen())));
        parts.fact(
                getTranslation(correction ? "run.correction.difference" : "entitlement.total"),
                Fmt.money(new Money(row.totalFen())));
        dialog.add(parts);
        List<HeldRow> held = entitlements.held(row.id());
        if (!held.isEmpty()) {
            var holdings = new Section(getTranslation("entitlement.held"));
            var facts = new KeyValues();
            held.forEach(each -> facts.fact(
                    getTranslation("shares.class." + each.shareClass()) + " " + Fmt.date(each.fromDay())
                            + (each.untilDay() == null
                                    ? ""
                                    : getTranslation("entitlement.until", Fmt.date(each.untilDay()))),
                    each.areaHundredths() > 0
                            ? getTranslation(
                                    "entitlement.mu",
                                    Fmt.number(BigDecimal.valueOf(each.areaHundredths(), 2), 2),
                                    Fmt.money(new Money(each.amountFen())))
                            : Fmt.money(new Money(each.amountFen()))));
            holdings.add(facts);
            dialog.add(holdings);
        }
        if (slips.hasSlip(SlipSource.ENTITLEMENT, row.id())) dialog.getFooter().add(slip(row));
        dialog.getFooter().add(new Button(getTranslation("ui.close"), pressed -> dialog.close()));
        dialog.open();
    }

    private Download slip(EntitledRow row) {
        Locale language = getLocale(); // when the file is asked for there is no screen at hand
        return new Download(
                getTranslation("slip.given.get"),
                getTranslation("slip.given.file", number, row.key(), row.name()) + ".pdf",
                Slips.PDF,
                () -> slips.ofLine(SlipSource.ENTITLEMENT, row.id(), language));
    }
}
