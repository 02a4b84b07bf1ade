package liannong.registry.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.registry.imports.ImportFiles;
import liannong.registry.imports.ImportPreview;
import liannong.registry.imports.ImportRow;
import liannong.registry.imports.ImportState;
import liannong.registry.imports.ImportUndoing;
import liannong.registry.imports.Importing;
import liannong.registry.imports.Imports;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.SheetDownload;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** One import from its file to the register: how far it is, what would become of each row, what is decided and done. */
@Route("imports/:id([0-9]{1,18})")
@RolesAllowed({Roles.BOOKKEEPER, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class ImportView extends Div implements BeforeEnterObserver {

    private static final int EACH_SECOND = 1_000;

    private final Imports imports;
    private final ImportPreview preview;
    private final ImportUndoing undoing;
    private final ImportFiles files;
    private final Div problem = new Div();
    private final Div content = new Div();
    private final Paragraph progress = new Paragraph();
    private @Nullable Registration polling;
    private long id;
    private @Nullable ImportState shown;

    @Nullable
    RowsPanel rows;

    final Button confirm = new Button();

    ImportView(Imports imports, ImportPreview preview, ImportUndoing undoing, ImportFiles files) {
        this.imports = imports;
        this.preview = preview;
        this.undoing = undoing;
        this.files = files;
        confirm.setText(getTranslation("imports.confirm"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(pressed -> askToConfirm());
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        problem.removeAll();
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("");
        show(row(), asked);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
        poll(shown != null && shown.isRunning());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) polling.remove();
    }

    private void poll(boolean running) {
        getUI().ifPresent(ui -> ui.setPollInterval(running ? EACH_SECOND : -1));
    }

    /** While it runs the page only tells how far it is; when it stands, it is made anew. */
    void refresh() {
        ImportRow row = row();
        if (row.state() != shown) show(row, "");
        else progress.setText(ImportTags.progress(row));
    }

    private ImportRow row() {
        return imports.find(id).orElseThrow(NotFoundException::new);
    }

    private void show(ImportRow row, String asked) {
        shown = row.state();
        content.removeAll();
        content.add(head(row), ImportSteps.of(row), problem);
        ImportBanners.of(row, getLocale()).forEach(content::add);
        if (row.state().isRunning()) content.add(running(row));
        else if (row.total() > 0 && row.state() != ImportState.DISCARDED) {
            content.add(ImportSteps.figures(row));
            rows = new RowsPanel(row, preview, imports, asked, mayGoOn(row), this::decided);
            content.add(rows);
        }
        poll(row.state().isRunning());
    }

    private PageHead head(ImportRow row) {
        var head = new PageHead(row.fileName())
                .crumb(getTranslation("imports.title"), ImportsView.class)
                .here(getTranslation("imports.number", Long.toString(row.id())))
                .status(ImportTags.of(row))
                .meta(
                        getTranslation(row.kind().key()),
                        getTranslation("imports.by-at", row.startedName(), Fmt.moment(row.startedAt())));
        if (row.refused() > 0 && mayGoOn(row) && !row.state().isRunning() && row.state() != ImportState.DISCARDED) {
            String name = row.fileName().replaceFirst("(?i)\\.xlsx$", "");
            head.actions(new SheetDownload(
                    getTranslation("imports.download-refused"),
                    name + "-" + getTranslation("imports.outcome.refused"),
                    out -> files.refused(row.id(), getLocale(), out)));
        }
        if (row.state() == ImportState.FAILED && mayGoOn(row)) {
            head.actions(new Button(getTranslation("imports.discard"), pressed -> askToDiscard()));
        }
        if (row.state() == ImportState.CHECKED && mayGoOn(row)) {
            confirm.setEnabled(row.undecided() == 0 && row.added() + row.changed() > 0);
            head.actions(new Button(getTranslation("imports.discard"), pressed -> askToDiscard()), confirm);
        }
        if (row.state() == ImportState.APPLIED && Importing.may(row.kind())) {
            head.actions(new Button(getTranslation("imports.undo"), pressed -> askToUndo()));
        }
        return head;
    }

    private static boolean mayGoOn(ImportRow row) {
        return Importing.may(row.kind()) && row.startedBy() == CurrentUser.get().id();
    }

    private Section running(ImportRow row) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation(row.state().key()));
        progress.setText(ImportTags.progress(row));
        return new Section(
                getTranslation(row.state().key()), bar, progress, new Paragraph(getTranslation("imports.may-leave")));
    }

    private void decided() {
        ImportRow row = row();
        if (row.state() != shown) show(row, "");
    }

    private void askToConfirm() {
        ImportRow row = row();
        Confirm.step(
                getTranslation("imports.confirm-title"),
                getTranslation(
                        "imports.confirm-what",
                        Fmt.count(row.added()),
                        Fmt.count(row.changed()),
                        Fmt.count(row.refused())),
                getTranslation("imports.confirm"),
                () -> run(() -> imports.confirm(id), "imports.confirmed"));
    }

    private void askToDiscard() {
        Confirm.danger(
                getTranslation("imports.discard-title"),
                getTranslation("imports.discard-what", Fmt.count(row().total())),
                getTranslation("imports.discard"),
                () -> run(() -> imports.discard(id), "imports.discarded"));
    }

    private void askToUndo() {
        ImportRow row = row();
        Confirm.danger(
                getTranslation("imports.undo-title"),
                getTranslation("imports.undo-what", Fmt.count(row.added()), Fmt.count(row.changed())),
                getTranslation("imports.undo"),
                () -> run(() -> undoing.undo(id), "imports.undone"));
    }

    private void run(Runnable step, String doneKey) {
        problem.removeAll();
        try {
            step.run();
            if (row().state() != ImportState.CHECKED) Tell.done(getTranslation(doneKey)); // else it is checked anew
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
        show(row(), "");
    }
}
