package liannong.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Asks for what an act needs and does it. What was typed stays when the rules say no. */
public class EntryDialog extends Dialog {

    public final Entry entry;
    public final Button save;
    private final Div problem = new Div();

    /**
     * @param verb what the primary button says
     * @param done what follows when the act is done
     */
    public EntryDialog(String title, String verb, Entry entry, Runnable done) {
        this.entry = entry;
        setHeaderTitle(title);
        setWidth("34rem");
        setMaxWidth("96vw");
        add(problem, entry.fields());
        save = new Button(verb, pressed -> {
            if (!isOpened()) return; // the second of a double click
            if (!entry.isComplete()) return;
            if (entry.grave().isEmpty()) send(done);
            else Confirm.danger(title, entry.grave(), verb, () -> send(done));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    private void send(Runnable done) {
        if (!Entry.sent(entry, problem)) return;
        close();
        done.run();
    }
}
