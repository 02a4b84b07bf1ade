package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.function.Consumer;
import liannong.base.Reason;
import liannong.dividends.Corrections;
import liannong.dividends.RunReason;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** What came to light after a run was released; the register is put right before, not here. */
class CorrectionForm implements Entry {

    final TextArea reason = new TextArea(I18NProvider.translate("run.correction.reason"));
    private final String what;
    private final Consumer<String> onReason;

    /**
     * @param what is corrected by it, and what stays
     * @param before the reason of a draft that is said anew
     */
    CorrectionForm(String what, @Nullable String before, Consumer<String> onReason) {
        this.what = what;
        this.onReason = onReason;
        reason.setHelperText(I18NProvider.translate("run.correction.reason-hint"));
        reason.setMaxLength(Corrections.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setValue(Objects.requireNonNullElse(before, ""));
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(what), reason);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(reason);
    }

    @Override
    public void send() {
        onReason.accept(reason.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == RunReason.CORRECTION_SAYS_WHY ? reason : null;
    }
}
