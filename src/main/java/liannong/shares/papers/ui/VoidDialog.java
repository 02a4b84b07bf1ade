package liannong.shares.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import liannong.base.Refused;
import liannong.shares.papers.CertificateRow;
import liannong.shares.papers.VoidCertificate;
import liannong.ui.Banner;

/** Voids one certificate; asks why. What was typed stays when the rules say no. */
class VoidDialog extends Dialog {

    private static final int LONGEST_REASON = 200;

    final TextField reason = new TextField();
    final Div problem = new Div();
    private final UUID commandId = UUID.randomUUID();

    VoidDialog(CertificateRow row, Consumer<VoidCertificate> cancel) {
        setHeaderTitle(getTranslation("papers.void-title", row.serialNo()));
        setWidth("30rem");
        reason.setLabel(getTranslation("papers.void-reason"));
        reason.setHelperText(getTranslation("papers.void-reason-hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        add(problem, new Paragraph(getTranslation("papers.void-what")), reason);
        var save = new Button(getTranslation("papers.void"), pressed -> save(row, cancel));
        save.setThemeName("error primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    void save(CertificateRow row, Consumer<VoidCertificate> cancel) {
        if (!isOpened()) return; // the second of a double click
        problem.removeAll();
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("ui.required"));
        if (reason.isInvalid()) return;
        try {
            cancel.accept(
                    new VoidCertificate(commandId, row.id(), reason.getValue().strip()));
            close();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
