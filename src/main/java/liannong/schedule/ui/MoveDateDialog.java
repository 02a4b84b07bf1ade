package liannong.schedule.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.DemoDate;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Moves the demonstration to a later day, and shows how far it has come; the page may be left meanwhile. */
class MoveDateDialog extends Dialog {

    private static final int POLL_MILLIS = 400;

    final DatePicker target;
    private final BusinessClock clock;
    private final DemoDate demoDate;
    private final Div problem = new Div();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph where = new Paragraph();
    private final Button move;
    private @Nullable LocalDate start;
    private @Nullable Registration polling;

    MoveDateDialog(BusinessClock clock, DemoDate demoDate) {
        this.clock = clock;
        this.demoDate = demoDate;
        setHeaderTitle(getTranslation("schedule.move-title"));
        setWidth("26rem");
        target = Fields.date(getTranslation("schedule.move-to"));
        target.setMin(clock.today().plusDays(1));
        target.setValue(clock.today().plusDays(1));
        progress.setVisible(false);
        where.setVisible(false);
        add(problem, new Paragraph(getTranslation("schedule.move-what")), target, progress, where);
        move = new Button(getTranslation("schedule.move"), pressed -> move());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.close"), pressed -> close()), move);
    }

    private void move() {
        problem.removeAll();
        target.setInvalid(target.getValue() == null);
        if (target.getValue() == null) return;
        LocalDate from = clock.today();
        try {
            demoDate.moveTo(target.getValue());
            start = from;
            move.setEnabled(false);
            target.setReadOnly(true);
            progress.setVisible(true);
            where.setVisible(true);
            getUI().ifPresent(ui -> ui.setPollInterval(POLL_MILLIS));
            advance();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private void advance() {
        if (start == null) return;
        LocalDate today = clock.today();
        long days = ChronoUnit.DAYS.between(start, target.getValue());
        progress.setValue(Math.clamp((double) ChronoUnit.DAYS.between(start, today) / days, 0, 1));
        where.setText(getTranslation("schedule.moving", Fmt.date(today)));
        if (!today.isBefore(target.getValue()) && !demoDate.moving()) {
            getUI().ifPresent(MoveDateDialog::arrived);
        }
    }

    private static void arrived(UI ui) {
        ui.setPollInterval(-1);
        ui.getPage().reload();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling = event.getUI().addPollListener(poll -> advance());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) polling.remove();
        super.onDetach(event);
    }
}
