package liannong.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import liannong.base.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingSentencesTests {

    @ParameterizedTest
    @EnumSource(MeetingReason.class)
    void everyReasonHasASentenceInBothLanguages(MeetingReason reason) {
        String chinese = Texts.of(Locale.CHINESE, reason.key(), "«0»", "«1»", "«2»");
        String english = Texts.of(Locale.ENGLISH, reason.key(), "«0»", "«1»", "«2»");
        assertThat(chinese).endsWith("。");
        assertThat(english).matches("[ -~«»’]+\\.");
        for (String fact : new String[] {"«0»", "«1»", "«2»"}) {
            assertThat(chinese.contains(fact)).as(fact).isEqualTo(english.contains(fact));
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsSaidInBothLanguages(String key) {
        assertThat(Texts.of(Locale.CHINESE, key)).isNotBlank();
        assertThat(Texts.of(Locale.ENGLISH, key)).isNotBlank();
    }

    static Stream<String> words() {
        return Stream.of(
                        Stream.of(Matter.values()).map(Matter::key),
                        Stream.of(MeetingKind.values()).map(MeetingKind::key),
                        Stream.of(MeetingState.values()).map(MeetingState::key),
                        Stream.of(AskedBy.values()).map(AskedBy::key),
                        Stream.of(Choice.values()).map(Choice::key),
                        Stream.of(SubjectKind.values()).map(SubjectKind::key))
                .flatMap(keys -> keys);
    }
}
