package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import liannong.base.Refused;
import org.junit.jupiter.api.Test;

/** What went wrong is told without telling of whom. */
class FailureTextTests {

    @Test
    void namesNumbersAndQuotedValuesAreLeftOut() {
        var cause = new IllegalArgumentException(
                "钟秀兰 at 6222021234567890123 is not \"钟秀兰\": Key (holder_name)=(张三) of 360781199001011234X");
        assertThat(FailureText.of(new IllegalStateException("the payee of run 17 is wrong", cause)))
                .isEqualTo("IllegalStateException: the payee of run 17 is wrong"
                        + " < IllegalArgumentException: … at … is not …: Key … of …");
    }

    @Test
    void aRefusalIsItsReasonWithoutItsFacts() {
        assertThat(FailureText.of(new Refused(ScheduleReason.DATE_TOO_FAR, "钟秀兰")))
                .isEqualTo("Refused DATE_TOO_FAR");
    }

    @Test
    void itFitsIntoItsColumnAndEndsThoughACauseIsLong() {
        assertThat(FailureText.of(new IllegalStateException("x".repeat(3000)))).hasSize(FailureText.LONGEST);
    }
}
