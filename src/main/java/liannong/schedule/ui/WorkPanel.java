package liannong.schedule.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Supplier;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.WorkState;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/**
 * How far a work in the background is, looked at each second while it runs; once it is over, what became of it. Nothing
 * is seen of a work that was never asked for.
 */
public class WorkPanel extends Div {

    private static final int EACH_SECOND = 1000;

    private final Supplier<Optional<WorkRow>> work;
    private final String what;
    private final Runnable over;
    private final Div words = new Div();
    private final ProgressBar bar = new ProgressBar();
    private boolean running;

    private @Nullable Registration polling;

    /**
     * @param what is being made, the beginning of the sentence
     * @param over once, when it has ended while it was looked at
     */
    public WorkPanel(String what, Supplier<Optional<WorkRow>> work, Runnable over) {
        this.what = what;
        this.work = work;
        this.over = over;
        addClassName("work-panel");
        bar.getElement().setAttribute("aria-label", what);
        bar.getElement().setAttribute("style", "margin: 0"); // the panel keeps the distance
        show();
    }

    public boolean isRunning() {
        return running;
    }

    private void show() {
        removeAll();
        Optional<WorkRow> row = work.get();
        running = row.isPresent() && !row.get().state().isOver();
        row.ifPresent(this::show);
    }

    private void show(WorkRow row) {
        if (running) {
            bar.setIndeterminate(row.total() == 0);
            if (row.total() > 0) bar.setValue(Math.clamp((double) row.done() / row.total(), 0, 1));
            words.setText(row.total() == 0 ? what : getTranslation("work.so-far", what, done(row), total(row)));
            add(words, bar, new Div(getTranslation("work.may-leave", row.askedName())));
        } else if (row.state() != WorkState.DONE) {
            add(Banner.bad(getTranslation("work.not-done"), row.refusal(getLocale())));
        }
    }

    private static String done(WorkRow row) {
        return Fmt.count(row.done());
    }

    private static String total(WorkRow row) {
        return Fmt.count(row.total());
    }

    private void refresh() {
        if (!running) return;
        show();
        if (!running) {
            poll(false);
            over.run();
        }
    }

    private void poll(boolean on) {
        getUI().ifPresent(ui -> ui.setPollInterval(on ? EACH_SECOND : -1));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling = event.getUI().addPollListener(poll -> refresh());
        poll(running);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) polling.remove();
        super.onDetach(event);
    }
}
