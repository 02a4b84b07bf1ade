package liannong.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.meetings.DelegateRow;
import liannong.meetings.MeetingLaw;
import liannong.meetings.VotingRights;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** Who stands for the members where there are more than 150 of them (COOP art 32). */
class DelegatesPanel extends Section {

    private static final int SHORT = 12;

    private final Desk desk;
    private final long cooperativeId;
    private final May may;
    private final Runnable done;

    DelegatesPanel(Desk desk, long cooperativeId, May may, Runnable done) {
        super("");
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        this.may = may;
        this.done = done;
        VotingRights rights =
                desk.additional().rights(cooperativeId, desk.clock().today());
        heading(getTranslation("meetings.delegates.title", Fmt.count(rights.delegates())));
        List<DelegateRow> rows = desk.delegates().rows(cooperativeId);
        if (!rights.mayHaveDelegates() && rows.isEmpty()) {
            var none = new Paragraph(getTranslation("meetings.delegates.not-here", Fmt.count(rights.members())));
            none.addClassName("mut2");
            add(none);
            return;
        }
        unit(getTranslation(
                "meetings.delegates.customary",
                Fmt.count(MeetingLaw.customaryDelegates(rights.members())),
                MeetingLaw.LEAST_DELEGATES));
        if (may.keepsRules()) tools(elect());
        add(ledger(rows));
    }

    private Button elect() {
        var elect = new Button(
                getTranslation("meetings.delegates.elect"),
                pressed -> new EntryDialog(
                                getTranslation("meetings.delegates.elect"),
                                getTranslation("meetings.enter"),
                                new ElectForm(desk, cooperativeId),
                                done)
                        .open());
        elect.addThemeVariants(ButtonVariant.SMALL);
        return elect;
    }

    private Ledger<DelegateRow> ledger(List<DelegateRow> rows) {
        var ledger = new Ledger<DelegateRow>(getTranslation("meetings.delegates.title", Fmt.count(rows.size())));
        ledger.text(getTranslation("meetings.member"), row -> row.memberNo() + " " + row.name());
        ledger.text(getTranslation("meetings.rules.from"), row -> Fmt.date(row.validFrom()));
        ledger.text(getTranslation("meetings.votes.document"), DelegateRow::document);
        if (may.keepsRules())
            ledger.addComponentColumn(this::end).setAutoWidth(true).setFlexGrow(0);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.memberNo() + " " + row.name(),
                        row.document(),
                        Fmt.date(row.validFrom()),
                        may.keepsRules() ? end(row) : null),
                "");
        ledger.empty(new EmptyState(
                getTranslation("meetings.delegates.none"), getTranslation("meetings.delegates.none-why")));
        ledger.setItems(rows);
        ledger.setAllRowsVisible(rows.size() <= SHORT);
        ledger.addClassName("part");
        return ledger;
    }

    private Button end(DelegateRow row) {
        var end = new Button(
                getTranslation("meetings.end"),
                pressed -> new EntryDialog(
                                getTranslation("meetings.delegates.end-of", row.name()),
                                getTranslation("meetings.end"),
                                new EndForm(
                                        desk.clock().today(),
                                        on -> desk.delegates().end(cooperativeId, row.id(), on)),
                                done)
                        .open());
        end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        end.setAriaLabel(getTranslation("meetings.delegates.end-of", row.name()));
        return end;
    }
}
