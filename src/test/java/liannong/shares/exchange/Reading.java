package liannong.shares.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Reason;
import liannong.base.Refused;

/** A small register's file with one thing written otherwise, and what comes of reading it. */
final class Reading {

    static final String TEXT = SmallFile.paidAndGiven().text();

    private Reading() {}

    static String changed(String part, String instead) {
        assertThat(TEXT).contains(part);
        return TEXT.replace(part, instead);
    }

    static Refused refused(Reason reason, byte[] file) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Exchange.read(file));
        assertThat(refused).as("is refused").isNotNull();
        assertThat(refused.reason()).as("%s", refused.getMessage()).isEqualTo(reason);
        return refused;
    }

    static Refused refused(Reason reason, String text) {
        return refused(reason, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> held(RegisterFile file, String day) {
        return DerivedRegister.of(file).on(LocalDate.parse(day)).stream()
                .map(holding -> holding.memberId() + " " + holding.shareClass() + " " + holding.source() + " "
                        + holding.amount())
                .toList();
    }
}
