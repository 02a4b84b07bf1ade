package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Split.Share;
import org.junit.jupiter.api.Test;

class SplitTests {

    @Test
    void losesNoFen() {
        assertThat(parts(100, share("a", 1), share("b", 1), share("c", 1))).containsExactly(34L, 33L, 33L);
    }

    @Test
    void givesWhatIsLeftToTheLargestRemainder() {
        assertThat(parts(10, share("a", 3), share("b", 3), share("c", 1))).containsExactly(4L, 4L, 2L);
        assertThat(parts(11, share("a", 50), share("b", 26), share("c", 24))).containsExactly(5L, 3L, 3L);
    }

    @Test
    void givesTiesToTheSmallerIdWhereverItStands() {
        assertThat(parts(1, share("b", 1), share("a", 1))).containsExactly(0L, 1L);
        assertThat(parts(2, share("M10", 5), share("M9", 5), share("M1", 5))).containsExactly(1L, 0L, 1L);
    }

    @Test
    void ordersIdsByTheirBytesAndNotByJavasUnits() {
        String beyond = "\uD840\uDC00"; // U+20000, in UTF-16 before U+FF21, in UTF-8 after it
        String wide = "\uFF21";
        assertThat(parts(1, share(beyond, 1), share(wide, 1))).containsExactly(0L, 1L);
        assertThat(Split.BYTE_ORDER.compare("M1", "M10")).isNegative();
        assertThat(Split.BYTE_ORDER.compare("M1", "M1")).isZero();
        assertThat(Split.BYTE_ORDER.compare("社员", "Z")).isPositive();
    }

    @Test
    void aReversalIsTheMirrorImage() {
        assertThat(parts(-100, share("a", 1), share("b", 1), share("c", 1))).containsExactly(-34L, -33L, -33L);
        assertThat(parts(Long.MIN_VALUE, share("a", 1))).containsExactly(Long.MIN_VALUE);
    }

    @Test
    void whoHasNoWeightGetsNothing() {
        assertThat(parts(1, share("a", 0), share("b", 7))).containsExactly(0L, 1L);
    }

    @Test
    void nothingDividesByNothingButSomethingDoesNot() {
        assertThat(parts(0, share("a", 0), share("b", 0))).containsExactly(0L, 0L);
        assertThat(parts(0)).isEmpty();
        assertThatThrownBy(() -> parts(1, share("a", 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parts(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANegativeWeight() {
        assertThatThrownBy(() -> parts(1, share("a", 2), share("b", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    @Test
    void aCountyOfEqualHoldersGetsExactlyWhatWasDeclared() {
        Share[] holders = IntStream.range(0, 20_179)
                .mapToObj(i -> share("H%05d".formatted(i), 1))
                .toArray(Share[]::new);
        List<Long> parts = parts(300_000_000, holders);
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(300_000_000);
        assertThat(parts).containsOnly(14_866L, 14_867L);
        assertThat(parts.getFirst()).isEqualTo(14_867L);
        assertThat(parts.getLast()).isEqualTo(14_866L);
    }

    private static Share share(String id, long weight) {
        return new Share(id, weight);
    }

    private static List<Long> parts(long total, Share... shares) {
        return Split.of(new Money(total), List.of(shares)).stream()
                .map(Money::fen)
                .toList();
    }
}
