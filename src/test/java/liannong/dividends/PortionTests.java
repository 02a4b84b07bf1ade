package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import liannong.base.Money;
import org.junit.jupiter.api.Test;

class PortionTests {

    @Test
    void comesOutEven() {
        var portion = new Portion(1_864_000, 436_800_000, new Money(65_520_000), new Money(279_600));
        assertThat(portion.exact()).isTrue();
        assertThat(portion.quotient()).isEqualByComparingTo("2796.00");
        assertThat(portion.leftOver()).isEqualTo(Money.ZERO);
        assertThat(portion.perUnit(100)).isEqualTo(new BigDecimal("0.1500"));
    }

    @Test
    void showsTheFenThatWasLeftOver() {
        var portion = new Portion(2, 3, new Money(100), new Money(67));
        assertThat(portion.exact()).isFalse();
        assertThat(portion.quotient()).isEqualTo(new BigDecimal("0.6666"));
        assertThat(portion.cut()).isEqualTo(new Money(66));
        assertThat(portion.leftOver()).isEqualTo(new Money(1));
    }

    @Test
    void isExactWithTheLargestFigures() {
        long large = Long.MAX_VALUE / 2;
        var portion = new Portion(large, large, new Money(large), new Money(large));
        assertThat(portion.cut()).isEqualTo(new Money(large));
        assertThat(portion.exact()).isTrue();
    }

    @Test
    void isEmptyWhereNothingIsDivided() {
        assertThat(new Portion(0, 0, new Money(100), Money.ZERO).empty()).isTrue();
        assertThat(new Portion(5, 10, Money.ZERO, Money.ZERO).empty()).isTrue();
        assertThat(new Portion(5, 10, new Money(1), Money.ZERO).empty()).isFalse();
    }

    @Test
    void comparesRatesExactly() {
        var now = new Portion(1, 3, new Money(1), Money.ZERO);
        assertThat(now.compareRate(new Portion(1, 6, new Money(2), Money.ZERO))).isZero();
        assertThat(now.compareRate(new Portion(1, 4, new Money(1), Money.ZERO))).isPositive();
        assertThat(now.compareRate(new Portion(1, 3, new Money(2), Money.ZERO))).isNegative();
    }
}
