package liannong.shares.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import liannong.registry.documents.ui.DocumentField;
import liannong.shares.Evidence;
import liannong.ui.Filled;

/** What stands behind an entry: what the paper is called, and the paper itself where it is at hand. */
class PaperField extends Div {

    final TextField title;
    private final DocumentField file;

    PaperField(String label, LocalDate today) {
        title = Filled.text(label, Evidence.LONGEST);
        title.setHelperText(getTranslation("shares.document-hint"));
        file = new DocumentField(getTranslation("shares.document-file"), today);
        add(title, file);
    }

    boolean isComplete() {
        return Filled.every(Filled.all(title), file.isWhole());
    }

    Evidence evidence(long cooperativeId) {
        return new Evidence(
                title.getValue(), file.forOrganisation(cooperativeId).orElse(null));
    }
}
