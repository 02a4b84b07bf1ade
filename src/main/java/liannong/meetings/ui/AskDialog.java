package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import liannong.base.Refused;
import liannong.ui.Banner;

/** Asks for what an act needs and does it. What was typed stays when the rules say no. */
class AskDialog extends Dialog {

    final Form form;
    final Button save;
    final Div problem = new Div();

    AskDialog(String title, String verb, Form form, Runnable done) {
        this.form = form;
        setHeaderTitle(title);
        setWidth("34rem");
        setMaxWidth("96vw");
        var fields = new FormLayout(form.fields().toArray(Component[]::new));
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(problem, fields);
        save = new Button(verb, pressed -> send(done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    private void send(Runnable done) {
        if (!isOpened()) return; // the second of a double click
        problem.removeAll();
        if (!form.isComplete()) return;
        try {
            form.send();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
            problem.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            return;
        }
        close();
        done.run();
    }
}
