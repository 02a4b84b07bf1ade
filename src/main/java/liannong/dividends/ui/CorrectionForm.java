package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.function.LongConsumer;
import liannong.base.Reason;
import liannong.dividends.Corrections;
import liannong.dividends.RunReason;
import liannong.dividends.RunView;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** What came to light after a year was released; the register is put right before, not here. */
class CorrectionForm implements Entry {

    final TextArea reason = new TextArea(I18NProvider.translate("run.correction.reason"));
    private final Corrections corrections;
    private final RunView run;
    private final LongConsumer opened;

    /** @param opened takes the run that was computed */
    CorrectionForm(Corrections corrections, RunView run, LongConsumer opened) {
        this.corrections = corrections;
        this.run = run;
        this.opened = opened;
        reason.setHelperText(I18NProvider.translate("run.correction.reason-hint"));
        reason.setMaxLength(Corrections.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setValue(Objects.requireNonNullElse(run.reason(), ""));
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(I18NProvider.translate("run.correction.what")), reason);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(reason);
    }

    @Override
    public void send() {
        opened.accept(corrections.compute(run.id(), reason.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == RunReason.CORRECTION_SAYS_WHY ? reason : null;
    }
}
