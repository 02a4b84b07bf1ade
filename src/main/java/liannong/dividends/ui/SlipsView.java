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
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.dividends.Distributions;
import liannong.dividends.RunView;
import liannong.dividends.slips.SlipFile;
import liannong.dividends.slips.SlipFiles;
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
@RolesAllowed({Roles.BOOKKEEPER, Roles.CHAIR})
@StyleSheet("context://css/distribution.css")
class SlipsView extends StaffPage implements BeforeEnterObserver {

    private static final long KILOBYTE = 1024;

    private final Distributions distributions;
    private final Slips slips;
    private final SlipFiles files;
    private long runId;

    SlipsView(Distributions distributions, Slips slips, SlipFiles files) {
        this.distributions = distributions;
        this.slips = slips;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        runId = event.getRouteParameters().getLong("run").orElseThrow(NotFoundException::new);
        if (!slips.hasSlips(runId)) throw new NotFoundException();
        show();
    }

    private void show() {
        removeAll();
        RunView run = distributions.run(runId).orElseThrow(NotFoundException::new);
        int all = slips.count(runId);
        List<SlipFile> there = files.of(runId, getLocale());
        var work = new WorkPanel(getTranslation("slips.making"), () -> files.work(runId), this::show);
        boolean whole = there.stream().mapToInt(SlipFile::slips).sum() == all;
        add(head(run, all), work);
        if (!work.isRunning() && !whole) add(ask(all));
        if (!there.isEmpty() && (whole || !work.isRunning())) add(list(run, there));
    }

    private PageHead head(RunView run, int all) {
        return new PageHead(getTranslation("slip.get-all"))
                .crumb(getTranslation("run.list.title"), DistributionsView.class)
                .crumb(run.number(), DistributionView.class, new RouteParameters("run", Long.toString(run.id())))
                .here(getTranslation("slip.get-all"))
                .meta(run.cooperative(), getTranslation("slips.count", all));
    }

    private Component ask(int all) {
        var make = new Button(getTranslation("slips.make"), pressed -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return Banner.info(getTranslation("slips.none"), getTranslation("slips.none-what", all))
                .actions(make);
    }

    private void make() {
        try {
            files.ask(runId, getLocale());
            show();
        } catch (Refused refused) {
            show(); // somebody else has asked: it is seen running
            addComponentAtIndex(1, Banner.refused(refused, getLocale()));
        }
    }

    private Component list(RunView run, List<SlipFile> there) {
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

    private Download download(RunView run, SlipFile file) {
        return new Download(
                getTranslation("slips.get"),
                getTranslation(
                                "slips.file",
                                run.cooperative(),
                                Integer.toString(run.year()),
                                Integer.toString(file.first()),
                                Integer.toString(file.last()))
                        + ".pdf",
                Slips.PDF,
                () -> files.content(file.id()));
    }
}
