package liannong.schedule.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;

/** Short for the words of the page's language. */
final class Words {

    private static final int SECOND = 1000;

    private Words() {}

    static String text(String key, Object... facts) {
        return I18NProvider.translate(key, facts);
    }

    /** The name of a timed duty; one that has no name in the translations is called as it is on record. */
    static String duty(String name) {
        return text("duty.name." + name);
    }

    static String took(long millis) {
        if (millis < SECOND) return text("schedule.desk.millis", Long.toString(millis));
        Duration took = Duration.ofMillis(millis);
        return took.toMinutes() == 0
                ? text("schedule.desk.seconds", Long.toString(took.toSeconds()))
                : text("schedule.desk.minutes", Long.toString(took.toMinutes()), Long.toString(took.toSecondsPart()));
    }
}
