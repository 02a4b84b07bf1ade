package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import liannong.base.Reason;
import liannong.meetings.Matter;
import liannong.meetings.ui.ResolutionField;
import liannong.registry.organisations.ExitReason;
import liannong.shares.SharesReason;
import liannong.shares.leaving.NewDeparture;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** A member gives notice, was expelled after he was heard, or died; the day that follows is shown before. */
class DepartureForm extends ShareForm {

    private final LeavingDesk leaving;
    final MemberField member;
    final Select<ExitReason> reason;
    final DatePicker notifiedOn;
    final DatePicker heardOn = Fields.date(ShareWords.text("shares.leaving.heard-on"));
    final ResolutionField resolution;
    final Paragraph day = new Paragraph();

    DepartureForm(ShareDesk desk, LeavingDesk leaving, long cooperativeId) {
        super(desk, cooperativeId, ShareWords.text("shares.leaving.paper"));
        this.leaving = leaving;
        member = new MemberField(ShareWords.text("shares.member"), desk.register(), cooperativeId, desk.today());
        reason = ShareWords.choice(ShareWords.text("shares.leaving.reason"), "", List.of(ExitReason.values()));
        reason.setItemLabelGenerator(word -> ShareWords.text(word.key()));
        notifiedOn = ShareWords.day("", desk.today());
        heardOn.setMax(desk.today());
        resolution = new ResolutionField(desk.resolutions(), cooperativeId, EnumSet.of(Matter.EXPULSION));
        day.addClassName("sub");
        reason.addValueChangeListener(change -> fit());
        member.addValueChangeListener(change -> fit());
        notifiedOn.addValueChangeListener(change -> fit());
        reason.setValue(ExitReason.WITHDRAWN);
    }

    private void fit() {
        ExitReason why = reason.getValue();
        notifiedOn.setLabel(ShareWords.text("shares.leaving.day-of." + why.name()));
        heardOn.setVisible(why == ExitReason.EXPELLED);
        resolution.setVisible(why == ExitReason.EXPELLED);
        if (member.isEmpty() || notifiedOn.isEmpty()) {
            day.setText(ShareWords.text("shares.leaving.day-none"));
            return;
        }
        day.setText(leaving.departures()
                .wouldLeaveOn(cooperativeId, member.getValue().memberId(), why, notifiedOn.getValue())
                .map(first -> ShareWords.text("shares.leaving.day-is", Fmt.date(first)))
                .orElse(""));
    }

    @Override
    public Component fields() {
        return Filled.form(member, reason, heardOn, notifiedOn, day, resolution, paper);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(member),
                Filled.all(notifiedOn),
                !heardOn.isVisible() || Filled.all(heardOn),
                !resolution.isVisible() || Filled.all(resolution),
                paper.isComplete());
    }

    @Override
    public void send() {
        boolean expelled = reason.getValue() == ExitReason.EXPELLED;
        leaving.departures()
                .notify(new NewDeparture(
                        commandId,
                        cooperativeId,
                        member.getValue().memberId(),
                        reason.getValue(),
                        notifiedOn.getValue(),
                        expelled ? heardOn.getValue() : null,
                        expelled ? resolution.getValue().id() : null,
                        evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case SharesReason.NO_SUCH_MEMBER, SharesReason.LEAVES_ALREADY -> member;
            case SharesReason.NOT_A_MEMBER_THEN, SharesReason.EFFECTIVE_IN_FUTURE, SharesReason.NOT_DEAD -> notifiedOn;
            case SharesReason.NOT_HEARD -> heardOn;
            default -> null;
        };
    }
}
