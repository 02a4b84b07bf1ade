package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.stream.IntStream;
import liannong.base.FieldCipher.DoesNotOpen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTests {

    private static final String FIELD = "person.identity_number";
    private static final String NUMBER = "999999199001011234";

    private final FieldCipher cipher = new FieldCipher(keys(7));

    @ParameterizedTest
    @ValueSource(strings = {"", "1", NUMBER, "瑞金市叶坪镇洋溪村", "𠮷"})
    void opensWhatItSealed(String plain) {
        assertThat(cipher.open(FIELD, cipher.seal(FIELD, plain))).isEqualTo(plain);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.seal(FIELD, NUMBER)).isNotEqualTo(cipher.seal(FIELD, NUMBER));
    }

    @Test
    void doesNotOpenWhenAnyBitWasChanged() {
        byte[] sealed = cipher.seal(FIELD, NUMBER);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> cipher.open(FIELD, changed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 28, 46})
    void doesNotOpenWhenCutShort(int length) {
        byte[] cut = java.util.Arrays.copyOf(cipher.seal(FIELD, NUMBER), length);
        assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> cipher.open(FIELD, cut));
    }

    @Test
    void doesNotOpenAsAnotherField() {
        byte[] sealed = cipher.seal(FIELD, NUMBER);
        assertThatExceptionOfType(DoesNotOpen.class).isThrownBy(() -> cipher.open("person.phone", sealed));
    }

    @Test
    void doesNotOpenWithAnotherKeyAndDoesNotTellTheText() {
        byte[] sealed = cipher.seal(FIELD, NUMBER);
        assertThatExceptionOfType(DoesNotOpen.class)
                .isThrownBy(() -> new FieldCipher(keys(8)).open(FIELD, sealed))
                .withMessageNotContaining(NUMBER);
    }

    @Test
    void findsTheSameTextAndOnlyWithinItsFieldAndKey() {
        byte[] index = cipher.index(FIELD, NUMBER);
        assertThat(index)
                .hasSize(32)
                .isEqualTo(cipher.index(FIELD, NUMBER))
                .isNotEqualTo(cipher.index(FIELD, NUMBER + "X"))
                .isNotEqualTo(cipher.index("person.phone", NUMBER))
                .isNotEqualTo(new FieldCipher(keys(8)).index(FIELD, NUMBER));
    }

    @Test
    void worksFromManyThreadsAtOnce() {
        long opened = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> "text " + i)
                .filter(text -> cipher.open(FIELD, cipher.seal(FIELD, text)).equals(text))
                .count();
        assertThat(opened).isEqualTo(20_000);
    }

    private static Keys keys(int step) {
        byte[] master = new byte[Keys.BYTES];
        for (int i = 0; i < master.length; i++) master[i] = (byte) (i * step);
        return Keys.of(Base64.getEncoder().encodeToString(master));
    }
}
