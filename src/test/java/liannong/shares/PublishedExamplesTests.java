package liannong.shares;

import static liannong.shares.TestRegister.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import liannong.schedule.TestClock;
import liannong.shares.contributions.Contributions;
import liannong.shares.fund.FiscalProject;
import liannong.shares.fund.FiscalProjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Examples that others have printed (domain.md 1.9), as far as they concern the register: what stands in it before a
 * year is distributed and after. Where an example says nothing, how many members there are or what the others trade,
 * the numbers are ours.
 */
@SpringBootTest
class PublishedExamplesTests {

    private final ApplicationContext context;
    private final TestRegister register;
    private final TestCounty county;
    private final TestPath path;
    private final LocalDate recordDate;

    @Autowired
    PublishedExamplesTests(ApplicationContext context) {
        this.context = context;
        this.register = new TestRegister(context);
        this.county = register.county;
        this.path = new TestPath(context, county);
        this.recordDate = LocalDate.of(county.year, 12, 31);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    /**
     * Example A, 禽蛋合作社: 杨群义, 农村财务会计 2017-6, found at jizihe.com. Shares 1,000,000, reserve 500,000, special
     * fund 200,000 yuan, 8,000,000 jin; of a surplus of 400,000 the reserve is 10 % = 40,000, and 360,000 can be
     * distributed.
     */
    @Test
    void theReserveOfTheYearComesToWhatStoodInTheRegisterAndNothingElseMoves() {
        county.charter("TRADE", "CLOSING", "VOLUME", "0.10", "0.70");
        members(10, 100_000_00);
        reserve(50_000_00, recordDate.minusYears(1));
        fiscalProject(200_000_00);
        county.members.forEach(member -> trade(member, 800_000));
        RegisterTotals before = totals();
        assertThat(before.capitalFen()).isEqualTo(1_000_000_00);
        assertThat(before.reserveFen()).isEqualTo(500_000_00);
        assertThat(before.fiscalFen()).isEqualTo(200_000_00);
        long run = distribute(400_000_00);
        assertThat(path.number("select distributable_fen from dividend_runs where id = ?", run))
                .isEqualTo(360_000_00);
        RegisterTotals after = totals();
        assertThat(after.reserveFen()).isEqualTo(500_000_00 + 40_000_00);
        assertThat(after.totalFen()).isEqualTo(before.totalFen() + 40_000_00);
        assertThat(after.capitalFen()).isEqualTo(before.capitalFen());
        assertThat(after.fiscalFen()).isEqualTo(before.fiscalFen());
    }

    /**
     * Example C, 希望生猪合作社, found at guayunfan.com: 20 members with 10,000 yuan each; of a surplus of 50,000 the
     * reserve is 10 % = 5,000, quantified by trade. 甲 and 乙 traded 40,000 of 1,000,000, that is 4 %, and get 200 each;
     * 丙 and 丁 traded 10,000 and get 50 each.
     */
    @Test
    void theReserveIsQuantifiedToTheMembersByTheirTradeAndToTheFen() {
        county.charter("TRADE", "CLOSING", "VOLUME", "0.10", "0.60");
        members(20, 10_000_00);
        IntStream.range(0, 20)
                .forEach(i -> trade(county.members.get(i), i < 2 ? 40_000 : i < 4 ? 10_000 : i < 19 ? 56_251 : 56_235));
        distribute(50_000_00);
        List<Long> reserves = TestCounty.as(county.bookkeeper, () -> register().rows(filter(), 0, 50)).stream()
                .map(RegisterRow::reserveFen)
                .toList();
        assertThat(reserves).hasSize(20).startsWith(200_00L, 200_00L, 50_00L, 50_00L);
        assertThat(reserves.stream().mapToLong(Long::longValue).sum()).isEqualTo(5_000_00);
        assertThat(totals().capitalFen()).isEqualTo(200_000_00);
        for (String no : List.of("M01", "M03")) {
            assertThat(held(no, recordDate.minusDays(1)))
                    .as("before the year is over")
                    .isZero();
        }
    }

    private void members(int count, long capitalFen) {
        Contributions contributions = context.getBean(Contributions.class);
        for (int i = 1; i <= count; i++) {
            TestCounty.Member member = county.farmer(String.format("M%02d", i), true);
            register.enter(() -> contributions.pay(Orders.capital(county, member, capitalFen, DAY)));
        }
    }

    /** As a distribution of an earlier year enters it. */
    private void reserve(long fenEach, LocalDate day) {
        List<ReserveShare> shares = new ArrayList<>();
        county.members.forEach(
                member -> shares.add(new ReserveShare(UUID.randomUUID(), member.id(), new Money(fenEach))));
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        register.enter(() -> transaction.executeWithoutResult(status -> context.getBean(ReserveShares.class)
                .quantify(new ReserveOfYear(
                        county.cooperative, TestCounty.TOWNSHIP, day, "往年公积金量化", "DIVIDEND_RUN", 0, shares))));
    }

    private void fiscalProject(long fen) {
        register.enter(() -> context.getBean(FiscalProjects.class)
                .quantify(new FiscalProject(
                        UUID.randomUUID(),
                        county.cooperative,
                        "赣财农 " + county.next("members"),
                        "禽蛋冷链",
                        ShareSource.FISCAL_FUND,
                        DAY,
                        new Money(fen),
                        "冷库",
                        null,
                        null,
                        Evidence.of("批复 1"))));
    }

    private void trade(TestCounty.Member member, long jin) {
        county.trade(member, jin * 100, jin * 300, LocalDate.of(county.year, 11, 20));
    }

    /** Through all its steps, until it is released. */
    private long distribute(long surplusFen) {
        long run = path.drafted(new Money(surplusFen), Money.ZERO);
        return path.released(path.over(path.onNotice(path.submitted(run))));
    }

    private long held(String no, LocalDate day) {
        TestCounty.Member found = county.members.stream()
                .filter(member -> member.no().equals(no))
                .findFirst()
                .orElseThrow();
        return register.held(found, "RESERVE", day);
    }

    private RegisterTotals totals() {
        return TestCounty.as(county.bookkeeper, () -> register().totals(filter()));
    }

    private RegisterFilter filter() {
        return new RegisterFilter(county.cooperative, recordDate, "");
    }

    private ShareRegister register() {
        return context.getBean(ShareRegister.class);
    }
}
