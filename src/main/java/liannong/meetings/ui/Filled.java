package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextField;

/** The habits of forms here: what is missing says so at its field. */
final class Filled {

    private Filled() {}

    static TextField text(String label, int longest) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    /** Marks the fields of these that stand empty, and says whether none does. */
    @SafeVarargs
    static <F extends Component & HasValue<?, ?> & HasValidation> boolean all(F... fields) {
        boolean filled = true;
        for (F field : fields) {
            boolean missing =
                    field.isEmpty() || String.valueOf(field.getValue()).isBlank();
            field.setErrorMessage(field.getTranslation("ui.required"));
            field.setInvalid(missing);
            filled &= !missing;
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
}
