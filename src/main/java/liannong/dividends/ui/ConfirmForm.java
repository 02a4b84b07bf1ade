package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumSet;
import liannong.base.Reason;
import liannong.dividends.LongSteps;
import liannong.dividends.RunReason;
import liannong.dividends.RunView;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.meetings.ui.ResolutionField;
import liannong.ui.Banner;
import liannong.ui.Entry;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** The chair names the resolution by which the members passed the plan; then it is laid open. */
class ConfirmForm implements Entry {

    private final LongSteps steps;
    private final RunView run;
    final ResolutionField resolution;
    final Div later = new Div();

    /** Once it was sent: whether it is done, and not only asked for. */
    boolean taken;

    ConfirmForm(LongSteps steps, Resolutions resolutions, RunView run) {
        this.steps = steps;
        this.run = run;
        resolution = new ResolutionField(resolutions, run.cooperativeId(), EnumSet.of(Matter.PLAN));
        resolution.addValueChangeListener(change -> compare());
    }

    /** What was computed after the meeting may be another plan than it passed. */
    private void compare() {
        later.removeAll();
        if (!resolution.isEmpty() && run.computedAfter(resolution.getValue().passedOn()))
            later.add(Banner.waiting(
                    text("run.confirm-later", Fmt.date(resolution.getValue().passedOn())),
                    text("run.confirm-later-what")));
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(text("run.confirm-what", run.lineCount())), resolution, later);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(resolution);
    }

    @Override
    public void send() {
        taken = steps.confirm(run.id(), resolution.getValue().id());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case RunReason.RESOLUTION_OF_ANOTHER_YEAR, RunReason.RESOLUTION_NAMED_BEFORE -> resolution;
            default -> null;
        };
    }

    private static String text(String key, Object... facts) {
        return I18NProvider.translate(key, facts);
    }
}
