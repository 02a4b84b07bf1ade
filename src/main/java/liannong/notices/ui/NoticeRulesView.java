package liannong.notices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.notices.NoticeRuleRow;
import liannong.notices.NoticeRules;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayKind;
import liannong.ui.Banner;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** 谢科长 writes how long notices run from a day on; 曾局长 confirms it; 审计 sees who said so since when. */
@Route("notice-rules")
@Menu(title = "notice-rule.title", order = 926)
@RolesAllowed({Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class NoticeRulesView extends Div implements BeforeEnterObserver {

    private final NoticeRules rules;
    private final BusinessClock clock;
    private final Div problem = new Div();

    NoticeRulesView(NoticeRules rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        problem.removeAll();
        var head = new PageHead(getTranslation("notice-rule.title")).meta(getTranslation("notice-rule.meta"));
        if (bureau()) head.actions(write());
        var section = new Section(getTranslation("notice-rule.list"));
        section.add(list(rules.list()));
        add(head, problem, section);
    }

    private static boolean bureau() {
        return CurrentUser.get().role() != Role.AUDITOR;
    }

    private Button write() {
        var button = new Button(
                getTranslation("notice-rule.write"),
                pressed -> new EntryDialog(
                                getTranslation("notice-rule.write"),
                                getTranslation("notice-rule.save"),
                                new NoticeRuleForm(rules, clock.today()),
                                () -> done("notice-rule.written"))
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void done(String said) {
        show();
        Tell.done(getTranslation(said));
    }

    private Ledger<NoticeRuleRow> list(List<NoticeRuleRow> rows) {
        var grid = new Ledger<NoticeRuleRow>(getTranslation("notice-rule.list"));
        grid.name(getTranslation("notice-rule.kind"), this::kind);
        grid.text(getTranslation("notice-rule.valid-from"), row -> Fmt.date(row.validFrom()));
        grid.text(getTranslation("notice-rule.runs"), row -> period(row.days(), row.dayKind()));
        grid.text(getTranslation("notice-rule.answers"), row -> period(row.answerDays(), row.answerDayKind()));
        grid.addComponentColumn(this::saying)
                .setHeader(getTranslation("notice-rule.source"))
                .setFlexGrow(4)
                .setWidth("20rem");
        grid.addComponentColumn(row -> state(row, rows))
                .setHeader(getTranslation("run.list.state"))
                .setAutoWidth(true);
        grid.narrow(
                row -> new Ledger.Lines(
                        kind(row),
                        getTranslation(
                                "notice-rule.short",
                                Fmt.date(row.validFrom()),
                                period(row.answerDays(), row.answerDayKind())),
                        period(row.days(), row.dayKind()),
                        state(row, rows)),
                "");
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String kind(NoticeRuleRow row) {
        return getTranslation("notice-rule.kind." + row.kind().name());
    }

    private String period(int days, DayKind kind) {
        return getTranslation("notice-rule.period." + kind.name(), days);
    }

    /** The source of each period, and who wrote and confirmed it. */
    private Div saying(NoticeRuleRow row) {
        var lines = new Div();
        lines.addClassName("rule-source");
        if (row.recordedAt() == null) {
            lines.add(new Div(getTranslation("notice-rule.installed")));
            return lines;
        }
        lines.add(new Div(row.source()));
        if (!row.answerSource().equals(row.source()))
            lines.add(new Div(getTranslation("notice-rule.answer-says", row.answerSource())));
        String recorder = row.recorder() == null ? "" : row.recorder();
        lines.add(new Div(
                row.confirmedAt() == null
                        ? getTranslation("notice-rule.by-one", recorder, Fmt.moment(row.recordedAt()))
                        : getTranslation(
                                "notice-rule.by-two",
                                recorder,
                                Fmt.moment(row.recordedAt()),
                                row.confirmer() == null ? "" : row.confirmer(),
                                Fmt.moment(row.confirmedAt()))));
        return lines;
    }

    private Component state(NoticeRuleRow row, List<NoticeRuleRow> rows) {
        LocalDate today = clock.today();
        if (!row.inForce()) {
            if (!row.validFrom().isAfter(today)) return new Span(getTranslation("notice-rule.lapsed"));
            Long recordedBy = row.recordedBy();
            if (!bureau()
                    || recordedBy == null
                    || recordedBy == CurrentUser.get().id())
                return StatusTag.waiting(getTranslation("notice-rule.waits"));
            var confirm = new Button(getTranslation("notice-rule.confirm"), pressed -> confirm(row));
            confirm.addThemeVariants(ButtonVariant.SMALL);
            return confirm;
        }
        if (row.validFrom().isAfter(today)) return StatusTag.planned(getTranslation("notice-rule.later"));
        boolean replaced = rows.stream()
                .anyMatch(other -> other.inForce()
                        && other.kind() == row.kind()
                        && other.validFrom().isAfter(row.validFrom())
                        && !other.validFrom().isAfter(today));
        return replaced
                ? new Span(getTranslation("notice-rule.replaced"))
                : StatusTag.ok(getTranslation("notice-rule.in-force"));
    }

    private void confirm(NoticeRuleRow row) {
        try {
            rules.confirm(row.id());
            done("notice-rule.confirmed");
        } catch (Refused refused) {
            problem.removeAll();
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
