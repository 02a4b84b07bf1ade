package liannong.registry.parcels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import liannong.base.Refused;
import liannong.registry.parcels.Parties;
import liannong.registry.parcels.Party;
import liannong.ui.Banner;
import liannong.ui.Texts;

/** What the dialogs about land have in common: fields in one column, a banner above them, one button that saves. */
final class Form {

    static final int LONGEST_DOCUMENT = 120;

    private final Button button;
    private final Div problem = new Div();
    private final FormLayout fields = new FormLayout();

    Form(Dialog dialog, String title, String verb, Runnable save) {
        dialog.setHeaderTitle(title);
        dialog.setWidth("32rem");
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        dialog.add(problem, fields);
        var cancel = new Button(dialog.getTranslation("ui.cancel"), pressed -> dialog.close());
        button = new Button(verb, pressed -> attempt(save));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, button);
    }

    /** What is done cannot be taken back. */
    Form danger() {
        button.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    Form fields(Component... components) {
        fields.add(components);
        return this;
    }

    /** What was typed stays when the rules say no. */
    private void attempt(Runnable save) {
        problem.removeAll();
        try {
            save.run();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, Texts.language()));
        }
    }

    /** Whether everything is in order; each has been looked at, so that all that is wrong is marked at once. */
    static boolean all(Boolean... each) {
        return Stream.of(each).allMatch(Boolean::booleanValue);
    }

    /** Marks a field that is not filled in. */
    static <F extends Component & HasValidation & HasValue<?, ?>> boolean filled(F field) {
        return check(field, !field.isEmpty(), "ui.required");
    }

    static <F extends Component & HasValidation> boolean check(F field, boolean good, String sentence) {
        field.setInvalid(!good);
        field.setErrorMessage(
                good ? null : field.getElement().getComponent().orElse(field).getTranslation(sentence));
        return good;
    }

    static TextField text(String label, int longest) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        return field;
    }

    /** A household or an organisation, found by its name or card. */
    static ComboBox<Party> party(String label, Parties parties) {
        var field = new ComboBox<Party>(label);
        field.setItemLabelGenerator(party -> party.name() + " · " + party.detail());
        field.setItems(
                query -> parties.list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> parties.count(query.getFilter().orElse("")));
        return field;
    }
}
