package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The habits of forms: what is missing or cannot be says so at its field. */
public final class Filled {

    private static final int DECIMALS = 2;
    private static final int WHOLE_DIGITS = 12;

    private Filled() {}

    /** Fields one beneath the other. */
    public static FormLayout form(Component... fields) {
        var form = new FormLayout(fields);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        return form;
    }

    public static TextField text(String label, int longest) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    /** Marks the fields of these that stand empty, and says whether none does. */
    @SafeVarargs
    public static <F extends Component & HasValue<?, ?> & HasValidation> boolean all(F... fields) {
        boolean filled = true;
        for (F field : fields) {
            filled &= one(
                    field, field.isEmpty() || String.valueOf(field.getValue()).isBlank());
        }
        return filled;
    }

    /** Marks a field that is missing something, and says whether it is not. */
    public static <F extends Component & HasValidation> boolean one(F field, boolean missing) {
        field.setErrorMessage(field.getTranslation("ui.required"));
        field.setInvalid(missing);
        return !missing;
    }

    /** Whether an amount or an area is above zero with at most two decimals; what is not says so. */
    public static boolean positive(BigDecimalField field) {
        return number(field, 1);
    }

    /** As {@link #positive}, and zero too. */
    public static boolean notNegative(BigDecimalField field) {
        return number(field, 0);
    }

    private static boolean number(BigDecimalField field, int leastSign) {
        BigDecimal value = field.getValue();
        boolean bad = value == null
                || value.signum() < leastSign
                || value.stripTrailingZeros().scale() > DECIMALS
                || value.precision() - value.scale() > WHOLE_DIGITS;
        field.setErrorMessage(field.getTranslation("ui.amount-bad"));
        field.setInvalid(bad);
        return !bad;
    }

    /** Whether two figures are the same number; none is the same as none. */
    public static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) return one == null && other == null;
        return one.compareTo(other) == 0;
    }

    /** All of them, each asked: nobody wants to be told of one missing field after the other. */
    public static boolean every(boolean... filled) {
        for (boolean one : filled) {
            if (!one) return false;
        }
        return true;
    }
}
