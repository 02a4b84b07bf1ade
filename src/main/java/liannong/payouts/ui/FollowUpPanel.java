package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.BatchRow;
import liannong.payouts.FollowUps;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.Tell;

/** What of a batch may be sent again, and the batches in which it was: what came back, or all that was taken back. */
class FollowUpPanel extends Div {

    private final BatchSteps steps;
    private final BatchRow batch;
    private final Div problem = new Div();

    FollowUpPanel(BatchSteps steps, BatchRow batch, List<BatchRow> following) {
        this.steps = steps;
        this.batch = batch;
        boolean withdrawn = batch.state() == BatchRow.State.WITHDRAWN;
        add(problem);
        if (withdrawn || batch.returned() > 0) followUp(withdrawn ? "payouts.remake" : "payouts.follow-up");
        following.forEach(next -> add(new Paragraph(new RouterLink(
                getTranslation(
                        next.state() == BatchRow.State.WITHDRAWN ? "payouts.followed-in-vain" : "payouts.followed-by",
                        next.number()),
                BatchView.class,
                new RouteParameters("batch", Long.toString(next.id()))))));
    }

    private void followUp(String words) {
        FollowUps.Returned returned = steps.followUps().of(batch.id());
        add(new Paragraph(getTranslation(
                words + "-what",
                returned.ready(),
                Fmt.money(new Money(returned.readyFen())),
                returned.waiting(),
                returned.followed())));
        if (returned.ready() == 0 || CurrentUser.get().role() != Role.BOOKKEEPER) return;
        var button = new Button(getTranslation(words + "-make", returned.ready()), pressed -> make());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(button);
    }

    private void make() {
        problem.removeAll();
        try {
            long made = steps.followUps().make(batch.id());
            Tell.done(getTranslation("payouts.follow-up-made"));
            getUI().ifPresent(ui -> ui.navigate(BatchView.class, new RouteParameters("batch", Long.toString(made))));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
