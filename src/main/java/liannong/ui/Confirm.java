package liannong.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks once more before something that cannot be taken back, and says in numbers what will happen. */
public final class Confirm {

    private Confirm() {}

    /** A grave step: the button that does it is red and names it. */
    public static void danger(String title, String consequence, String verb, Runnable action) {
        ask(title, consequence, verb, "error primary", action);
    }

    public static void step(String title, String consequence, String verb, Runnable action) {
        ask(title, consequence, verb, "primary", action);
    }

    private static void ask(String title, String consequence, String verb, String theme, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(verb);
        dialog.setConfirmButtonTheme(theme);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("ui.cancel"));
        var pressed = new AtomicBoolean(); // a double click is one answer
        dialog.addConfirmListener(confirmed -> {
            if (pressed.compareAndSet(false, true)) action.run();
        });
        dialog.open();
    }
}
