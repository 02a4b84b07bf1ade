package liannong.shares.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.base.Reason;
import liannong.base.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTests {

    private static final Object[] FACTS =
            IntStream.range(0, 5).mapToObj(place -> "«" + place + "»").toArray();

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonHasASentenceInBothLanguagesWithTheSameFacts(Reason reason) {
        String chinese = Texts.of(Locale.CHINESE, reason.key(), FACTS);
        String english = Texts.of(Locale.ENGLISH, reason.key(), FACTS);
        assertThat(chinese).endsWith("。").doesNotContain("{");
        assertThat(english).matches("[ -~«»“”’]+\\.").doesNotContain("{");
        for (Object fact : FACTS) {
            assertThat(chinese.contains(fact.toString())).as("%s", fact).isEqualTo(english.contains(fact.toString()));
        }
    }

    static Stream<Reason> reasons() {
        return Stream.<Reason[]>of(RegisterFileReason.values(), MoveInReason.values())
                .flatMap(Stream::of);
    }
}
