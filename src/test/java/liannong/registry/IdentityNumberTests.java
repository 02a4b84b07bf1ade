package liannong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTests {

    @Test
    void readsTheExampleOfTheStandard() {
        IdentityNumber number = IdentityNumber.parse("11010519491231002X");
        assertThat(number.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.F);
        assertThat(number.region()).isEqualTo("110105");
        assertThat(number.last4()).isEqualTo("002X");
    }

    @Test
    void anOddSerialIsAMan() {
        assertThat(IdentityNumber.parse("999999199001010016").sex()).isEqualTo(Sex.M);
        assertThat(IdentityNumber.parse("999999190001010015").born()).isEqualTo(LocalDate.of(1900, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X　",
                "１１０１０５１９４９１２３１００２Ｘ",
                "１１０１０５１９４９１２３１００２ｘ",
                "110105 19491231 002X",
                "\u202d11010519491231002X\u202c"
            })
    void understandsWhatPeopleType(String typed) {
        assertThat(IdentityNumber.parse(typed).number()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, IDENTITY_CHECK_DIGIT",
        "11010519491231002, IDENTITY_LENGTH",
        "11010519491231002XX, IDENTITY_LENGTH",
        "'', IDENTITY_LENGTH",
        "110105491231002, IDENTITY_OF_FIFTEEN",
        "11010549123100X, IDENTITY_LENGTH",
        "1101051949123100X2, IDENTITY_CHARACTERS",
        "11010519491231002Y, IDENTITY_CHARACTERS",
        "110105-9491231002X, IDENTITY_CHARACTERS",
        "११०१०५१९४९१२३१००२X, IDENTITY_CHARACTERS",
        "999999199002300015, IDENTITY_NO_SUCH_DAY",
        "999999199013010013, IDENTITY_NO_SUCH_DAY",
        "999999190002290012, IDENTITY_NO_SUCH_DAY",
        "440524188001010014, IDENTITY_BORN_TOO_EARLY",
        "999999189912310010, IDENTITY_BORN_TOO_EARLY",
    })
    void saysWhatIsWrong(String typed, IdentifierReason reason) {
        assertThatThrownBy(() -> IdentityNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Test
    void saysHowLongItWas() {
        assertThatThrownBy(() -> IdentityNumber.parse("1101 05"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.facts()).containsExactly(6));
    }

    @Test
    void isNotToldByALogOrARefusal() {
        assertThat(IdentityNumber.parse("11010519491231002X")).hasToString("…002X");
        assertThatThrownBy(() -> IdentityNumber.parse("110105194912310021"))
                .message()
                .doesNotContain("19491231");
    }
}
