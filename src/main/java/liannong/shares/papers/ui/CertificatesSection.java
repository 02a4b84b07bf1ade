package liannong.shares.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.shares.papers.CertificateDraft;
import liannong.shares.papers.CertificateRow;
import liannong.shares.papers.ShareCertificates;
import liannong.ui.Download;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** The certificates issued to a member, what became of each, and the next one. */
public class CertificatesSection extends Section {

    private final ShareCertificates certificates;
    private final long memberId;
    Ledger<CertificateRow> grid = new Ledger<>("");

    /** @param member whether he still is one: to who has left nothing is issued any more */
    public CertificatesSection(ShareCertificates certificates, long memberId, boolean member) {
        super("");
        this.certificates = certificates;
        this.memberId = memberId;
        heading(getTranslation("papers.certificates"));
        unit(getTranslation("ui.unit-yuan"));
        if (member && mayIssue()) tools(new Button(getTranslation("papers.issue"), pressed -> issue()));
        add(grid);
        show();
    }

    private void show() {
        List<CertificateRow> rows = certificates.ofMember(memberId);
        var ledger = new Ledger<CertificateRow>(getTranslation("papers.certificates"));
        ledger.text(getTranslation("papers.serial"), CertificateRow::serialNo);
        ledger.status(getTranslation("papers.state"), this::state);
        ledger.text(getTranslation("papers.as-of"), row -> Fmt.date(row.asOf()));
        ledger.money(getTranslation("papers.total"), row -> new Money(row.totalFen()));
        ledger.text(getTranslation("papers.issued-at"), row -> row.issuedBy() + " " + Fmt.moment(row.issuedAt()));
        ledger.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.serialNo(),
                        Fmt.date(row.asOf()) + " · " + Fmt.money(new Money(row.totalFen())),
                        actions(row),
                        state(row)),
                "");
        ledger.empty(new EmptyState(getTranslation("papers.none"), getTranslation("papers.none-why")));
        ledger.setItems(rows);
        ledger.setAllRowsVisible(true);
        replace(grid, ledger);
        grid = ledger;
    }

    private StatusTag state(CertificateRow row) {
        String key = "papers.state." + row.state().name().toLowerCase(Locale.ROOT);
        String since = row.since() == null ? "" : Fmt.date(row.since());
        StatusTag tag = switch (row.state()) {
            case VALID -> StatusTag.ok(getTranslation(key));
            case CHANGED -> StatusTag.waiting(getTranslation(key));
            case REPLACED -> StatusTag.planned(getTranslation(key, since));
            case VOIDED -> StatusTag.bad(getTranslation(key, since));
        };
        if (row.voidReason() != null) tag.setTitle(row.voidReason());
        return tag;
    }

    private Component actions(CertificateRow row) {
        var download = new Download(
                getTranslation("papers.download"),
                getTranslation("papers.file.certificate", row.serialNo()) + ".pdf",
                AccountDownload.PDF,
                () -> certificates.print(row.id()));
        download.addClassName("sm");
        var actions = new Span(download);
        actions.addClassName("row-acts");
        if (row.state().inForce() && mayIssue()) {
            var cancel = new Button(getTranslation("papers.void"), pressed -> cancel(row));
            cancel.addThemeVariants(ButtonVariant.SMALL);
            actions.add(cancel);
        }
        return actions;
    }

    void issue() {
        CertificateDraft draft = certificates.draft(memberId).orElseThrow();
        new IssueDialog(draft, command -> {
                    showing(() -> certificates.issue(command));
                    Tell.done(getTranslation(
                            "papers.issued",
                            certificates.ofMember(memberId).getFirst().serialNo()));
                })
                .open();
    }

    void cancel(CertificateRow row) {
        new VoidDialog(row, command -> {
                    showing(() -> certificates.cancel(command));
                    Tell.done(getTranslation("papers.voided", row.serialNo()));
                })
                .open();
    }

    /** Somebody may have been faster: the list is shown as it is then, too. */
    private void showing(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            show();
            throw refused;
        }
        show();
    }

    private static boolean mayIssue() {
        return CurrentUser.get().role() == Role.BOOKKEEPER;
    }
}
