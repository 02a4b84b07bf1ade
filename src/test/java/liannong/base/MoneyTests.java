package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    private static final Money MOST = new Money(Long.MAX_VALUE);
    private static final Money LEAST = new Money(Long.MIN_VALUE);
    private static final Money FEN = new Money(1);

    @Test
    void addsAndSubtracts() {
        assertThat(new Money(100).plus(new Money(23))).isEqualTo(new Money(123));
        assertThat(new Money(100).minus(new Money(123))).isEqualTo(new Money(-23));
        assertThat(new Money(5).negated()).isEqualTo(new Money(-5));
        assertThat(MOST.negated().minus(FEN)).isEqualTo(LEAST);
    }

    @Test
    void neverWrapsAround() {
        assertThatThrownBy(() -> MOST.plus(FEN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LEAST.minus(FEN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(LEAST::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> MOST.times(new BigDecimal("1.1"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,0.4,0", "1,0.5,1", "3,0.5,2", "-1,0.5,-1", "-1,0.49,0", "100,0.005,1", "100,0.0049,0", "7,1,7"})
    void roundsHalfUpToTheFen(long fen, BigDecimal rate, long expected) {
        assertThat(new Money(fen).times(rate)).isEqualTo(new Money(expected));
    }

    @Test
    void multipliesTheLargestAmountExactly() {
        assertThat(MOST.times(BigDecimal.ONE)).isEqualTo(MOST);
        assertThat(LEAST.times(BigDecimal.ONE)).isEqualTo(LEAST);
    }

    @Test
    void readsYuanAndRefusesPartsOfAFen() {
        assertThat(Money.ofYuan(new BigDecimal("12.3"))).isEqualTo(new Money(1230));
        assertThat(Money.ofYuan(new BigDecimal("-0.010"))).isEqualTo(new Money(-1));
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(new BigDecimal("1e17"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesYuanWithTwoDecimals() {
        assertThat(new Money(-5)).hasToString("-0.05");
        assertThat(new Money(1234500)).hasToString("12345.00");
        assertThat(new Money(1230).yuan()).isEqualTo(new BigDecimal("12.30"));
    }

    @Test
    void knowsItsSign() {
        assertThat(new Money(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(FEN.isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(FEN.isZero()).isFalse();
    }

    @Test
    void comparesByAmount() {
        assertThat(LEAST).isLessThan(MOST);
        assertThat(new Money(2)).isGreaterThan(FEN).isEqualByComparingTo(new Money(2));
    }
}
