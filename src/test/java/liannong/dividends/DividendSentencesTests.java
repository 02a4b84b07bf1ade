package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import liannong.base.Reason;
import liannong.base.Texts;
import liannong.base.json.JsonReason;
import liannong.dividends.schemes.SchemeReason;
import liannong.dividends.slips.SlipReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DividendSentencesTests {

    private static final Object[] FACTS = {"«0»", "«1»", "«2»"};

    static Stream<Reason> reasons() {
        return Stream.<Reason[]>of(
                        DividendReason.values(), SchemeReason.values(), SlipReason.values(), JsonReason.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonHasASentenceInBothLanguagesWithTheSameFacts(Reason reason) {
        String chinese = Texts.of(Locale.CHINESE, reason.key(), FACTS);
        String english = Texts.of(Locale.ENGLISH, reason.key(), FACTS);
        assertThat(chinese).endsWith("。").doesNotContain("{0", "{1", "{2");
        assertThat(english).matches("[ -~«»…]+\\.");
        assertThat(facts(chinese)).isEqualTo(facts(english));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void everyRefusalByTheRulesNamesItsSource(DividendReason reason) {
        assertThat(Texts.of(Locale.CHINESE, reason.key(), FACTS)).containsAnyOf("农民专业合作社法", "领域规则");
        assertThat(Texts.of(Locale.ENGLISH, reason.key(), FACTS)).containsAnyOf("art.", "domain rule");
    }

    static Stream<DividendReason> laws() {
        return Stream.of(DividendReason.values());
    }

    private static List<Object> facts(String sentence) {
        return Stream.of(FACTS)
                .filter(fact -> sentence.contains(Objects.toString(fact)))
                .toList();
    }
}
