package liannong.dividends;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Chinese texts that become part of the record: of entries, documents, payments and notices. */
@Component
public class RunTexts {

    private final MessageSource messages;

    RunTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String text(String key, Object... facts) {
        Object[] plain = java.util.Arrays.stream(facts).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, Locale.SIMPLIFIED_CHINESE);
    }

    public String entry(String step, int year) {
        return text("run.entry." + step.toLowerCase(Locale.ROOT), year);
    }
}
