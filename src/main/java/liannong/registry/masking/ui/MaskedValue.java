package liannong.registry.masking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;

/** 尾号 1234 [查看]: what may always be seen, and the way to the rest. Made by {@link Masks}. */
@StyleSheet("context://css/evidence.css")
public class MaskedValue extends Span {

    @Nullable
    Button look;

    MaskedValue(Span shown) {
        super(shown);
        addClassName("masked");
    }

    void opensWith(SerializableSupplier<UnmaskingDialog> dialog) {
        var button = new Button(
                getTranslation("unmasking.look"), pressed -> dialog.get().open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look = button;
        add(button);
    }
}
