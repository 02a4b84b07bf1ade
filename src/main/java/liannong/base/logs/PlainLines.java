package liannong.base.logs;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import liannong.base.BusinessTime;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** The log as people read it: when, how bad, to what it belongs, who says it, what; masked like the structured one. */
final class PlainLines implements StructuredLogFormatter<ILoggingEvent> {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(BusinessTime.ZONE);

    private final ThrowableProxyConverter failures;

    PlainLines(ThrowableProxyConverter failures) {
        this.failures = failures;
    }

    @Override
    public String format(ILoggingEvent event) {
        Map<String, String> context = event.getMDCPropertyMap();
        String trail = context.getOrDefault(Trail.KEY, event.getThreadName());
        String line = "%s %5s [%s] %s : %s%n"
                .formatted(
                        WHEN.format(event.getInstant()),
                        event.getLevel(),
                        trail,
                        event.getLoggerName(),
                        Masked.line(event.getFormattedMessage()));
        return event.getThrowableProxy() == null ? line : line + Masked.failure(failures.convert(event));
    }
}
