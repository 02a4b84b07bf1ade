package liannong.shares.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;
import liannong.base.CapitalAmount;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.shares.papers.CertificateDraft;
import liannong.shares.papers.CertificateFacts;
import liannong.shares.papers.Holding;
import liannong.shares.papers.IssueCertificate;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Ledger;

/** Shows what will be printed on a certificate, and issues exactly that. */
class IssueDialog extends Dialog {

    final Div problem = new Div();
    private final UUID commandId = UUID.randomUUID();
    private final CertificateDraft draft;

    IssueDialog(CertificateDraft draft, Consumer<IssueCertificate> issue) {
        this.draft = draft;
        setHeaderTitle(getTranslation("papers.issue-title"));
        setWidth("44rem");
        add(problem, new Paragraph(getTranslation("papers.issue-what")), facts(), holdings());
        if (draft.replaces() != null) {
            add(Banner.waiting(getTranslation("papers.issue-replaces", draft.replaces()), ""));
        }
        if (!draft.unprintable().isEmpty()) {
            add(Banner.waiting(
                    getTranslation("papers.issue-letters", String.join(" ", draft.unprintable())),
                    getTranslation("papers.issue-letters-what")));
        }
        var save = new Button(getTranslation("papers.issue-go"), pressed -> save(issue));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(!draft.holdings().isEmpty());
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    private KeyValues facts() {
        CertificateFacts facts = draft.facts();
        var values = new KeyValues()
                .fact(getTranslation("paper.account.cooperative"), facts.cooperative())
                .fact(getTranslation("paper.account.member"), facts.memberNo() + " " + facts.member())
                .fact(getTranslation("paper.account.place"), facts.place());
        if (facts.identityLast4() != null) {
            values.fact(getTranslation("paper.account.identity"), Fmt.ending(facts.identityLast4(), getLocale()));
        }
        return values.fact(getTranslation("paper.account.joined"), Fmt.date(facts.joinedOn()))
                .fact(getTranslation("papers.as-of"), Fmt.date(draft.asOf()));
    }

    private Ledger<Holding> holdings() {
        var ledger = new Ledger<Holding>(getTranslation("check.printed"));
        Money total = new Money(draft.totalFen());
        var name =
                ledger.text(getTranslation("check.class"), held -> getTranslation("shares.class." + held.shareClass()));
        ledger.figure(
                getTranslation("check.area"),
                held -> held.areaHundredths() == 0 ? "" : Fmt.number(new Mu(held.areaHundredths()).mu(), 2));
        var amount = ledger.money(getTranslation("check.amount"), held -> new Money(held.amountFen()));
        var words = ledger.text(
                getTranslation("paper.certificate.in-words"), held -> CapitalAmount.of(new Money(held.amountFen())));
        ledger.sum(name, getTranslation("paper.total"));
        ledger.sum(amount, total);
        ledger.sum(words, CapitalAmount.of(total));
        ledger.narrow(
                held -> new Ledger.Lines(
                        getTranslation("shares.class." + held.shareClass()),
                        CapitalAmount.of(new Money(held.amountFen())),
                        Fmt.money(new Money(held.amountFen())),
                        null),
                getTranslation("shares.sum-is", Fmt.money(total)));
        ledger.setItems(draft.holdings());
        ledger.setAllRowsVisible(true);
        return ledger;
    }

    void save(Consumer<IssueCertificate> issue) {
        if (!isOpened()) return; // the second of a double click
        problem.removeAll();
        try {
            issue.accept(new IssueCertificate(commandId, draft.memberId(), draft.holdings()));
            close();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
