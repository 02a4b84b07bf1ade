package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import liannong.registry.organisations.MemberRow;
import liannong.registry.organisations.MemberTotals;
import liannong.registry.organisations.OrganisationCard;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateSheet;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.SheetDownload;

/** The roster: who belongs, since when and as what; those who left are one click away. */
class MembersPanel extends Section {

    private static final int SHORT = 12;

    private final Desk desk;
    private final OrganisationCard card;
    private final Runnable done;
    final Ledger<MemberRow> grid;

    MembersPanel(Desk desk, OrganisationCard card, Rights rights, boolean left, Runnable done) {
        super("");
        this.desk = desk;
        this.card = card;
        this.done = done;
        MemberTotals totals = desk.roster().totals(card.id());
        heading(getTranslation(
                left ? "organisation.members-left" : "organisation.members-of",
                Fmt.count(left ? totals.left() : totals.members())));
        unit(getTranslation(
                "organisation.members-by-kind",
                Fmt.count(totals.farmers()),
                Fmt.count(totals.otherPersons()),
                Fmt.count(totals.organisations())));
        tools(new Anchor(
                "organisations/" + card.id() + (left ? "" : "?members=left"),
                left
                        ? getTranslation("organisation.see-members")
                        : getTranslation("organisation.see-left", Fmt.count(totals.left()))));
        if (!left && totals.members() > 0) {
            tools(SheetDownload.ofList(
                    getTranslation(SheetKind.MEMBERS.key()),
                    totals.members(),
                    TemplateSheet.MOST_ROWS,
                    out -> desk.export().members(card.id(), getLocale(), out)));
        }
        grid = grid(left, totals, rights);
        add(grid);
    }

    private Ledger<MemberRow> grid(boolean left, MemberTotals totals, Rights rights) {
        int rows = left ? totals.left() : totals.members();
        var ledger = new Ledger<MemberRow>(getTranslation("organisation.members"));
        ledger.text(getTranslation("organisation.member-no"), MemberRow::memberNo);
        var name = ledger.addComponentColumn(MembersPanel::name)
                .setHeader(getTranslation("organisation.person-or-name"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(getTranslation("organisation.member-kind"), this::kind);
        ledger.text(getTranslation("organisation.place"), MemberRow::place);
        ledger.text(getTranslation("organisation.joined-on"), row -> Fmt.date(row.joinedOn()));
        if (left) {
            ledger.text(
                    getTranslation("organisation.left-on"), row -> row.leftOn() == null ? "" : Fmt.date(row.leftOn()));
            ledger.text(
                    getTranslation("organisation.exit"),
                    row -> row.exitReason() == null
                            ? ""
                            : getTranslation(row.exitReason().key()));
        } else if (rights.serves()) {
            ledger.addComponentColumn(this::end).setAutoWidth(true).setFlexGrow(0);
        }
        String sum = getTranslation("organisation.members-sum", Fmt.count(rows));
        name.setFooter(sum);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.memberNo() + " " + row.name(),
                        kind(row) + " · " + row.place(),
                        new Span(Fmt.date(row.joinedOn())),
                        !left && rights.serves() ? end(row) : null),
                sum);
        ledger.empty(new EmptyState(
                getTranslation(left ? "organisation.nobody-left" : "organisation.no-members"),
                getTranslation(left ? "organisation.nobody-left-why" : "organisation.no-members-why")));
        ledger.setItems(
                query -> desk.roster().rows(card.id(), left, query.getOffset(), query.getLimit()).stream(),
                query -> rows);
        ledger.setAllRowsVisible(rows <= SHORT);
        ledger.addClassName("part");
        return ledger;
    }

    private static Component name(MemberRow row) {
        return row.organisationId() == null
                ? new Span(row.name())
                : new Anchor("organisations/" + row.organisationId(), row.name());
    }

    private String kind(MemberRow row) {
        return row.organisationKind() == null
                ? getTranslation(row.kind().key())
                : getTranslation(row.organisationKind().key());
    }

    private Button end(MemberRow row) {
        var button = new Button(
                getTranslation("organisation.end-membership"),
                pressed -> new EntryDialog(
                                getTranslation("organisation.end-membership"),
                                getTranslation("organisation.enter"),
                                new ExitEntry(
                                        desk.roster(),
                                        card.id(),
                                        row,
                                        desk.clock().today()),
                                done)
                        .open());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("organisation.end-membership-of", row.name()));
        return button;
    }
}
