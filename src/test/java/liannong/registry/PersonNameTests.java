package liannong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource({
        "' 王 小　明 ', 王小明",
        "麦麦提•吐逊, 麦麦提·吐逊",
        "麦麦提 ・ 吐逊, 麦麦提·吐逊",
        "麦麦提．吐逊, 麦麦提·吐逊",
        "麦麦提.吐逊, 麦麦提·吐逊",
        "麦麦提‧吐逊, 麦麦提·吐逊",
        "ＮＧＵＹＥＮ　 thi  HOA, NGUYEN thi HOA",
        "王\u200b小明\ufeff, 王小明",
        "𬱖𬱖, 𬱖𬱖",
        "O’Brien-Li 明, O’Brien-Li明",
    })
    void readsAName(String typed, String name) {
        assertThat(PersonName.parse(typed)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明1",
                "王小明①",
                "王，明",
                "·王明",
                "王明·",
                "王··明",
                "王(明)",
                "=cmd王",
                "王\u0007明",
                "王\ud800明",
                "王\ue000明",
                "王-"
            })
    void refusesWhatIsNoName(String typed) {
        refuses(IdentifierReason.NAME_CHARACTERS, typed);
    }

    @Test
    void aNameHasTwoToFortyCharacters() {
        refuses(IdentifierReason.NAME_LENGTH, "王");
        refuses(IdentifierReason.NAME_LENGTH, " 　王 ");
        refuses(IdentifierReason.NAME_LENGTH, "𬱖");
        refuses(IdentifierReason.NAME_LENGTH, "王".repeat(41));
        assertThat(PersonName.parse("王".repeat(40)).name()).hasSize(40);
        assertThat(PersonName.parse("𬱖".repeat(40)).name()).hasSize(80);
    }

    @Test
    void theBankMayWriteItsOwnDotsSpacesAndWidths() {
        PersonName name = PersonName.parse("麦麦提·吐逊");
        assertThat(name.matches("麦麦提.吐逊")).isTrue();
        assertThat(name.matches(" 麦麦提 ・吐逊")).isTrue();
        assertThat(PersonName.parse("NGUYEN THI HOA").matches("ＮＧＵＹＥＮＴＨＩＨＯＡ")).isTrue();
    }

    @Test
    void nothingElseMayDiffer() {
        PersonName name = PersonName.parse("麦麦提·吐逊");
        assertThat(name.matches("麦麦提吐逊")).isFalse();
        assertThat(name.matches("麦麦提·吐孙")).isFalse();
        assertThat(name.matches("麦麦提·吐逊先生")).isFalse();
        assertThat(name.matches("")).isFalse();
        assertThat(PersonName.parse("NGUYEN").matches("Nguyen")).isFalse();
    }

    @Test
    void partsAreSeparatedByADot() {
        assertThat(PersonName.parse("麦麦提·吐逊").hasParts()).isTrue();
        assertThat(PersonName.parse("王小明").hasParts()).isFalse();
    }

    private static void refuses(IdentifierReason reason, String typed) {
        assertThatThrownBy(() -> PersonName.parse(typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
