package liannong.registry.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import liannong.base.Refused;
import liannong.registry.imports.ImportFiles;
import liannong.registry.imports.Importing;
import liannong.registry.imports.Imports;
import liannong.registry.templates.SheetKind;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Section;
import liannong.ui.SheetDownload;

/** Where a workbook is brought in: what it holds, its template, and the field it is dropped on. */
class StartPanel extends Section {

    private static final int LARGEST_MEGABYTES = 20;

    private final Imports imports;
    private final ImportFiles files;
    private final LongConsumer started;
    private final Div template = new Div();
    private final Paragraph what = new Paragraph();
    final Div problem = new Div();
    final RadioButtonGroup<SheetKind> kind = new RadioButtonGroup<>();
    final Upload upload;

    StartPanel(Imports imports, ImportFiles files, LongConsumer started) {
        super("");
        heading(getTranslation("imports.start"));
        this.imports = imports;
        this.files = files;
        this.started = started;
        kind.setLabel(getTranslation("imports.choose-kind"));
        kind.setItems(kinds());
        kind.setItemLabelGenerator(each -> getTranslation(each.key()));
        kind.addValueChangeListener(change -> show());
        upload = Fields.file(
                LARGEST_MEGABYTES,
                UploadHandler.toTempFile((metadata, file) -> start(metadata.fileName(), file.toPath())),
                ".xlsx");
        kind.setValue(kinds().getFirst());
        var steps =
                new Div(problem, kind, what, template, new Paragraph(getTranslation("imports.upload-hint")), upload);
        steps.addClassName("stack");
        add(steps);
    }

    static List<SheetKind> kinds() {
        return Arrays.stream(SheetKind.values()).filter(Importing::may).toList();
    }

    private void show() {
        SheetKind chosen = kind.getValue();
        what.setText(getTranslation(chosen.key() + ".what"));
        template.removeAll();
        String name = getTranslation(chosen.key());
        template.add(new SheetDownload(
                getTranslation("imports.template"), name, out -> files.template(chosen, getLocale(), out)));
    }

    /** The file is in the database, sealed, or refused: what was left by the upload goes either way. */
    void start(String fileName, Path file) {
        problem.removeAll();
        try {
            started.accept(imports.start(kind.getValue(), fileName, file));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
            upload.clearFileList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
