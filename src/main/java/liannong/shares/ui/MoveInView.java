package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import liannong.access.Roles;
import liannong.base.Refused;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.registry.ui.ChosenCooperative;
import liannong.schedule.BusinessClock;
import liannong.shares.exchange.MoveInPreview;
import liannong.shares.exchange.MoveIns;
import liannong.shares.exchange.RegisterFile;
import liannong.shares.exchange.RegisterReader;
import liannong.shares.exchange.ui.MoveInPanel;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.EmptyState;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.Tell;

/** 赖会计 moves the register that his cooperative kept elsewhere into the empty one here: file, look through, enter. */
@Route("shares/move-in")
@RolesAllowed(Roles.BOOKKEEPER)
class MoveInView extends Div implements BeforeEnterObserver {

    private final Cooperatives cooperatives;
    private final MoveIns moveIns;
    private final BusinessClock clock;
    final Div problem = new Div();
    final Div shown = new Div();
    final Upload upload;
    private long cooperativeId;

    MoveInView(Cooperatives cooperatives, MoveIns moveIns, BusinessClock clock) {
        this.cooperatives = cooperatives;
        this.moveIns = moveIns;
        this.clock = clock;
        upload = Fields.file(
                RegisterFile.LARGEST_MEGABYTES,
                UploadHandler.toTempFile((metadata, file) -> receive(metadata.fileName(), file.toPath())),
                ".json");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        new ChosenCooperative(cooperatives, "shares/move-in", "shares").open(this, event, this::show);
    }

    private void show(CooperativeRow cooperative) {
        cooperativeId = cooperative.id();
        clear();
        add(new PageHead(getTranslation("move-in.title"))
                .crumb(getTranslation("shares.title"), address())
                .here(getTranslation("move-in.title"))
                .meta(cooperative.name(), cooperative.place()));
        if (!moveIns.isEmpty(cooperativeId)) {
            add(new EmptyState(
                    getTranslation("move-in.not-empty"),
                    getTranslation("move-in.not-empty-why"),
                    new Anchor(address(), getTranslation("move-in.to-register"))));
            return;
        }
        var steps = new Div(
                new Paragraph(getTranslation("move-in.what")),
                new Paragraph(getTranslation("move-in.what-stays")),
                new Paragraph(getTranslation("move-in.what-begins")),
                new Paragraph(getTranslation("move-in.what-books")),
                new Paragraph(getTranslation("move-in.upload-hint")),
                upload,
                problem);
        steps.addClassName("stack");
        add(new Section(getTranslation("move-in.choose"), steps), shown);
    }

    private String address() {
        return "shares?c=" + cooperativeId;
    }

    private void clear() {
        problem.removeAll();
        shown.removeAll();
    }

    /** The file is read at once and not kept: what was understood of it is moved in, or nothing. */
    void receive(String fileName, Path path) {
        clear();
        try {
            RegisterFile file = RegisterReader.read(path);
            preview(file, fileName);
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            upload.clearFileList(); // another can be chosen at once
            delete(path);
        }
    }

    private void preview(RegisterFile file, String fileName) {
        MoveInPreview preview = moveIns.preview(cooperativeId, file);
        shown.add(new MoveInPanel(file, fileName, preview));
        if (!preview.canBeEntered()) return;
        var form = new MoveInForm(moveIns, cooperativeId, file, fileName, clock.today());
        var refused = new Div();
        var enter = new Button(getTranslation("move-in.enter"), pressed -> {
            if (form.isComplete()) ask(preview, form, refused);
        });
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        Component fields = form.fields();
        fields.getElement().getStyle().set("max-width", "40rem");
        var section = new Section(getTranslation("move-in.enter"), refused, fields, enter);
        section.addClassName("form");
        shown.add(section);
    }

    private void ask(MoveInPreview preview, Entry form, Div refused) {
        Confirm.step(
                getTranslation("move-in.confirm"),
                getTranslation("move-in.confirm-what", Fmt.count(preview.members()), Fmt.count(preview.movements())),
                getTranslation("move-in.enter"),
                () -> {
                    if (Entry.sent(form, refused)) done(preview);
                });
    }

    private void done(MoveInPreview preview) {
        Tell.done(getTranslation("move-in.done", Fmt.count(preview.movements())));
        getUI().ifPresent(ui -> ui.navigate("shares", QueryParameters.of("c", Long.toString(cooperativeId))));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
