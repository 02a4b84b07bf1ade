package liannong.registry.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.registry.documents.DocumentRow;
import liannong.registry.documents.ui.DocumentLink;
import liannong.ui.Section;

/** The documents that were handed in about an organisation, newest first. */
class DocumentsPanel extends Section {

    static final int MOST = 20;

    DocumentsPanel(List<DocumentRow> documents) {
        super("");
        heading(getTranslation("organisation.documents"));
        if (documents.isEmpty()) {
            var none = new Paragraph(getTranslation("organisation.no-documents"));
            none.addClassName("mut2");
            add(none);
        }
        documents.forEach(document -> add(new Div(new DocumentLink(document))));
    }
}
