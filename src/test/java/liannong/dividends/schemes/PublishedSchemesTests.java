package liannong.dividends.schemes;

import static liannong.dividends.schemes.TestPlans.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.Test;

/** What others published, typed again with where it is from. */
class PublishedSchemesTests {

    /** The dividend example of Apache Fineract's documentation: share-days 45,600, 73,200, 54,900, 12,200 and 15,500. */
    @Test
    void fiftyThousandByShareDaysIsWhatFineractPrints() {
        Plan plan = plan(
                List.of(profit("50000.00")),
                List.of(pool("分红", part("1"), Weight.AMOUNT_DAYS)),
                holder("1", capital("3", LocalDate.of(2024, 8, 2))),
                holder("2", capital("2", FIRST)),
                holder("3", capital("1.5", FIRST)),
                holder("4", capital("1", LocalDate.of(2024, 9, 1))),
                holder("5", capital("1", LocalDate.of(2024, 7, 30))));
        Divided divided = Schemes.divide(plan);
        assertThat(divided.pools().getFirst().weights())
                .containsExactly(days(45_600), days(73_200), days(54_900), days(12_200), days(15_500));
        assertThat(totals(divided)).containsExactly("11320.76", "18172.79", "13629.59", "3028.80", "3848.06");
    }

    /** 20,179 equal holders (domain.md 1.9; Fineract pays 11.93 too much): 18,986 × 148.67 and 1,193 × 148.66. */
    @Test
    void threeMillionOverTwentyThousandEqualHoldersIsThreeMillion() {
        Holder[] holders = IntStream.range(0, 20_179)
                .mapToObj(i -> holder(String.format("%05d", i), capital("100", FIRST)))
                .toArray(Holder[]::new);
        Divided divided = Schemes.divide(
                plan(List.of(profit("3000000.00")), List.of(pool("分红", part("1"), Weight.AMOUNT)), holders));
        assertThat(divided.totals().stream().filter(yuan("148.67")::equals)).hasSize(18_986);
        assertThat(divided.totals().stream().filter(yuan("148.66")::equals)).hasSize(1_193);
        assertThat(divided.total()).isEqualTo(yuan("3000000.00"));
    }

    /** An example of offcn: 600,000 by the trade of five who trade alike, 400,000 by the development shares of two. */
    @Test
    void sixtyByTradeAndFortyByTwoShares() {
        Plan plan = plan(
                List.of(profit("1000000")),
                List.of(
                        pool("按交易量", part("0.6"), Weight.TRADE),
                        pool("按发展股", part("0.4"), Weight.AMOUNT, ShareClass.CAPITAL)),
                trader("1", "10"),
                trader("2", "10"),
                trader("3", "10"),
                trader("4", "10", capital("100", FIRST)),
                trader("5", "10", capital("100", FIRST)));
        assertThat(totals(Schemes.divide(plan)))
                .containsExactly("120000.00", "120000.00", "120000.00", "320000.00", "320000.00");
    }

    /** Example D of domain.md 1.9: a floor of 5 % of a million, and 29 % of a profit of 100,000, for 138 households. */
    @Test
    void aFloorOfFivePerCentAndAPartOfTheProfitForAHundredAndThirtyEightHouseholds() {
        List<Holder> households = new ArrayList<>();
        List<Money> rights = new ArrayList<>();
        for (int i = 0; i < 138; i++) {
            rights.add(new Money(i < 32 ? 7_246_37 + 1 : 7_246_37));
            households.add(holder(
                    String.format("%03d", i),
                    new Holding(ShareClass.FISCAL, rights.get(i), new liannong.base.Mu(0), FIRST, null)));
        }
        Plan plan = plan(
                List.of(profit("100000")),
                List.of(
                        of(pool("保底", ofHeld("0.05"), Weight.AMOUNT, ShareClass.FISCAL), Nature.DIVIDEND, ""),
                        pool("二次分红", part("0.29"), Weight.AMOUNT, ShareClass.FISCAL)),
                households.toArray(Holder[]::new));
        Divided divided = Schemes.divide(plan);
        assertThat(divided.pools().get(1).amount()).isEqualTo(yuan("29000.00"));
        assertThat(divided.totals())
                .allMatch(total -> total.compareTo(yuan("572.45")) >= 0 && total.compareTo(yuan("572.47")) <= 0);
        // each promise of 5 % is rounded by itself: 362.32 × 138 = 50,000.16
        assertThat(divided.pools().getFirst().amount()).isEqualTo(yuan("50000.16"));
        assertThat(divided.left()).containsExactly(yuan("71000.00"));
    }

    /** The county's contract of 800 yuan for a mu first, then 40/30/30 to households, collective and operator. */
    @Test
    void eightHundredForAMuFirstThenFortyThirtyThirty() {
        Plan plan = plan(
                List.of(profit("10000.01")),
                List.of(
                        pool("保底", each("800"), Weight.AREA, ShareClass.LAND),
                        pool("浮动", rest("0.4"), Weight.AREA, ShareClass.LAND),
                        kept("村集体", rest("0.3")),
                        kept("经营主体", rest("0.3"))),
                holder("1", land("1.25")),
                holder("2", land("3.75")));
        Divided divided = Schemes.divide(plan);
        assertThat(divided.pools().stream().map(FilledPool::amount))
                .containsExactly(yuan("4000.00"), yuan("2400.01"), yuan("1800.00"), yuan("1800.00"));
        assertThat(totals(divided)).containsExactly("1600.00", "4800.01");
        assertThat(divided.left()).containsExactly(Money.ZERO);
    }

    /** 510 yuan for a mu whatever was earned, and 30 % of the net profit. */
    @Test
    void fiveHundredAndTenForAMuAndThirtyPerCentOfTheProfit() {
        Plan plan = plan(
                List.of(profit("1000")),
                List.of(
                        of(pool("租金", each("510"), Weight.AREA, ShareClass.LAND), Nature.RENT, ""),
                        pool("分红", part("0.3"), Weight.AREA, ShareClass.LAND)),
                holder("1", land("2.00")),
                holder("2", land("1.00")));
        Divided divided = Schemes.divide(plan);
        assertThat(totals(divided)).containsExactly("1220.00", "610.00");
        assertThat(divided.left()).containsExactly(yuan("700.00"));
    }

    private static BigDecimal days(long shareDays) {
        return BigDecimal.valueOf(shareDays);
    }
}
