package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.shares.Evidence;
import liannong.shares.MovementRow;
import liannong.shares.entries.Reversal;
import liannong.ui.Banner;
import liannong.ui.Fmt;

/**
 * Takes one movement back; says what will be, and asks for the evidence. What was typed stays when the rules say no.
 */
class ReversalDialog extends Dialog {

    private static final int LONGEST_DOCUMENT = 120;

    final TextField document = new TextField();
    final Div problem = new Div();
    private final UUID commandId = UUID.randomUUID();

    ReversalDialog(MovementRow row, Consumer<Reversal> reverse) {
        setHeaderTitle(getTranslation("shares.reverse-title"));
        setWidth("30rem");
        document.setLabel(getTranslation("shares.reverse-document"));
        document.setHelperText(getTranslation("shares.reverse-document-hint"));
        document.setMaxLength(LONGEST_DOCUMENT);
        document.setWidthFull();
        add(
                problem,
                new Paragraph(getTranslation(
                        "shares.reverse-what",
                        Fmt.date(row.effectiveOn()),
                        getTranslation("shares.class." + row.shareClass()),
                        Fmt.money(new Money(row.amountFen())),
                        row.document())),
                document);
        var save = new Button(getTranslation("shares.reverse"), pressed -> save(row, reverse));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    void save(MovementRow row, Consumer<Reversal> reverse) {
        if (!isOpened()) return; // the second of a double click
        problem.removeAll();
        document.setInvalid(document.getValue().isBlank());
        document.setErrorMessage(getTranslation("ui.required"));
        if (document.isInvalid()) return;
        try {
            reverse.accept(new Reversal(commandId, row.id(), Evidence.of(document.getValue())));
            close();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
