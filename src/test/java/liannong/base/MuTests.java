package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MuTests {

    @Test
    void readsMuToTheHundredth() {
        assertThat(Mu.of(new BigDecimal("3.5"))).isEqualTo(new Mu(350));
        assertThatThrownBy(() -> Mu.of(new BigDecimal("3.505"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Mu.of(new BigDecimal("1e17"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsWithoutWrappingAround() {
        assertThat(new Mu(350).plus(new Mu(1))).isEqualTo(new Mu(351));
        assertThatThrownBy(() -> new Mu(Long.MAX_VALUE).plus(new Mu(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesTwoDecimals() {
        assertThat(new Mu(350)).hasToString("3.50");
        assertThat(new Mu(350).mu()).isEqualTo(new BigDecimal("3.50"));
    }
}
