package liannong.registry.households.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import liannong.access.CurrentUser;
import liannong.schedule.BusinessClock;
import liannong.ui.Fmt;
import liannong.ui.Glyph;

/** Says on paper who printed it, and when; on the screen it is not seen. */
class PrintFoot extends Div {

    private final BusinessClock clock;
    private final Span words = new Span();

    PrintFoot(BusinessClock clock) {
        this.clock = clock;
        addClassName("print-only");
        add(words);
        say();
    }

    Button button() {
        var button = new Button(getTranslation("household-file.print"), Glyph.PRINT.icon(), pressed -> {
            say();
            getElement().executeJs("setTimeout(() => window.print())");
        });
        button.setId("print");
        return button;
    }

    private void say() {
        words.setText(
                getTranslation("household-file.printed", CurrentUser.get().displayName(), Fmt.moment(clock.instant())));
    }
}
