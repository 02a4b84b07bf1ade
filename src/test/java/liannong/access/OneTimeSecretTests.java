package liannong.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeSecretTests {

    @ParameterizedTest
    @CsvSource({
        "000000,true",
        "777777,true",
        "123456,true",
        "987654,true",
        "121212,false",
        "123457,false",
        "135790,false"
    })
    void aPinInARowIsEasy(String pin, boolean easy) {
        assertThat(OneTimeSecret.easy(pin)).isEqualTo(easy);
    }

    @RepeatedTest(20)
    void secretsCanBeReadAloudAndAreNotEasy() {
        assertThat(OneTimeSecret.password()).matches("[a-hjkmnp-z2-9]{16}");
        assertThat(OneTimeSecret.pin())
                .matches("[0-9]{6}")
                .satisfies(pin -> assertThat(OneTimeSecret.easy(pin)).isFalse());
    }
}
