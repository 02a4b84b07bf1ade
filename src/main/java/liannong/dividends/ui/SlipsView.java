package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.dividends.Distributions;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.slips.SlipFile;
import liannong.dividends.slips.SlipFiles;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.schedule.ui.WorkPanel;
import liannong.ui.Banner;
import liannong.ui.Download;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;

/** All slips of a large run: made in the background, fetched file by file to be printed and handed out. */
@Route("distributions/:run([0-9]{1,18})/slips")
@RouteAlias("entitlements/:run([0-9]{1,18})/slips")
@RolesAllowed({Roles.BOOKKEEPER, Roles.CHAIR})
@StyleSheet("context://css/distribution.css")
class SlipsView extends StaffPage implements BeforeEnterObserver {

    private static final long KILOBYTE = 1024;

    /** Whose slips they are: the run's number, who gives, and what the files are called by. */
    private record Of(String number, String organisation, String name) {}

    private final Distributions distributions;
    private final Entitlements entitlements;
    private final Slips slips;
    private final SlipFiles files;
    private SlipSource source = SlipSource.DISTRIBUTION;
    private long runId;

    SlipsView(Distributions distributions, Entitlements entitlements, Slips slips, SlipFiles files) {
        this.distributions = distributions;
        this.entitlements = entitlements;
        this.slips = slips;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        runId = event.getRouteParameters().getLong("run").orElseThrow(NotFoundException::new);
        source = event.getLocation().getFirstSegment().equals("entitlements")
                ? SlipSource.ENTITLEMENT
                : SlipSource.DISTRIBUTION;
        if (!slips.hasSlips(source, runId)) throw new NotFoundException();
        show();
    }

    private void show() {
        removeAll();
        Of run = of().orElseThrow(NotFoundException::new);
        int all = slips.count(source, runId);
        List<SlipFile> there = files.of(source, runId, getLocale());
        var work = new WorkPanel(getTranslation("slips.making"), () -> files.work(source, runId), this::show);
        boolean whole = there.stream().mapToInt(SlipFile::slips).sum() == all;
        add(head(run, all), work);
        if (!work.isRunning() && !whole) add(ask(all));
        if (!there.isEmpty() && (whole || !work.isRunning())) add(list(run, there));
    }

    private Optional<Of> of() {
        return switch (source) {
            case DISTRIBUTION ->
                distributions
                        .run(runId)
                        .map(run -> new Of(run.number(), run.cooperative(), Integer.toString(run.year())));
            case ENTITLEMENT ->
                entitlements.run(runId).map(run -> new Of(run.number(), run.organisation(), run.number()));
        };
    }

    private PageHead head(Of run, int all) {
        var self = new RouteParameters("run", Long.toString(runId));
        var head = new PageHead(getTranslation(key("get-all")));
        switch (source) {
            case DISTRIBUTION ->
                head.crumb(getTranslation("run.list.title"), DistributionsView.class)
                        .crumb(run.number(), DistributionView.class, self);
            case ENTITLEMENT ->
                head.crumb(getTranslation("scheme.title"), SchemesView.class)
                        .crumb(run.number(), EntitlementView.class, self);
        }
        return head.here(getTranslation(key("get-all"))).meta(run.organisation(), getTranslation("slips.count", all));
    }

    private String key(String what) {
        return (source == SlipSource.DISTRIBUTION ? "slip." : "slip.given.") + what;
    }

    private Component ask(int all) {
        var make = new Button(getTranslation("slips.make"), pressed -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return Banner.info(getTranslation("slips.none"), getTranslation("slips.none-what", all))
                .actions(make);
    }

    private void make() {
        try {
            files.ask(source, runId, getLocale());
            show();
        } catch (Refused refused) {
            show(); // somebody else has asked: it is seen running
            addComponentAtIndex(1, Banner.refused(refused, getLocale()));
        }
    }

    private Component list(Of run, List<SlipFile> there) {
        var grid = new Ledger<SlipFile>(getTranslation("slips.files"));
        Grid.Column<SlipFile> rows = grid.text(
                getTranslation("slips.rows"),
                file -> getTranslation("slips.from-to", Fmt.count(file.first()), Fmt.count(file.last())));
        Grid.Column<SlipFile> count = grid.count(getTranslation("slips.number"), file -> (long) file.slips());
        Grid.Column<SlipFile> leaves = grid.count(getTranslation("slips.leaves"), file -> (long) file.leaves());
        Grid.Column<SlipFile> size = grid.count(getTranslation("slips.size"), SlipsView::kilobytes);
        grid.text(getTranslation("slips.made"), file -> Fmt.moment(file.madeAt()));
        grid.addComponentColumn(file -> download(run, file)).setAutoWidth(true).setFlexGrow(0);
        grid.setItems(there);
        grid.setAllRowsVisible(true);
        grid.sum(rows, getTranslation("slips.sum", there.size()));
        grid.sum(count, Fmt.count(there.stream().mapToLong(SlipFile::slips).sum()));
        grid.sum(leaves, Fmt.count(there.stream().mapToLong(SlipFile::leaves).sum()));
        grid.sum(size, Fmt.count(there.stream().mapToLong(SlipsView::kilobytes).sum()));
        var section = new Section("");
        section.heading(getTranslation("slips.files"));
        section.unit(getTranslation("slips.files-hint"));
        section.add(new Div(grid));
        return section;
    }

    private static long kilobytes(SlipFile file) {
        return Math.ceilDiv(file.bytes(), KILOBYTE);
    }

    private Download download(Of run, SlipFile file) {
        return new Download(
                getTranslation("slips.get"),
                getTranslation(
                                "slips.file",
                                run.organisation(),
                                run.name(),
                                Integer.toString(file.first()),
                                Integer.toString(file.last()),
                                getTranslation(key("get")))
                        + ".pdf",
                Slips.PDF,
                () -> files.content(file.id()));
    }
}
