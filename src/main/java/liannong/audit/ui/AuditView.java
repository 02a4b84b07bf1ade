package liannong.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import liannong.access.Roles;
import liannong.audit.AuditReport;
import liannong.audit.Audits;
import liannong.audit.Day;
import liannong.audit.Finding;
import liannong.ui.Banner;
import liannong.ui.Download;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** 罗审计 sees whether the books are what they were, and takes the roots of the days away with him. */
@Route("audit")
@Menu(title = "audit.title", order = 910)
@RolesAllowed({Roles.AUDITOR, Roles.BUREAU_APPROVER, Roles.BUREAU_OFFICER})
class AuditView extends Div implements BeforeEnterObserver {

    private static final int DAYS = 60;

    private final Audits audits;

    AuditView(Audits audits) {
        this.audits = audits;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Day> days = audits.days(DAYS);
        var head = new PageHead(getTranslation("audit.title")).meta(getTranslation("audit.what"));
        if (!days.isEmpty()) head.actions(anchors());
        add(head);
        audits.last()
                .ifPresentOrElse(
                        this::report,
                        () -> add(Banner.info(getTranslation("audit.none"), getTranslation("audit.none-why"))));
        add(days(days));
    }

    private Download anchors() {
        return new Download(
                getTranslation("audit.get-anchors"),
                getTranslation("audit.anchors-file") + ".txt",
                "text/plain; charset=UTF-8",
                () -> audits.anchors().getBytes(StandardCharsets.UTF_8));
    }

    private void report(AuditReport report) {
        String day = Fmt.date(report.day());
        if (report.isRight())
            add(Banner.ok(
                    getTranslation("audit.is-right", day),
                    getTranslation("audit.is-right-what", Fmt.count(report.lookedAt()))));
        report.findings().stream()
                .filter(finding -> !finding.isRight())
                .forEach(finding ->
                        add(Banner.bad(getTranslation("audit.is-broken", day), finding.sentence(getLocale()))));
        var section = new Section(getTranslation("audit.checks")).unit(Fmt.moment(report.beganAt()));
        var grid = new Ledger<Finding>(getTranslation("audit.checks"));
        var checks = grid.name(getTranslation("audit.check"), finding -> getTranslation("audit." + finding.check()));
        var looked = grid.count(getTranslation("audit.looked-at"), Finding::lookedAt);
        grid.figure(getTranslation("audit.took"), this::seconds);
        grid.status(getTranslation("audit.found"), this::state);
        grid.setItems(report.findings());
        grid.setAllRowsVisible(true);
        grid.sum(checks, getTranslation("audit.sum"));
        grid.sum(looked, Fmt.count(report.lookedAt()));
        grid.narrow(
                finding -> new Ledger.Lines(
                        getTranslation("audit." + finding.check()),
                        seconds(finding),
                        Fmt.count(finding.lookedAt()),
                        state(finding)),
                Fmt.count(report.lookedAt()));
        section.add(grid);
        add(section);
    }

    private String seconds(Finding finding) {
        BigDecimal seconds = BigDecimal.valueOf(finding.tookMs(), 3).setScale(1, RoundingMode.HALF_UP);
        return getTranslation("audit.seconds", seconds.toPlainString());
    }

    private StatusTag state(Finding finding) {
        return finding.isRight()
                ? StatusTag.ok(getTranslation("audit.state.right"))
                : StatusTag.bad(getTranslation("audit.state.broken"));
    }

    /** As it is read and compared, and as notices print it. */
    private static String inFours(String root) {
        return root.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Section days(List<Day> days) {
        var section = new Section(getTranslation("audit.days")).unit(getTranslation("audit.days-unit"));
        section.add(new Paragraph(getTranslation("audit.days-why")));
        var grid = new Ledger<Day>(getTranslation("audit.days"));
        grid.name(getTranslation("audit.day"), day -> Fmt.date(day.day()));
        grid.text(getTranslation("audit.root"), day -> inFours(day.root())).setFlexGrow(3);
        grid.count(getTranslation("audit.organisations"), day -> (long) day.organisations());
        grid.count(getTranslation("audit.links"), Day::links);
        grid.text(getTranslation("audit.closed"), day -> Fmt.moment(day.closedAt()));
        grid.narrow(
                day -> new Ledger.Lines(Fmt.date(day.day()), inFours(day.root()), Fmt.count(day.links()), null), "");
        grid.setItems(days);
        grid.setAllRowsVisible(days.size() <= DAYS);
        grid.empty(new EmptyState(getTranslation("audit.no-days"), getTranslation("audit.no-days-why")));
        section.add(grid);
        return section;
    }
}
