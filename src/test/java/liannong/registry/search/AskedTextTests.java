package liannong.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import liannong.registry.search.AskedText.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTextTests {

    @ParameterizedTest
    @CsvSource({
        "78120, CARD, 78120",
        "7812026001, CARD, 7812026001",
        "0065, CARD_OR_ENDING, 0065",
        "006x, ENDING, 006X",
        "００６Ｘ, ENDING, 006X",
        "９９９９９９１９６８０５０１００２１, IDENTITY, 999999196805010021",
        "99999919680501003x, IDENTITY, 99999919680501003X",
        "ZXL, INITIALS, zxl",
        "'  钟 秀兰　', NAME, 钟秀兰",
        "买买提•艾力, NAME, 买买提·艾力",
        "买买提．艾力, NAME, 买买提·艾力",
        "12345678901, NAME, 12345678901",
        "'   ', NOTHING, ''"
    })
    void readsWhatWasTyped(String typed, Kind kind, String text) {
        assertThat(AskedText.of(typed)).isEqualTo(new AskedText(kind, text));
    }

    @org.junit.jupiter.api.Test
    void takesNoMoreThanFortyCharacters() {
        assertThat(AskedText.of("钟".repeat(5_000)).text()).hasSize(40);
    }
}
