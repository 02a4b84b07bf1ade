package liannong.registry.documents.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.Optional;
import liannong.base.Refused;
import liannong.registry.documents.CheckedContent;
import liannong.registry.documents.NewDocument;
import liannong.ui.Banner;
import liannong.ui.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Where evidence is handed in: named by what it is, 户口簿页, with its day. The file is looked at as it comes, and stays
 * when the form around it is refused.
 */
@StyleSheet("context://css/evidence.css")
public class DocumentField extends Div {

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Handed(String fileName, byte[] content) {}

    private final String evidence;
    final DatePicker datedOn;
    final Upload upload;
    final Div problem = new Div();
    private @Nullable Handed handed;

    /**
     * @param evidence what is asked for, already translated; it becomes the title of the document
     * @param today the last day that a document may be of
     */
    public DocumentField(String evidence, LocalDate today) {
        this.evidence = evidence;
        datedOn = Fields.date(getTranslation("registry.document.dated-on"));
        datedOn.setMax(today);
        datedOn.setValue(today);
        upload = Fields.file(
                CheckedContent.LARGEST_MEGABYTES,
                UploadHandler.inMemory((metadata, content) -> receive(metadata.fileName(), content)),
                ".pdf",
                ".jpg",
                ".jpeg",
                ".png");
        upload.addFileRemovedListener(removed -> forget());
        var label = new Span(evidence);
        label.addClassName("field-label");
        label.setId("document-field-" + Integer.toHexString(System.identityHashCode(this)));
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", label.getId().orElseThrow());
        addClassName("document-field");
        add(label, upload, problem, datedOn);
    }

    /** Empty until a file has been handed in that is a document, and its day is known. */
    public Optional<NewDocument> forHousehold(long householdId) {
        return document(householdId, null);
    }

    /** As {@link #forHousehold}, of an organisation. */
    public Optional<NewDocument> forOrganisation(long organisationId) {
        return document(null, organisationId);
    }

    /** No file, or a file and its day: a file is not dropped for want of one. */
    public boolean isWhole() {
        boolean dayMissing = handed != null && datedOn.getValue() == null;
        datedOn.setErrorMessage(getTranslation("ui.required"));
        datedOn.setInvalid(dayMissing);
        return !dayMissing;
    }

    /** Says at the field that the evidence is missing; true when it is there. */
    public boolean isHandedIn() {
        boolean there = handed != null && datedOn.getValue() != null;
        if (!there && problem.getElement().getChildCount() == 0)
            problem.add(Banner.bad(getTranslation("registry.document.missing", evidence), ""));
        return there;
    }

    /** What the browser sends; a file that is no document is not kept. */
    void receive(String fileName, byte[] content) {
        problem.removeAll();
        handed = null;
        try {
            CheckedContent.of(content);
            handed = new Handed(fileName, content);
        } catch (Refused refused) {
            upload.clearFileList();
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private void forget() {
        handed = null;
        problem.removeAll();
    }

    private Optional<NewDocument> document(@Nullable Long household, @Nullable Long organisation) {
        Handed file = handed;
        LocalDate day = datedOn.getValue();
        if (file == null || day == null) return Optional.empty();
        return Optional.of(new NewDocument(household, organisation, evidence, file.fileName(), day, file.content()));
    }
}
