package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.dividends.entitlements.EntitlementRuns;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.entitlements.SchemeRow;
import liannong.dividends.entitlements.SchemeVersionRow;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** One scheme with its versions: 温理事 confirms what 赖会计 wrote; a run of a period begins here. */
@Route("schemes/:scheme([0-9]{1,18})")
@StyleSheet("context://css/distribution.css")
class SchemeView extends StaffPage implements BeforeEnterObserver {

    private final SchemeBook book;
    private final Entitlements entitlements;
    private final EntitlementRuns runs;
    private final BusinessClock clock;
    private long schemeId;

    SchemeView(SchemeBook book, Entitlements entitlements, EntitlementRuns runs, BusinessClock clock) {
        this.book = book;
        this.entitlements = entitlements;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        schemeId = event.getRouteParameters().getLong("scheme").orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        SchemeRow scheme = book.find(schemeId).orElseThrow(NotFoundException::new);
        List<SchemeVersionRow> versions = book.versions(schemeId);
        removeAll();
        add(new PageHead(scheme.name())
                .crumb(getTranslation("scheme.title"), SchemesView.class)
                .here(scheme.name())
                .meta(
                        scheme.organisation(),
                        getTranslation("scheme.audience." + scheme.audience().name()))
                .actions(actions(scheme, versions)));
        if (versions.stream().noneMatch(SchemeVersionRow::confirmed))
            add(Banner.waiting(getTranslation("scheme.wait"), getTranslation("scheme.wait-what")));
        if (versions.stream().anyMatch(version -> book.mayDivideSurplus(version.id())))
            add(Banner.waiting(getTranslation("scheme.own-surplus"), getTranslation("scheme.own-surplus-what")));
        versions.forEach(version -> add(version(version)));
        var paid = new Section(getTranslation("entitlement.list")).unit(getTranslation("ui.unit-yuan"));
        paid.add(SchemesView.runs(entitlements.runs(schemeId)));
        add(paid);
    }

    private Component[] actions(SchemeRow scheme, List<SchemeVersionRow> versions) {
        List<Component> actions = new ArrayList<>();
        Role role = CurrentUser.get().role();
        boolean mine = CurrentUser.get().organisationIds().contains(scheme.organisationId());
        if (mine && role == Role.BOOKKEEPER) {
            SchemeVersionRow last = versions.getFirst();
            actions.add(new Button(getTranslation("scheme.next-version"), pressed -> write(scheme, last)));
        }
        boolean maker = role == Role.BOOKKEEPER || role == Role.CHAIR;
        if (mine && maker && versions.stream().anyMatch(SchemeVersionRow::confirmed)) {
            var begin = new Button(
                    getTranslation("entitlement.begin"),
                    pressed -> new EntryDialog(
                                    getTranslation("entitlement.begin"),
                                    getTranslation("entitlement.begin"),
                                    new PeriodForm(runs, schemeId, clock.today(), this::open),
                                    () -> {})
                            .open());
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(begin);
        }
        return actions.toArray(Component[]::new);
    }

    private void open(long run) {
        getUI().ifPresent(ui -> ui.navigate(EntitlementView.class, new RouteParameters("run", Long.toString(run))));
    }

    private void write(SchemeRow scheme, SchemeVersionRow last) {
        var form = new SchemeForm(book, scheme.organisationId(), clock.today())
                .after(
                        scheme.name(),
                        scheme.audience(),
                        book.figures(last.id()),
                        book.scheme(last.id()).pools());
        var dialog = new EntryDialog(
                getTranslation("scheme.next-version"),
                getTranslation("scheme.save"),
                form,
                () -> done("scheme.written"));
        dialog.setWidth("52rem");
        dialog.open();
    }

    private Section version(SchemeVersionRow version) {
        var section = new Section(getTranslation("scheme.version-no", version.versionNo()));
        section.unit(getTranslation("scheme.from", Fmt.date(version.validFrom())));
        boolean mayConfirm = CurrentUser.get().role() == Role.CHAIR
                && !version.confirmed()
                && version.recordedBy() != CurrentUser.get().id();
        if (mayConfirm) {
            var confirm = new Button(getTranslation("scheme.confirm"), pressed -> confirm(version));
            confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
            section.tools(confirm);
        } else {
            section.tools(
                    version.confirmed()
                            ? StatusTag.ok(getTranslation("scheme.confirmed"))
                            : StatusTag.waiting(getTranslation("scheme.waits")));
        }
        var facts = new KeyValues()
                .fact(getTranslation("scheme.source"), version.ruleSource())
                .fact(getTranslation("scheme.written-by"), version.recorder() + " " + Fmt.moment(version.recordedAt()));
        if (version.confirmer() != null && version.confirmedAt() != null)
            facts.fact(
                    getTranslation("scheme.confirmed-by"),
                    version.confirmer() + " " + Fmt.moment(version.confirmedAt()));
        book.figures(version.id())
                .forEach(figure -> facts.fact(
                        getTranslation("scheme.divides", figure.name()),
                        getTranslation("scheme.source." + figure.source().name())));
        section.add(
                facts,
                new SchemeTable(
                        getTranslation("scheme.version-no", version.versionNo()),
                        book.scheme(version.id()).pools()));
        return section;
    }

    private void confirm(SchemeVersionRow version) {
        Confirm.step(
                getTranslation("scheme.confirm"),
                getTranslation("scheme.confirm-what", version.versionNo(), Fmt.date(version.validFrom())),
                getTranslation("scheme.confirm"),
                () -> {
                    book.confirm(version.id());
                    done("scheme.is-confirmed");
                });
    }

    private void done(String said) {
        show();
        Tell.done(getTranslation(said));
    }
}
