package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import liannong.base.Refused;

/** Asks for what an act needs and does it. What was typed stays when the rules say no. */
public class FormDialog extends Dialog {

    public final Form form;
    public final Button save;
    public final Div problem = new Div();

    /**
     * @param verb what the primary button says
     * @param done what follows when the act is done
     */
    public FormDialog(String title, String verb, Form form, Runnable done) {
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
