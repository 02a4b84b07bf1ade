package liannong.registry.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import java.util.List;
import liannong.registry.organisations.OfficerRow;
import liannong.registry.organisations.OrganisationCard;
import liannong.ui.EmptyState;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** Who holds which office, since when and for how long. */
class OfficersPanel extends Section {

    private final Desk desk;
    private final OrganisationCard card;
    private final Runnable done;

    OfficersPanel(Desk desk, OrganisationCard card, Rights rights, Runnable done) {
        super("");
        this.desk = desk;
        this.card = card;
        this.done = done;
        List<OfficerRow> rows = desk.officers().rows(card.id());
        heading(getTranslation("organisation.officers"));
        if (rights.serves()) {
            var add = new Button(
                    getTranslation("organisation.appoint"),
                    pressed -> open(
                            "organisation.appoint",
                            new OfficerEntry(
                                    desk.officers(), card.id(), desk.clock().today())));
            add.addThemeVariants(ButtonVariant.SMALL);
            tools(add);
        }
        add(grid(rows, rights));
    }

    private Ledger<OfficerRow> grid(List<OfficerRow> rows, Rights rights) {
        var ledger = new Ledger<OfficerRow>(getTranslation("organisation.officers"));
        ledger.text(
                getTranslation("organisation.office"),
                row -> getTranslation(row.office().key()));
        ledger.text(getTranslation("organisation.person-name"), OfficerRow::name);
        ledger.text(getTranslation("organisation.in-office-from"), row -> Fmt.date(row.validFrom()));
        ledger.text(
                getTranslation("organisation.term-to"),
                row -> row.termTo() == null ? getTranslation("organisation.no-term") : Fmt.date(row.termTo()));
        ledger.status(getTranslation("organisation.standing"), this::standing);
        if (rights.serves()) {
            ledger.addComponentColumn(this::end).setAutoWidth(true).setFlexGrow(0);
        }
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        getTranslation(row.office().key()) + " · " + Fmt.date(row.validFrom()),
                        row.termTo() == null ? "" : Fmt.date(row.termTo()),
                        standing(row)),
                "");
        ledger.empty(new EmptyState(
                getTranslation("organisation.no-officers"), getTranslation("organisation.no-officers-why")));
        ledger.setItems(rows);
        ledger.setAllRowsVisible(true);
        return ledger;
    }

    private StatusTag standing(OfficerRow row) {
        LocalDate today = desk.clock().today();
        if (row.until() != null)
            return new StatusTag(
                    StatusTag.Kind.WORD, getTranslation("organisation.office-until", Fmt.date(row.until())));
        return row.termTo() != null && row.termTo().isBefore(today)
                ? StatusTag.waiting(getTranslation("organisation.term-over"))
                : StatusTag.ok(getTranslation("organisation.in-office"));
    }

    private Button end(OfficerRow row) {
        var button = new Button(
                getTranslation("organisation.end-office"),
                pressed -> open(
                        "organisation.end-office",
                        new OfficeEndEntry(
                                desk.officers(), card.id(), row, desk.clock().today())));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setVisible(row.until() == null);
        return button;
    }

    private void open(String title, Entry entry) {
        new EntryDialog(getTranslation(title), getTranslation("organisation.enter"), entry, done).open();
    }
}
