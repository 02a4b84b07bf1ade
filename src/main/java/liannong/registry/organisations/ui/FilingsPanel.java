package liannong.registry.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import liannong.registry.organisations.FilingRow;
import liannong.registry.organisations.OrganisationCard;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** What a cooperative filed with the registrar, newest year first. */
class FilingsPanel extends Section {

    private final Desk desk;
    private final OrganisationCard card;
    private final Runnable done;

    FilingsPanel(Desk desk, OrganisationCard card, Rights rights, List<FilingRow> rows, Runnable done) {
        super("");
        this.desk = desk;
        this.card = card;
        this.done = done;
        heading(getTranslation("organisation.filings"));
        if (rights.serves()) {
            var add = new Button(getTranslation("organisation.file"), pressed -> open("organisation.file", null));
            add.addThemeVariants(ButtonVariant.SMALL);
            tools(add);
        }
        add(grid(rows, rights));
    }

    private Ledger<FilingRow> grid(List<FilingRow> rows, Rights rights) {
        var ledger = new Ledger<FilingRow>(getTranslation("organisation.filings"));
        ledger.text(getTranslation("organisation.year"), row -> Integer.toString(row.year()));
        ledger.text(
                getTranslation("organisation.filing"),
                row -> getTranslation(row.kind().key()));
        ledger.text(getTranslation("organisation.filed-on"), row -> Fmt.date(row.filedOn()));
        ledger.text(getTranslation("organisation.had-business"), this::business);
        ledger.text(getTranslation("organisation.document"), this::document);
        if (rights.serves()) {
            ledger.addComponentColumn(this::correct).setAutoWidth(true).setFlexGrow(0);
        }
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.year() + " " + getTranslation(row.kind().key()),
                        document(row),
                        Fmt.date(row.filedOn()),
                        null),
                "");
        ledger.empty(new EmptyState(
                getTranslation("organisation.no-filings"), getTranslation("organisation.no-filings-why")));
        ledger.setItems(rows);
        ledger.setAllRowsVisible(true);
        return ledger;
    }

    private String business(FilingRow row) {
        if (row.hadBusiness() == null) return "–";
        return getTranslation(row.hadBusiness() ? "organisation.business" : "organisation.no-business");
    }

    private String document(FilingRow row) {
        return row.corrected() ? getTranslation("organisation.corrected", row.document()) : row.document();
    }

    private Button correct(FilingRow row) {
        var button = new Button(getTranslation("organisation.correct"), pressed -> open("organisation.correct", row));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void open(String title, @Nullable FilingRow corrected) {
        new EntryDialog(
                        getTranslation(title),
                        getTranslation("organisation.enter"),
                        new FilingForm(desk.filings(), card.id(), desk.clock().today(), corrected),
                        done)
                .open();
    }
}
