package liannong.payouts;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Chinese texts that become part of the record. */
@Component
class PayoutTexts {

    private final MessageSource messages;

    PayoutTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }
}
