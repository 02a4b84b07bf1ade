package liannong.meetings.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fraction typed as 2/3. */
class FractionField extends TextField {

    /** A fraction as it was typed, not reduced. */
    record Fraction(int numerator, int denominator) {}

    private static final Pattern FRACTION = Pattern.compile("\\s*([0-9]{1,4})\\s*[/／]\\s*([0-9]{1,4})\\s*");
    private static final int LARGEST = 1000;

    FractionField(String label, int numerator, int denominator) {
        super(label);
        setMaxLength(11);
        setValue(numerator + "/" + denominator);
    }

    Optional<Fraction> fraction() {
        Matcher typed = FRACTION.matcher(getValue());
        if (!typed.matches()) return Optional.empty();
        var fraction = new Fraction(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)));
        boolean usable = fraction.numerator() > 0
                && fraction.denominator() <= LARGEST
                && fraction.numerator() <= fraction.denominator();
        return usable ? Optional.of(fraction) : Optional.empty();
    }

    boolean isComplete() {
        boolean missing = fraction().isEmpty();
        setErrorMessage(getTranslation("meetings.rules.fraction-bad"));
        setInvalid(missing);
        return !missing;
    }
}
