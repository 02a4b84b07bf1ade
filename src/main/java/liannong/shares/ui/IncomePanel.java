package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import liannong.base.Money;
import liannong.shares.fund.IncomeRow;
import liannong.shares.fund.IncomeTotals;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** Which households have the income of whose shares today: owner and who enjoys it are two (所有权、收益权). */
class IncomePanel extends Section {

    private static final int SHOWN_WHOLE = 30;

    private final ShareDesk desk;
    private final ShareScene scene;

    IncomePanel(ShareDesk desk, ShareScene scene) {
        super("");
        this.desk = desk;
        this.scene = scene;
        LocalDate today = desk.today();
        IncomeTotals totals = desk.incomeRights().totals(scene.id(), today);
        heading(getTranslation("shares.income.title"));
        unit(getTranslation("ui.unit-yuan"));
        if (ShareWords.keepsBooks()) {
            var grant = new Button(
                    getTranslation("shares.income.grant"),
                    pressed -> scene.ask("shares.income.grant", new IncomeGrantForm(desk, scene.id())));
            grant.addThemeVariants(ButtonVariant.SMALL);
            tools(grant);
        }
        add(ledger(totals, today));
    }

    private Ledger<IncomeRow> ledger(IncomeTotals totals, LocalDate today) {
        var ledger = new Ledger<IncomeRow>(getTranslation("shares.income.title"));
        var household = ledger.text(getTranslation("shares.income.household"), IncomeRow::household);
        ledger.text(getTranslation("shares.place"), IncomeRow::place);
        ledger.text(getTranslation("shares.income.owner"), IncomeRow::owner);
        ledger.text(getTranslation("shares.share-class"), row -> getTranslation("shares.class." + row.shareClass()));
        var amount = ledger.money(getTranslation("shares.income.amount"), row -> new Money(row.amountFen()));
        ledger.text(getTranslation("shares.income.from"), row -> Fmt.date(row.validFrom()));
        ledger.status(getTranslation("shares.income.meant"), this::meant);
        ledger.addComponentColumn(row -> ShareWords.paper(row.documentId(), row.document()))
                .setHeader(getTranslation("shares.document"))
                .setAutoWidth(true);
        if (ShareWords.keepsBooks())
            ledger.addComponentColumn(this::shift).setAutoWidth(true).setFlexGrow(0);
        ledger.sum(household, getTranslation("shares.income.sum", totals.rights()));
        ledger.sum(amount, new Money(totals.amountFen()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.household() + " · " + row.place(),
                        row.owner() + " · " + Fmt.date(row.validFrom()),
                        Fmt.money(new Money(row.amountFen())),
                        ShareWords.keepsBooks() ? shift(row) : meant(row)),
                getTranslation("shares.sum-is", Fmt.money(new Money(totals.amountFen()))));
        ledger.empty(new EmptyState(getTranslation("shares.income.none"), getTranslation("shares.income.none-why")));
        ledger.setItems(
                query -> desk.incomeRights().of(scene.id(), today, query.getOffset(), query.getLimit()).stream(),
                query -> totals.rights());
        ledger.setAllRowsVisible(totals.rights() <= SHOWN_WHOLE);
        return ledger;
    }

    private StatusTag meant(IncomeRow row) {
        return row.qualifies()
                ? StatusTag.ok(getTranslation("shares.income.qualifies"))
                : StatusTag.waiting(getTranslation("shares.income.no-longer"));
    }

    private Button shift(IncomeRow row) {
        var button = new Button(
                getTranslation("shares.income.shift"),
                pressed -> scene.ask("shares.income.shift-title", new IncomeShiftForm(desk, scene.id(), row)));
        button.setAriaLabel(getTranslation("shares.act-on", getTranslation("shares.income.shift"), row.household()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
