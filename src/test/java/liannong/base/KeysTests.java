package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTests {

    private static final String RANDOM = "Z3zwwkSTMXbJ1yPTxPT1m1pNsyBu+Zy4g5Wq0nP1T2g=";

    @TempDir
    Path data;

    @Test
    void makesItsKeyOnceAndForItsUserAlone() throws IOException {
        byte[] first = new Keys("", data.resolve("new")).derive("a", 32);
        assertThat(new Keys("", data.resolve("new")).derive("a", 32)).isEqualTo(first);
        Path file = data.resolve("new/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("new"))))
                .isEqualTo("rwx------");
    }

    @Test
    void prefersTheKeyOfTheEnvironmentAndWritesNone() {
        byte[] derived = new Keys(RANDOM, data).derive("a", 16);
        assertThat(derived).hasSize(16).isEqualTo(Keys.of(RANDOM).derive("a", 16));
        assertThat(data.resolve("key")).doesNotExist();
    }

    @Test
    void derivesAnotherKeyForEachPurpose() {
        Keys keys = Keys.of(RANDOM);
        assertThat(keys.derive("a", 32)).isNotEqualTo(keys.derive("b", 32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not base64!", "AAAA", RANDOM + "AAAA"})
    void refusesAKeyThatIsNotThirtyTwoBytes(String malformed) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Keys(malformed, data))
                .withMessageContaining("LIANNONG_KEY")
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    void knowsAKeyThatCanBeGuessed() {
        assertThat(Keys.of(RANDOM).guessable()).isFalse();
        assertThat(Keys.of(base64(i -> 0x5a)).guessable()).isTrue();
        assertThat(Keys.of(base64(i -> i)).guessable()).isTrue();
        assertThat(Keys.of(base64(i -> "this is the county's secret key!".charAt(i)))
                        .guessable())
                .isTrue();
    }

    private static String base64(java.util.function.IntUnaryOperator value) {
        byte[] key = new byte[Keys.BYTES];
        IntStream.range(0, key.length).forEach(i -> key[i] = (byte) value.applyAsInt(i));
        return Base64.getEncoder().encodeToString(key);
    }
}
