package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import liannong.base.Money;
import liannong.shares.leaving.DepartureRow;
import liannong.shares.leaving.ExitStatement;
import liannong.ui.Confirm;
import liannong.ui.Entry;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** The settlement with a member who leaves: what is still to be said, and one confirmation that names the amount. */
class SettlementPanel extends Section {

    final SettlementForm form;
    final Div problem = new Div();
    final Button settle;

    /**
     * @param shown where the sum follows the losses that are typed
     * @param done what follows when it is settled
     * @param again shows the page anew, because something changed meanwhile
     */
    SettlementPanel(
            ShareDesk desk,
            LeavingDesk leaving,
            DepartureRow departure,
            ExitStatement statement,
            ExitStatementPanel shown,
            Runnable done,
            Runnable again) {
        super("");
        heading(getTranslation("shares.exit.settle-title"));
        addClassName("form");
        form = new SettlementForm(desk, leaving, departure, statement, shown);
        settle = new Button(getTranslation("shares.exit.settle"), pressed -> {
            problem.removeAll();
            if (!form.isComplete()) return;
            Confirm.step(
                    getTranslation("shares.exit.settle-title"),
                    consequence(departure),
                    getTranslation("shares.exit.settle"),
                    () -> {
                        if (Entry.sent(form, problem)) done.run();
                    });
        });
        settle.addThemeVariants(ButtonVariant.PRIMARY);
        var look = new Button(getTranslation("shares.exit.look-again"), pressed -> again.run());
        var acts = new Div(settle, look);
        acts.addClassName("row-acts");
        add(problem, form.fields(), acts);
    }

    private String consequence(DepartureRow departure) {
        Money refund = form.bearing().refund();
        return form.inherits()
                ? getTranslation("shares.exit.confirm-inherit", departure.member())
                : getTranslation("shares.exit.confirm", departure.member(), Fmt.money(refund));
    }
}
