package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.shares.MemberAccount;
import liannong.shares.MemberAccounts;
import liannong.shares.MovementRow;
import liannong.shares.entries.Reversals;
import liannong.shares.papers.RegisterPapers;
import liannong.shares.papers.ui.AccountDownload;
import liannong.shares.papers.ui.CertificatesSection;
import liannong.ui.EmptyState;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** 赖会计 looks at one member's account: what is in it, and every movement that made it so, with its evidence. */
@Route("shares/members/:id([0-9]{1,18})")
@StyleSheet("context://css/register.css")
class MemberAccountView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    private final MemberAccounts accounts;
    private final Reversals reversals;
    private final RegisterPapers papers;
    private final ShareDesk desk;
    private final TradeDesk trades;

    Ledger<MovementRow> grid = new Ledger<>("");

    MemberAccountView(
            MemberAccounts accounts, Reversals reversals, RegisterPapers papers, ShareDesk desk, TradeDesk trades) {
        this.accounts = accounts;
        this.reversals = reversals;
        this.papers = papers;
        this.desk = desk;
        this.trades = trades;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new));
    }

    private void show(long memberId) {
        MemberAccount account = accounts.find(memberId).orElseThrow(NotFoundException::new);
        removeAll();
        grid = ledger(account);
        var section = new Section(getTranslation("shares.movements", Fmt.count(account.movements())), grid)
                .unit(getTranslation("ui.unit-yuan"));
        boolean member = account.leftOn() == null || account.leftOn().isAfter(desk.today());
        PageHead head = head(account).actions(new AccountDownload(papers.accounts(), account, desk.today()));
        if (member && ShareWords.keepsBooks()) head.actions(new AccountActs(desk, account, () -> done(memberId)));
        add(
                head,
                figures(account),
                section,
                new MemberTradePanel(trades.slips(), account),
                new CertificatesSection(papers.certificates(), memberId, member));
    }

    private void done(long memberId) {
        show(memberId);
        Tell.done(getTranslation("shares.entered"));
    }

    private PageHead head(MemberAccount account) {
        var head = new PageHead(account.name())
                .crumb(getTranslation("shares.title"), "shares?c=" + account.cooperativeId())
                .here(getTranslation("shares.account-of", account.memberNo()))
                .meta(
                        account.cooperative(),
                        getTranslation("organisation.member-kind."
                                + account.kind()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')),
                        account.place(),
                        getTranslation("shares.joined-on", Fmt.date(account.joinedOn())));
        return account.leftOn() == null
                ? head
                : head.status(StatusTag.planned(getTranslation("shares.left-on", Fmt.date(account.leftOn()))));
    }

    private Figures figures(MemberAccount account) {
        var figures = new Figures();
        figure(
                figures,
                "LAND",
                account.landFen(),
                Fmt.mu(new Mu(account.areaHundredths())) + " " + getTranslation("ui.mu"));
        figure(
                figures,
                "CAPITAL",
                account.capitalFen(),
                account.unpaidFen() == 0
                        ? ""
                        : getTranslation("shares.unpaid", Fmt.money(new Money(account.unpaidFen()))));
        if (account.preferredFen() > 0) figure(figures, "PREFERRED", account.preferredFen(), "");
        if (account.collectiveFen() > 0) figure(figures, "COLLECTIVE", account.collectiveFen(), "");
        figure(figures, "RESERVE", account.reserveFen(), "");
        figure(figures, "FISCAL", account.fiscalFen() + account.donationFen(), getTranslation("shares.averaged"));
        figures.figure(
                getTranslation("shares.total"),
                Fmt.money(new Money(account.totalFen())),
                getTranslation("ui.yuan"),
                "",
                Figures.Tone.STRONG);
        return figures;
    }

    private void figure(Figures figures, String shareClass, long fen, String note) {
        figures.figure(
                getTranslation("shares.class." + shareClass),
                Fmt.money(new Money(fen)),
                getTranslation("ui.yuan"),
                note,
                Figures.Tone.PLAIN);
    }

    private Ledger<MovementRow> ledger(MemberAccount account) {
        var ledger = new Ledger<MovementRow>(getTranslation("shares.movements", Fmt.count(account.movements())));
        var day = ledger.text(getTranslation("shares.effective-on"), row -> Fmt.date(row.effectiveOn()));
        ledger.text(getTranslation("shares.share-class"), this::shareClass);
        ledger.text(getTranslation("shares.what"), this::what);
        ledger.figure(getTranslation("shares.area"), MemberAccountView::area);
        var amount = ledger.money(getTranslation("shares.amount"), row -> new Money(row.amountFen()));
        ledger.money(getTranslation("shares.held-after"), row -> new Money(row.heldFen()));
        ledger.addComponentColumn(MemberAccountView::document)
                .setHeader(getTranslation("shares.document"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        ledger.text(getTranslation("shares.recorded"), row -> row.recordedBy() + " " + Fmt.moment(row.recordedAt()));
        if (ShareWords.keepsBooks())
            ledger.addComponentColumn(row -> action(account, row))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        ledger.sum(day, getTranslation("shares.movements", Fmt.count(account.movements())));
        ledger.sum(amount, new Money(account.totalFen()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        Fmt.date(row.effectiveOn()) + " " + shareClass(row),
                        what(row) + " · " + row.document(),
                        new Span(Fmt.money(new Money(row.amountFen()))),
                        ShareWords.keepsBooks() ? action(account, row) : null),
                getTranslation("shares.sum-is", Fmt.money(new Money(account.totalFen()))));
        ledger.empty(new EmptyState(getTranslation("shares.no-movements"), getTranslation("shares.no-movements-why")));
        ledger.setItems(
                query -> accounts.movements(account.memberId(), query.getOffset(), query.getLimit()).stream(),
                query -> account.movements());
        ledger.setAllRowsVisible(account.movements() <= SHOWN_WHOLE);
        return ledger;
    }

    /** Nothing where it is not about land. */
    private static String area(MovementRow row) {
        return row.areaHundredths() == 0 ? "" : Fmt.number(new Mu(row.areaHundredths()).mu(), 2);
    }

    private static Component document(MovementRow row) {
        return ShareWords.paper(row.documentId(), row.document());
    }

    private Component action(MemberAccount account, MovementRow row) {
        if (!row.reversible()) return new Span();
        var button = new Button(getTranslation("shares.reverse"), pressed -> reverse(account, row));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    void reverse(MemberAccount account, MovementRow row) {
        new ReversalDialog(row, command -> {
                    try {
                        reversals.reverse(command);
                    } catch (Refused refused) {
                        show(account.memberId()); // somebody may have been faster
                        throw refused;
                    }
                    Tell.done(getTranslation("shares.reversed-now"));
                    show(account.memberId());
                })
                .open();
    }

    private String shareClass(MovementRow row) {
        return getTranslation("shares.class." + row.shareClass());
    }

    private String what(MovementRow row) {
        String kind = row.kind().equals("SUBSCRIPTION")
                ? getTranslation("shares.promised", Fmt.money(new Money(row.unpaidFen())))
                : getTranslation("shares.kind." + row.kind());
        return row.reversedById() == null ? kind : getTranslation("shares.reversed", kind);
    }
}
