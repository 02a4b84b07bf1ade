package liannong.dividends;

import static liannong.dividends.Plans.GOLDEN;
import static liannong.dividends.Plans.member;
import static liannong.dividends.Plans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import liannong.base.Money;
import org.junit.jupiter.api.Test;

class Article44Tests {

    @Test
    void dividesTheGoldenVectorOnTheClosingBase() {
        Distribution result = Article44.distribute(GOLDEN);
        assertThat(result.reserve()).isEqualTo(yuan("18000"));
        assertThat(result.charterFunds()).isEmpty();
        assertThat(result.distributable()).isEqualTo(yuan("162000"));
        assertThat(result.refundPool()).isEqualTo(yuan("97200"));
        assertThat(result.residualPool()).isEqualTo(yuan("64800"));
        assertThat(result.lines())
                .containsExactly(
                        line("M01", "5400", "38400", "29160", "13096.42", "42256.42"),
                        line("M02", "3600", "36100", "19440", "12312.00", "31752.00"),
                        line("M03", "2700", "24700", "14580", "8424.00", "23004.00"),
                        line("M04", "1800", "18300", "9720", "6241.26", "15961.26"),
                        line("M05", "0", "16000", "0", "5456.84", "5456.84"),
                        line("E06", "4500", "56500", "24300", "19269.48", "43569.48"));
    }

    /**
     * 64,800 yuan by the bases 33,000 32,500 22,000 16,500 16,000 52,000 of together 172,000: in fen the exact quotients
     * end in .81 .60 .21 .91 .70 .77 and their whole parts leave 4 fen, which M04, M01, E06 and M05 get.
     */
    @Test
    void dividesTheGoldenVectorOnTheOpeningBase() {
        Distribution result = Article44.distribute(Plans.keys(GOLDEN, ReserveKey.TRADE, ResidualBase.OPENING));
        assertThat(result.lines())
                .containsExactly(
                        line("M01", "5400", "33000", "29160", "12432.56", "41592.56"),
                        line("M02", "3600", "32500", "19440", "12244.18", "31684.18"),
                        line("M03", "2700", "22000", "14580", "8288.37", "22868.37"),
                        line("M04", "1800", "16500", "9720", "6216.28", "15936.28"),
                        line("M05", "0", "16000", "0", "6027.91", "6027.91"),
                        line("E06", "4500", "52000", "24300", "19590.70", "43890.70"));
    }

    @Test
    void quantifiesTheReserveByTheCharter() {
        assertThat(column(Plans.keys(GOLDEN, ReserveKey.CAPITAL, ResidualBase.CLOSING), DistributionLine::reserve))
                .containsExactly(yuan("3600"), yuan("3600"), yuan("1800"), yuan("900"), yuan("900"), yuan("7200"));
        assertThat(column(Plans.keys(GOLDEN, ReserveKey.HEAD, ResidualBase.CLOSING), DistributionLine::reserve))
                .containsOnly(yuan("3000"));
    }

    @Test
    void takesTheCharterFundsOfTheSurplusAfterLossesInTheirOrder() {
        Distribution result = Article44.distribute(Plans.rates(GOLDEN, "0.10", "0.60", "0.05", "0.01"));
        assertThat(result.charterFunds()).containsExactly(yuan("9000"), yuan("1800"));
        assertThat(result.distributable()).isEqualTo(yuan("151200"));
        assertThat(result.refundPool()).isEqualTo(yuan("90720"));
    }

    @Test
    void roundsEachPoolHalfUpToTheFen() {
        // 15 fen: reserve 1.5 → 2, fund 0.45 → 0, distributable 13, refund 7.8 → 8
        SurplusPlan plan = Plans.rates(Plans.surplus(GOLDEN, 20, 5), "0.1", "0.6", "0.03");
        Distribution result = Article44.distribute(plan);
        assertThat(result.reserve()).isEqualTo(new Money(2));
        assertThat(result.charterFunds()).containsExactly(Money.ZERO);
        assertThat(result.distributable()).isEqualTo(new Money(13));
        assertThat(result.refundPool()).isEqualTo(new Money(8));
        assertThat(result.residualPool()).isEqualTo(new Money(5));
    }

    @Test
    void averagesFiscalAndDonatedPropertyPerHeadWithoutLosingAFen() {
        SurplusPlan plan = Plans.funds(GOLDEN, 100, 8);
        assertThat(column(plan, DistributionLine::fiscalShare).stream().map(Money::fen))
                .containsExactly(17L, 17L, 17L, 16L, 16L, 17L); // ties: E06, M01, M02, M03
        assertThat(column(plan, DistributionLine::donationShare).stream().map(Money::fen))
                .containsExactly(2L, 1L, 1L, 1L, 1L, 2L);
    }

    @Test
    void countsTradeInDecimalsExactly() {
        SurplusPlan plan = Plans.members(
                Plans.rates(GOLDEN, "0", "1"),
                member("a", "1", "0", "0.000000000000000001"),
                member("b", "1", "0", "0.000000000000000002"),
                member("c", "1", "0", "0e999999999"));
        assertThat(column(plan, DistributionLine::refund)).containsExactly(yuan("60000"), yuan("120000"), Money.ZERO);
    }

    @Test
    void countsTradeOfDifferentScalesInOneUnit() {
        SurplusPlan plan = Plans.members(
                Plans.rates(GOLDEN, "0", "1"), member("a", "1", "0", "1.5"), member("b", "1", "0", "0.30e1"));
        assertThat(column(plan, DistributionLine::refund)).containsExactly(yuan("60000"), yuan("120000"));
    }

    @Test
    void aMemberWithoutTradeStillHasAShareOfTheResidual() {
        DistributionLine m05 = Article44.distribute(GOLDEN).lines().get(4);
        assertThat(m05.refund()).isEqualTo(Money.ZERO);
        assertThat(m05.total()).isEqualTo(m05.residual()).isGreaterThan(Money.ZERO);
    }

    private static List<Money> column(SurplusPlan plan, Function<DistributionLine, Money> column) {
        return Article44.distribute(plan).lines().stream().map(column).toList();
    }

    private static DistributionLine line(
            String id, String reserve, String base, String refund, String residual, String total) {
        return new DistributionLine(
                id, yuan(reserve), yuan("10000"), yuan("1000"), yuan(base), yuan(refund), yuan(residual), yuan(total));
    }
}
