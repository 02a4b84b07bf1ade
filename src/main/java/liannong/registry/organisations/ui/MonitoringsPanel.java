package liannong.registry.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import liannong.registry.organisations.MonitoringResult;
import liannong.registry.organisations.MonitoringRow;
import liannong.registry.organisations.OrganisationCard;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** The county's looks at a leading enterprise. */
class MonitoringsPanel extends Section {

    MonitoringsPanel(Desk desk, OrganisationCard card, Rights rights, Runnable done) {
        super("");
        heading(getTranslation("organisation.monitorings"));
        unit(getTranslation("organisation.monitorings-practice"));
        if (rights.keeps()) {
            var add = new Button(
                    getTranslation("organisation.monitor"),
                    pressed -> new EntryDialog(
                                    getTranslation("organisation.monitor"),
                                    getTranslation("organisation.enter"),
                                    new MonitoringEntry(
                                            desk.monitorings(),
                                            card.id(),
                                            desk.clock().today()),
                                    done)
                            .open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            tools(add);
        }
        var ledger = new Ledger<MonitoringRow>(getTranslation("organisation.monitorings"));
        ledger.text(getTranslation("organisation.monitored-on"), row -> Fmt.date(row.monitoredOn()));
        ledger.status(getTranslation("organisation.monitoring"), this::tag);
        ledger.text(getTranslation("organisation.document"), MonitoringRow::document);
        ledger.text(getTranslation("organisation.recorded-by"), MonitoringRow::recordedBy);
        ledger.narrow(
                row -> new Ledger.Lines(Fmt.date(row.monitoredOn()), row.document(), row.recordedBy(), tag(row)), "");
        ledger.empty(new EmptyState(
                getTranslation("organisation.no-monitoring"), getTranslation("organisation.no-monitoring-why")));
        ledger.setItems(desk.monitorings().rows(card.id()));
        ledger.setAllRowsVisible(true);
        add(ledger);
    }

    private StatusTag tag(MonitoringRow row) {
        String word = getTranslation(row.result().key());
        if (row.result() == MonitoringResult.PASSED) return StatusTag.ok(word);
        return row.result() == MonitoringResult.FAILED ? StatusTag.bad(word) : StatusTag.waiting(word);
    }
}
