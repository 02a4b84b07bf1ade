package liannong.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import liannong.dividends.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However far an amount has come, the household's page has words for it, also where it is to be given back. */
class ProgressWordsTests {

    private static final List<Progress> ALSO_LESS =
            List.of(Progress.ON_NOTICE, Progress.AWAITING_RELEASE, Progress.HELD);

    @ParameterizedTest
    @ValueSource(strings = {"translations", "translations_en"})
    void everyStateHasItsWords(String file) {
        var texts = ResourceBundle.getBundle(
                "vaadin-i18n." + file,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Stream<String> states = Arrays.stream(Progress.values()).map(ProgressWordsTests::key);
        Stream<String> less = ALSO_LESS.stream().map(state -> key(state) + "-less");
        assertThat(Stream.concat(states, less))
                .allSatisfy(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
        assertThat(texts.containsKey("household.state.lost")).isFalse();
    }

    private static String key(Progress progress) {
        return "household.state." + progress.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
