package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import liannong.meetings.AdditionalVoteRow;
import liannong.meetings.VotingRights;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** How many votes there are, and who has more than one (COOP art 22). */
class VotesPanel extends Section {

    private static final int SHORT = 12;

    private final Desk desk;
    private final long cooperativeId;
    private final May may;
    private final Runnable done;
    private final LocalDate today;

    VotesPanel(Desk desk, long cooperativeId, May may, Runnable done) {
        super("");
        this.desk = desk;
        this.cooperativeId = cooperativeId;
        this.may = may;
        this.done = done;
        this.today = desk.clock().today();
        VotingRights rights = desk.additional().rights(cooperativeId, today);
        heading(getTranslation("meetings.votes.title"));
        unit(getTranslation(
                "meetings.votes.are",
                Fmt.count(rights.members()),
                Fmt.count(rights.additional()),
                Fmt.count(rights.mostAdditional())));
        if (may.keepsRules()) tools(grant());
        add(ledger(desk.additional().rows(cooperativeId)));
    }

    private Button grant() {
        var grant = new Button(
                getTranslation("meetings.votes.grant"),
                pressed -> new EntryDialog(
                                getTranslation("meetings.votes.grant"),
                                getTranslation("meetings.enter"),
                                new GrantForm(desk, cooperativeId),
                                done)
                        .open());
        grant.addThemeVariants(ButtonVariant.SMALL);
        return grant;
    }

    private Ledger<AdditionalVoteRow> ledger(List<AdditionalVoteRow> rows) {
        var ledger = new Ledger<AdditionalVoteRow>(getTranslation("meetings.votes.title"));
        ledger.text(getTranslation("meetings.member"), row -> row.memberNo() + " " + row.name());
        ledger.figure(getTranslation("meetings.votes.number"), row -> Fmt.count(row.votes()));
        ledger.text(getTranslation("meetings.votes.period"), this::period);
        ledger.text(getTranslation("meetings.votes.ground"), AdditionalVoteRow::ground);
        ledger.text(getTranslation("meetings.votes.document"), AdditionalVoteRow::document);
        if (may.keepsRules())
            ledger.addComponentColumn(this::end).setAutoWidth(true).setFlexGrow(0);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.memberNo() + " " + row.name(),
                        period(row) + " · " + row.ground(),
                        getTranslation("meetings.roll.votes", row.votes()),
                        may.keepsRules() ? end(row) : null),
                "");
        ledger.empty(new EmptyState(getTranslation("meetings.votes.none"), getTranslation("meetings.votes.none-why")));
        ledger.setItems(rows);
        ledger.setAllRowsVisible(rows.size() <= SHORT);
        ledger.addClassName("part");
        return ledger;
    }

    private String period(AdditionalVoteRow row) {
        return row.until() == null
                ? getTranslation("meetings.votes.from", Fmt.date(row.validFrom()))
                : getTranslation("meetings.votes.between", Fmt.date(row.validFrom()), Fmt.date(row.until()));
    }

    private Component end(AdditionalVoteRow row) {
        if (row.until() != null) return new Span();
        var end = new Button(
                getTranslation("meetings.end"),
                pressed -> new EntryDialog(
                                getTranslation("meetings.votes.end-of", row.name()),
                                getTranslation("meetings.end"),
                                new EndForm(today, on -> desk.additional().end(cooperativeId, row.id(), on)),
                                done)
                        .open());
        end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        end.setAriaLabel(getTranslation("meetings.votes.end-of", row.name()));
        return end;
    }
}
