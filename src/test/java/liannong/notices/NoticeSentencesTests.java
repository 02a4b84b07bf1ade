package liannong.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import liannong.base.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeSentencesTests {

    @ParameterizedTest
    @EnumSource(NoticeReason.class)
    void everyReasonHasASentenceInBothLanguages(NoticeReason reason) {
        String chinese = Texts.of(Locale.CHINESE, reason.key(), "«0»");
        String english = Texts.of(Locale.ENGLISH, reason.key(), "«0»");
        assertThat(chinese).endsWith("。");
        assertThat(english).matches("[ -~«»’]+\\.");
        assertThat(chinese.contains("«0»")).isEqualTo(english.contains("«0»"));
    }
}
