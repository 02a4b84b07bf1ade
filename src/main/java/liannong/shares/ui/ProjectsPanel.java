package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import liannong.base.Money;
import liannong.shares.fund.FiscalProjects;
import liannong.shares.fund.ProjectRow;
import liannong.shares.fund.ProjectTotals;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** The projects that public money or gifts paid for, and to how many each was quantified. */
class ProjectsPanel extends Section {

    private static final int SHOWN_WHOLE = 30;

    ProjectsPanel(ShareDesk desk, ShareScene scene) {
        super("");
        heading(getTranslation("shares.fund.projects"));
        unit(getTranslation("ui.unit-yuan"));
        ProjectTotals totals = desk.projects().totals(scene.id());
        if (ShareWords.keepsBooks()
                && totals.projects() > 0
                && !desk.projects().headsOfTheGrant(scene.id(), desk.today())) {
            var level = new Button(
                    getTranslation("shares.fund.level"),
                    pressed -> scene.ask("shares.fund.level", new LevelForm(desk, scene.id())));
            level.addThemeVariants(ButtonVariant.SMALL);
            tools(level);
        }
        add(ledger(desk.projects(), scene.id(), totals));
    }

    private Ledger<ProjectRow> ledger(FiscalProjects projects, long cooperativeId, ProjectTotals totals) {
        var ledger = new Ledger<ProjectRow>(getTranslation("shares.fund.projects"));
        var name = ledger.text(getTranslation("shares.fund.project"), row -> row.projectNo() + " " + row.name());
        ledger.text(getTranslation("shares.source"), row -> getTranslation("shares.source." + row.source()));
        ledger.text(getTranslation("shares.fund.granted-on"), row -> Fmt.date(row.grantedOn()));
        ledger.text(getTranslation("shares.fund.asset"), ProjectRow::asset);
        ledger.text(getTranslation("shares.fund.to"), this::to);
        var amount = ledger.money(getTranslation("shares.amount"), row -> new Money(row.amountFen()));
        ledger.text(getTranslation("shares.document"), ProjectRow::document);
        ledger.sum(name, getTranslation("shares.fund.projects-sum", totals.projects()));
        ledger.sum(amount, new Money(totals.amountFen()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        Fmt.date(row.grantedOn()) + " · " + to(row),
                        Fmt.money(new Money(row.amountFen())),
                        null),
                getTranslation("shares.sum-is", Fmt.money(new Money(totals.amountFen()))));
        ledger.empty(new EmptyState(getTranslation("shares.fund.none"), getTranslation("shares.fund.none-why")));
        ledger.setItems(
                query -> projects.of(cooperativeId, query.getOffset(), query.getLimit()).stream(),
                query -> totals.projects());
        ledger.setAllRowsVisible(totals.projects() <= SHOWN_WHOLE);
        return ledger;
    }

    private String to(ProjectRow row) {
        return row.quantifiedTo().equals("MEMBERS")
                ? getTranslation("shares.fund.to-members", row.shares())
                : getTranslation("shares.fund.to-collective");
    }
}
