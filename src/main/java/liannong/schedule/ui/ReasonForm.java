package liannong.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.BiConsumer;
import liannong.base.Reason;
import liannong.schedule.ScheduleReason;
import liannong.schedule.desk.DutyActs;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Why somebody steps into the schedule; it stays on record with his name. */
class ReasonForm implements Entry {

    private final UUID commandId = UUID.randomUUID();
    private final String what;
    private final BiConsumer<UUID, String> act;
    final TextField reason = Filled.text(Words.text("schedule.act.reason"), DutyActs.LONGEST_REASON);

    /** @param what what will follow, in a sentence */
    ReasonForm(String what, BiConsumer<UUID, String> act) {
        this.what = what;
        this.act = act;
        reason.setHelperText(Words.text("schedule.act.reason-hint"));
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
        act.accept(commandId, reason.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == ScheduleReason.ACT_REASON_MISSING ? reason : null;
    }
}
