package liannong.registry.organisations.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import liannong.base.Refused;
import liannong.ui.Banner;
import liannong.ui.Texts;

/** Asks for what an act needs and does it. What was typed stays when the rules say no. */
class EntryDialog extends Dialog {

    private final Div problem = new Div();
    final Entry entry;
    final Button save;

    /**
     * @param verb what the primary button says
     * @param done what follows when the act is done
     */
    EntryDialog(String title, String verb, Entry entry, Runnable done) {
        this.entry = entry;
        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("96vw");
        add(problem, entry.fields());
        save = new Button(verb, pressed -> send(done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    private void send(Runnable done) {
        problem.removeAll();
        if (!entry.isComplete()) return;
        try {
            entry.send();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
            HasValidation field = entry.at(refused.reason());
            if (field != null) {
                field.setErrorMessage(Texts.of(getLocale(), refused));
                field.setInvalid(true);
            }
            return;
        }
        close();
        done.run();
    }
}
