package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import liannong.registry.organisations.Word;

/** The habits of forms here: one column, words in the reader's language, what is missing says so. */
final class Filled {

    private Filled() {}

    static FormLayout form(Component... fields) {
        var form = new FormLayout(fields);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        return form;
    }

    static <W extends Word> Select<W> words(String label, W[] words) {
        var field = new Select<W>();
        field.setLabel(label);
        field.setItems(words);
        field.setItemLabelGenerator(word -> word == null ? "" : field.getTranslation(word.key()));
        return field;
    }

    /** Marks the fields of these that stand empty, and says whether none does. */
    @SafeVarargs
    static <F extends Component & HasValue<?, ?> & HasValidation> boolean all(F... fields) {
        boolean filled = true;
        for (F field : fields) {
            filled &= one(
                    field, field.isEmpty() || String.valueOf(field.getValue()).isBlank());
        }
        return filled;
    }

    /** All of them, each asked: nobody wants to be told of one missing field after the other. */
    static boolean every(boolean... filled) {
        for (boolean one : filled) {
            if (!one) return false;
        }
        return true;
    }

    static <F extends Component & HasValidation> boolean one(F field, boolean missing) {
        field.setErrorMessage(field.getTranslation("ui.required"));
        field.setInvalid(missing);
        return !missing;
    }
}
