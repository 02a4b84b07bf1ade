package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.payouts.HoldReason;
import liannong.payouts.rules.PayoutRules;
import liannong.payouts.rules.RuleKind;
import liannong.payouts.rules.RuleRow;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** 谢科长 writes what the county decided about paying, 曾局长 puts it in force; others see what holds since when. */
@Route("payout-rules")
@Menu(title = "payout-rules.title", order = 214)
class RulesView extends StaffPage implements BeforeEnterObserver {

    private final PayoutRules rules;
    private final BusinessClock clock;

    RulesView(PayoutRules rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(
                new PageHead(getTranslation("payout-rules.title")).meta(getTranslation("payout-rules.meta")),
                Banner.info(getTranslation("payout-rules.own"), getTranslation("payout-rules.own-what")));
        for (RuleKind kind : RuleKind.values()) add(section(kind));
        add(holds(), sample());
    }

    private Section section(RuleKind kind) {
        List<RuleRow> rows = rules.list(kind);
        var section = new Section(getTranslation("payout-rules.kind." + kind.name()));
        if (CurrentUser.get().role() == Role.BUREAU_OFFICER) section.tools(change(kind, rows));
        section.add(new Paragraph(getTranslation("payout-rules.what." + kind.name())), table(kind, rows));
        return section;
    }

    private Button change(RuleKind kind, List<RuleRow> rows) {
        var button = new Button(getTranslation("payout-rules.change"), pressed -> {
            var form = new RuleForm(rules, kind, clock.today());
            if (!rows.isEmpty()) form.after(rows.getFirst().content());
            new EntryDialog(
                            getTranslation("payout-rules.kind." + kind.name()),
                            getTranslation("payout-rules.save"),
                            form,
                            () -> done("payout-rules.written"))
                    .open();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Ledger<RuleRow> table(RuleKind kind, List<RuleRow> rows) {
        var words = new RuleWords(this);
        var grid = new Ledger<RuleRow>(getTranslation("payout-rules.kind." + kind.name()));
        grid.text(getTranslation("payout-rules.payer"), words::payer);
        grid.text(getTranslation("payout-rules.says"), words::says);
        grid.text(getTranslation("payout-rules.from"), words::from);
        grid.text(getTranslation("payout-rules.source"), words::source);
        grid.text(getTranslation("payout-rules.who"), words::who);
        grid.addComponentColumn(row -> tool(row, rows)).setAutoWidth(true).setFlexGrow(0);
        grid.narrow(
                row -> new Ledger.Lines(
                        words.says(row), words.payer(row) + " " + words.from(row), tool(row, rows), null),
                "");
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component tool(RuleRow row, List<RuleRow> rows) {
        if (!row.inForce()) return waiting(row);
        if (row.validFrom().isAfter(clock.today())) return StatusTag.planned(getTranslation("payout-rules.later"));
        boolean last = rows.stream()
                .filter(each -> each.inForce() && !each.validFrom().isAfter(clock.today()))
                .filter(each -> java.util.Objects.equals(each.payer(), row.payer()))
                .findFirst()
                .filter(row::equals)
                .isPresent();
        return last
                ? StatusTag.ok(getTranslation("payout-rules.in-force"))
                : new StatusTag(StatusTag.Kind.WORD, getTranslation("payout-rules.past"));
    }

    private Component waiting(RuleRow row) {
        boolean may = CurrentUser.get().role() == Role.BUREAU_APPROVER
                && row.recordedBy() != CurrentUser.get().id()
                && row.validFrom().isAfter(clock.today());
        if (!may)
            return row.validFrom().isAfter(clock.today())
                    ? StatusTag.waiting(getTranslation("payout-rules.waits"))
                    : new StatusTag(StatusTag.Kind.WORD, getTranslation("payout-rules.lapsed"));
        var confirm = new Button(getTranslation("payout-rules.confirm"), pressed -> confirm(row));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        return confirm;
    }

    private void confirm(RuleRow row) {
        var words = new RuleWords(this);
        Confirm.step(
                getTranslation("payout-rules.kind." + row.kind().name()),
                getTranslation(
                        "payout-rules.confirm-what", words.payer(row), words.says(row), Fmt.date(row.validFrom())),
                getTranslation("payout-rules.confirm"),
                () -> {
                    rules.confirm(row.versionId());
                    done("payout-rules.is-in-force");
                });
    }

    private Section holds() {
        var grid = new Ledger<PayoutRules.HoldRule>(getTranslation("payout-rules.holds"));
        grid.text(getTranslation("holds.reason"), this::reason);
        grid.text(getTranslation("holds.owner"), this::owner);
        grid.text(getTranslation("payout-rules.becomes"), this::becomes);
        grid.narrow(row -> new Ledger.Lines(reason(row), owner(row), new Paragraph(becomes(row)), null), "");
        grid.setItems(rules.holds());
        grid.setAllRowsVisible(true);
        return new Section(
                getTranslation("payout-rules.holds"), new Paragraph(getTranslation("payout-rules.holds-what")), grid);
    }

    private String reason(PayoutRules.HoldRule row) {
        return getTranslation(HoldReason.valueOf(row.reason()).key());
    }

    private String owner(PayoutRules.HoldRule row) {
        return getTranslation(Role.valueOf(row.ownerRole()).key());
    }

    private String becomes(PayoutRules.HoldRule row) {
        return getTranslation(
                row.heldFunds()
                        ? "payout-rules.put-aside"
                        : row.releasable() ? "payout-rules.releasable" : "payout-rules.until-right");
    }

    private Section sample() {
        return new Section(
                getTranslation("payouts.callbacks"),
                new Paragraph(getTranslation("payout-rules.sample-what")),
                new RouterLink(getTranslation("payouts.callbacks"), CallBacksView.class));
    }

    private void done(String said) {
        show();
        Tell.done(getTranslation(said));
    }
}
