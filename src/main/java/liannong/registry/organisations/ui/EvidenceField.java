package liannong.registry.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import liannong.registry.documents.ui.DocumentField;
import liannong.registry.organisations.Evidence;
import liannong.ui.Filled;

/** The document behind an act: its title, and the document itself where it is at hand. */
class EvidenceField extends Div {

    /** The document is kept with the organisation of the act, whose id the act itself knows. */
    private static final long OF_THE_ACT = 0;

    final TextField title = new TextField();
    private final DocumentField file;

    EvidenceField(LocalDate today) {
        title.setLabel(getTranslation("organisation.document"));
        title.setHelperText(getTranslation("organisation.document-hint"));
        title.setMaxLength(Evidence.LONGEST);
        title.setWidthFull();
        file = new DocumentField(getTranslation("organisation.document-file"), today);
        add(title, file);
    }

    boolean isComplete() {
        return Filled.all(title);
    }

    Evidence evidence() {
        return new Evidence(title.getValue(), file.forOrganisation(OF_THE_ACT).orElse(null));
    }
}
