package liannong.shares.trades;

import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.BusinessTime;
import liannong.base.Money;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A slip is entered once by who keeps the books, counts in its year, and is taken back by its mirror. */
@SpringBootTest
class TradesTests {

    private static final LocalDate DAY = TestRegister.DAY;

    private final ApplicationContext context;
    private final Trades trades;
    private final TradeSlips slips;
    private final TestCounty county;
    private final TestCounty.Member member;
    private final TestTrades test;

    @Autowired
    TradesTests(ApplicationContext context, Trades trades, TradeSlips slips) {
        this.context = context;
        this.trades = trades;
        this.slips = slips;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.member = county.farmer("M01", true);
        this.test = new TestTrades(county, member, trades, slips);
    }

    @Test
    void aSlipIsOnRecordWithWhoEnteredItAndCountsOnceHoweverOftenItIsSent() {
        NewTrade slip = test.slip(" 0012 ", DAY);
        test.enter(slip);
        test.enter(slip);
        TradeRow row = test.only();
        assertThat(row.slipNo()).as("without the spaces around it").isEqualTo("0012");
        assertThat(List.of(row.quantityHundredths(), row.amountFen())).containsExactly(1_234_50L, 3_600_00L);
        assertThat(row.recordedBy()).isNotNull();
        refused(
                SharesReason.OTHER_COMMAND_SAME_ID,
                () -> test.enter(new NewTrade(
                        slip.commandId(),
                        county.cooperative,
                        member.id(),
                        "0012",
                        DAY,
                        "脐橙",
                        "斤",
                        1_234_51,
                        slip.amount())));
    }

    @Test
    void aNumberIsOneSlipInACooperativeAndWhoHasItIsNamed() {
        test.enter(test.slip("0012", DAY));
        assertThatThrownBy(() -> test.enter(test.slip("0012", DAY.plusDays(1))))
                .hasMessageContaining("TRADE_SLIP_TAKEN")
                .hasMessageContaining("0012")
                .hasMessageContaining("M01");
        TestCounty other = TestCounty.empty(context, TestCounty.TOWNSHIP);
        TestCounty.Member theirs = other.farmer("M01", true);
        TestCounty.run(
                other.bookkeeper,
                () -> trades.enter(
                        TestTrades.of(other.cooperative, theirs.id(), "0012", DAY, "脐橙", "斤", 1, Money.ZERO)));
        refused(
                SharesReason.NOT_A_MEMBER_THEN,
                () -> test.enter(
                        TestTrades.of(county.cooperative, theirs.id(), "0013", DAY, "脐橙", "斤", 1, Money.ZERO)));
    }

    @Test
    void onlyWhoWasAMemberOnThatDayHasTradedWithTheCooperative() {
        county.owner()
                .sql("update members set left_on = ? where id = ?")
                .params(DAY.plusDays(2), member.id())
                .update();
        county.owner()
                .sql("update organisations set founded_on = '2014-12-31' where id = ?")
                .param(county.cooperative)
                .update();
        refused(SharesReason.NOT_A_MEMBER_THEN, () -> test.enter(test.slip("1", LocalDate.of(2014, 12, 31))));
        refused(TradeReason.TRADE_BEFORE_FOUNDED, () -> test.enter(test.slip("1", LocalDate.of(2014, 12, 30))));
        test.enter(test.slip("2", LocalDate.of(2015, 1, 1)));
        test.enter(test.slip("3", DAY.plusDays(1)));
        refused(SharesReason.NOT_A_MEMBER_THEN, () -> test.enter(test.slip("4", DAY.plusDays(2))));
        LocalDate today = LocalDate.now(BusinessTime.ZONE);
        refused(SharesReason.EFFECTIVE_IN_FUTURE, () -> test.enter(test.slip("5", today.plusDays(1))));
        assertThat(test.rows(DAY.getYear())).extracting(TradeRow::slipNo).containsExactly("3");
    }

    @Test
    void whatNoSlipCanSayIsRefused() {
        refused(TradeReason.TRADE_SLIP_NO, () -> test.enter(written(" ", "脐橙", "斤", 1, 1)));
        refused(TradeReason.TRADE_SLIP_NO, () -> test.enter(written("1".repeat(41), "脐橙", "斤", 1, 1)));
        refused(TradeReason.TRADE_PRODUCT, () -> test.enter(written("1", "", "斤", 1, 1)));
        refused(TradeReason.TRADE_UNIT, () -> test.enter(written("1", "脐橙", "斤".repeat(11), 1, 1)));
        refused(TradeReason.TRADE_QUANTITY, () -> test.enter(written("1", "脐橙", "斤", 0, 1)));
        refused(TradeReason.TRADE_QUANTITY, () -> test.enter(written("1", "脐橙", "斤", 100_000_000_01L, 1)));
        refused(TradeReason.TRADE_AMOUNT, () -> test.enter(written("1", "脐橙", "斤", 1, -1)));
        test.enter(written("1", "脐橙", "斤", 1, 0));
    }

    @Test
    void isTakenBackOnceByItsMirrorAndTheNumberIsFreeAgain() {
        test.enter(test.slip("0012", DAY));
        TradeRow wrong = test.only();
        refused(TradeReason.TRADE_BACK_WITHOUT_REASON, () -> takeBack(UUID.randomUUID(), wrong.id(), " 错 "));
        UUID command = UUID.randomUUID();
        takeBack(command, wrong.id(), "数量抄错");
        takeBack(command, wrong.id(), "数量抄错");
        List<TradeRow> both = test.rows(DAY.getYear());
        assertThat(both).extracting(TradeRow::quantityHundredths).containsExactly(-1_234_50L, 1_234_50L);
        assertThat(both).extracting(TradeRow::reason).containsExactly("数量抄错", null);
        assertThat(both).noneMatch(TradeRow::stands);
        refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> takeBack(command, wrong.id(), "日期抄错"));
        refused(TradeReason.TRADE_TAKEN_BACK, () -> takeBack(UUID.randomUUID(), wrong.id(), "再冲一次"));
        refused(
                TradeReason.TRADE_IS_A_CORRECTION,
                () -> takeBack(UUID.randomUUID(), both.getFirst().id(), "恢复"));
        test.enter(test.slip("0012", DAY.plusDays(1)));
        refused(TradeReason.TRADE_SLIP_TAKEN, () -> test.enter(test.slip("0012", DAY)));
        assertThat(test.totals(DAY.getYear(), "0012"))
                .isEqualTo(new TradeTotals(3, 1, 3_600_00, List.of(new TradeTotals.Quantity("斤", 1_234_50))));
    }

    @Test
    void othersReadAndOnlyWhoKeepsTheBooksWrites() {
        test.enter(test.slip("0012", DAY));
        long id = test.only().id();
        SignedIn household = county.householdUser(member);
        TestCounty.Member neighbour = county.farmer("M02", true);
        for (SignedIn reader : List.of(county.chair, county.clerk, auditor(), household)) {
            assertThatThrownBy(() -> TestCounty.run(reader, () -> trades.enter(test.slip("0013", DAY))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() ->
                            TestCounty.run(reader, () -> trades.takeBack(new TakeBack(UUID.randomUUID(), id, "不是他的事"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(TestCounty.as(auditor(), () -> slips.rows(test.filter(DAY.getYear(), ""), 0, 10)))
                .hasSize(1);
        for (SignedIn reader : List.of(auditor(), household)) {
            assertThatThrownBy(() -> test.copy(reader, "slip_no = '0013'"))
                    .hasStackTraceContaining("row-level security");
        }
        assertThat(List.of(seen(household), seen(county.householdUser(neighbour))))
                .containsExactly(1L, 0L);
        TestCounty other = TestCounty.empty(context, TestCounty.TOWNSHIP);
        refused(
                TradeReason.NO_SUCH_TRADE,
                () -> TestCounty.run(
                        other.bookkeeper, () -> trades.takeBack(new TakeBack(UUID.randomUUID(), id, "别社的"))));
    }

    @Test
    void isFoundByMemberNameAndSlipInItsYearAndSummedUpByUnit() {
        test.enter(test.slip("0012", DAY));
        test.enter(TestTrades.of(county.cooperative, member.id(), "0013", DAY, "脐橙", "公斤", 50_00, new Money(300_00)));
        test.enter(test.slip("0014", DAY.plusYears(1)));
        assertThat(test.totals(DAY.getYear(), ""))
                .isEqualTo(new TradeTotals(
                        2,
                        2,
                        3_900_00,
                        List.of(new TradeTotals.Quantity("斤", 1_234_50), new TradeTotals.Quantity("公斤", 50_00))));
        assertThat(test.totals(DAY.getYear(), "013").rows()).isOne();
        assertThat(test.totals(DAY.getYear(), "M01").rows()).isEqualTo(2);
        assertThat(test.totals(DAY.getYear(), "秀兰").rows()).isEqualTo(2);
        assertThat(test.totals(DAY.getYear(), "%").rows())
                .as("a sign is a sign")
                .isZero();
        assertThat(test.read(() -> slips.years(county.cooperative))).containsExactly(DAY.getYear() + 1, DAY.getYear());
        assertThat(test.read(() -> slips.goods(county.cooperative)))
                .containsExactly(new Goods("脐橙", "斤"), new Goods("脐橙", "公斤"));
        assertThat(test.read(() -> slips.ofMember(member.id())))
                .extracting(TradeYear::year, TradeYear::quantityHundredths)
                .containsExactly(
                        tuple(DAY.getYear() + 1, 1_234_50L),
                        tuple(DAY.getYear(), 50_00L),
                        tuple(DAY.getYear(), 1_234_50L));
    }

    /** Where it matters: the year's refund follows the slips. */
    @Test
    void entersTheNextDistributionAndIsOutOfItWhenItWasTakenBack() {
        TestCounty golden = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        var path = new TestPath(context, golden);
        long last = golden.members.get(4).id();
        long run = path.drafted();
        assertThat(counted(path, run, last)).isZero();
        LocalDate lastDay = LocalDate.of(golden.year, 12, 31);
        TestCounty.run(golden.bookkeeper, () -> {
            trades.enter(
                    TestTrades.of(golden.cooperative, last, "补 1", lastDay, "脐橙", "斤", 2_500_50, new Money(7_500_00)));
            trades.enter(TestTrades.of(
                    golden.cooperative, last, "补 2", lastDay.minusYears(1), "脐橙", "斤", 1_00, new Money(1_00)));
        });
        path.drafted();
        assertThat(counted(path, run, last)).as("that of its year alone").isEqualTo(2_500_50);
        long slip =
                path.number("select id from trades where slip_no = '补 1' and cooperative_id = ?", golden.cooperative);
        TestCounty.run(golden.bookkeeper, () -> trades.takeBack(new TakeBack(UUID.randomUUID(), slip, "记到别人名下")));
        path.drafted();
        assertThat(counted(path, run, last)).isZero();
    }

    private static long counted(TestPath path, long run, long member) {
        return path.number(
                "select trade_hundredths from dividend_inputs where run_id = ? and member_id = " + member, run);
    }

    private NewTrade written(String no, String product, String unit, long hundredths, long fen) {
        return TestTrades.of(county.cooperative, member.id(), no, DAY, product, unit, hundredths, new Money(fen));
    }

    private void takeBack(UUID command, long slip, String reason) {
        TestCounty.run(county.bookkeeper, () -> trades.takeBack(new TakeBack(command, slip, reason)));
    }

    private SignedIn auditor() {
        return county.user(Role.AUDITOR, "360781", null, null);
    }

    private long seen(SignedIn user) {
        long[] seen = new long[1];
        county.raw(
                user,
                sql -> seen[0] = sql.sql("select count(*) from trades where cooperative_id = ?")
                        .param(county.cooperative)
                        .query(Long.class)
                        .single());
        return seen[0];
    }
}
