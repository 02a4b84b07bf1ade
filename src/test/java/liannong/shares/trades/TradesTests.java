package liannong.shares.trades;

import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.BusinessTime;
import liannong.base.Money;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
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

    @Autowired
    TradesTests(ApplicationContext context, Trades trades, TradeSlips slips) {
        this.context = context;
        this.trades = trades;
        this.slips = slips;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.member = county.farmer("M01", true);
    }

    @Test
    void aSlipIsOnRecordWithWhoEnteredItAndCountsOnceHoweverOftenItIsSent() {
        NewTrade slip = slip(" 0012 ", DAY);
        enter(slip);
        enter(slip);
        TradeRow row = only();
        assertThat(row.slipNo()).as("without the spaces around it").isEqualTo("0012");
        assertThat(List.of(row.quantityHundredths(), row.amountFen())).containsExactly(1_234_50L, 3_600_00L);
        assertThat(row.recordedBy()).isNotNull();
        refused(
                SharesReason.OTHER_COMMAND_SAME_ID,
                () -> enter(new NewTrade(
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
        enter(slip("0012", DAY));
        assertThatThrownBy(() -> enter(slip("0012", DAY.plusDays(1))))
                .hasMessageContaining("TRADE_SLIP_TAKEN")
                .hasMessageContaining("0012")
                .hasMessageContaining("M01");
        TestCounty other = TestCounty.empty(context, TestCounty.TOWNSHIP);
        TestCounty.Member theirs = other.farmer("M01", true);
        TestCounty.run(
                other.bookkeeper,
                () -> trades.enter(of(other.cooperative, theirs.id(), "0012", DAY, "脐橙", "斤", 1, Money.ZERO)));
        refused(
                SharesReason.NOT_A_MEMBER_THEN,
                () -> enter(of(county.cooperative, theirs.id(), "0013", DAY, "脐橙", "斤", 1, Money.ZERO)));
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
        refused(SharesReason.NOT_A_MEMBER_THEN, () -> enter(slip("1", LocalDate.of(2014, 12, 31))));
        refused(TradeReason.TRADE_BEFORE_FOUNDED, () -> enter(slip("1", LocalDate.of(2014, 12, 30))));
        enter(slip("2", LocalDate.of(2015, 1, 1)));
        enter(slip("3", DAY.plusDays(1)));
        refused(SharesReason.NOT_A_MEMBER_THEN, () -> enter(slip("4", DAY.plusDays(2))));
        LocalDate today = LocalDate.now(BusinessTime.ZONE);
        refused(SharesReason.EFFECTIVE_IN_FUTURE, () -> enter(slip("5", today.plusDays(1))));
        assertThat(rows(DAY.getYear())).extracting(TradeRow::slipNo).containsExactly("3");
    }

    @Test
    void whatNoSlipCanSayIsRefused() {
        refused(TradeReason.TRADE_SLIP_NO, () -> enter(written(" ", "脐橙", "斤", 1, 1)));
        refused(TradeReason.TRADE_SLIP_NO, () -> enter(written("1".repeat(41), "脐橙", "斤", 1, 1)));
        refused(TradeReason.TRADE_PRODUCT, () -> enter(written("1", "", "斤", 1, 1)));
        refused(TradeReason.TRADE_UNIT, () -> enter(written("1", "脐橙", "斤".repeat(11), 1, 1)));
        refused(TradeReason.TRADE_QUANTITY, () -> enter(written("1", "脐橙", "斤", 0, 1)));
        refused(TradeReason.TRADE_QUANTITY, () -> enter(written("1", "脐橙", "斤", 100_000_000_01L, 1)));
        refused(TradeReason.TRADE_AMOUNT, () -> enter(written("1", "脐橙", "斤", 1, -1)));
        enter(written("1", "脐橙", "斤", 1, 0));
    }

    @Test
    void isTakenBackOnceByItsMirrorAndTheNumberIsFreeAgain() {
        enter(slip("0012", DAY));
        TradeRow wrong = only();
        refused(TradeReason.TRADE_BACK_WITHOUT_REASON, () -> takeBack(UUID.randomUUID(), wrong.id(), " 错 "));
        UUID command = UUID.randomUUID();
        takeBack(command, wrong.id(), "数量抄错");
        takeBack(command, wrong.id(), "数量抄错");
        List<TradeRow> both = rows(DAY.getYear());
        assertThat(both).extracting(TradeRow::quantityHundredths).containsExactly(-1_234_50L, 1_234_50L);
        assertThat(both).extracting(TradeRow::reason).containsExactly("数量抄错", null);
        assertThat(both).noneMatch(TradeRow::stands);
        refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> takeBack(command, wrong.id(), "日期抄错"));
        refused(TradeReason.TRADE_TAKEN_BACK, () -> takeBack(UUID.randomUUID(), wrong.id(), "再冲一次"));
        refused(
                TradeReason.TRADE_IS_A_CORRECTION,
                () -> takeBack(UUID.randomUUID(), both.getFirst().id(), "恢复"));
        enter(slip("0012", DAY.plusDays(1)));
        refused(TradeReason.TRADE_SLIP_TAKEN, () -> enter(slip("0012", DAY)));
        assertThat(totals(DAY.getYear(), "0012"))
                .isEqualTo(new TradeTotals(3, 1, 3_600_00, List.of(new TradeTotals.Quantity("斤", 1_234_50))));
    }

    @Test
    void theDatabaseTakesNothingElseForATakingBackAndNoSecondSlipOfANumber() {
        enter(slip("0012", DAY));
        long slip = only().id();
        breaks("trade_mirrors", "quantity_hundredths = -1", "corrects_id = " + slip, "reason = '抄错'");
        breaks("trade_mirrors", mirror(slip, "traded_on = traded_on + 1"));
        breaks("trade_mirrors", mirror(slip, "product = '脐橙二级'"));
        breaks("says_why", mirror(slip, "reason = null"));
        breaks("trades_slip_once", "product = product");
        breaks("slip_entered_again", "entry_no = 2");
        breaks("trade_is_a_members", "slip_no = '0013'", "traded_on = '2014-12-31'");
        breaks("lies in the future", "slip_no = '0013'", "traded_on = current_date + 400");
        breaks("trades_words", "slip_no = ' 0013'");
        breaks("trades_worth", "slip_no = '0013'", "amount_fen = -1");
        breaks("row-level security", "slip_no = '0013'", "recorded_by = 1");
        breaks(
                "row-level security",
                "slip_no = '0013'",
                "command_id = null",
                "command_print = null",
                "recorded_by = null");
        copy(county.bookkeeper, mirror(slip, "reason = '抄错'"));
        breaks("trades_taken_back_once", mirror(slip, "reason = '抄错'"));
        breaks("trade_mirrors", mirror(rows(DAY.getYear()).getFirst().id(), "reason = '恢复'"));
        copy(county.bookkeeper, "entry_no = 2");
        assertThat(totals(DAY.getYear(), "").slips()).isOne();
    }

    @Test
    void othersReadAndOnlyWhoKeepsTheBooksWrites() {
        enter(slip("0012", DAY));
        long id = only().id();
        SignedIn household = county.householdUser(member);
        TestCounty.Member neighbour = county.farmer("M02", true);
        for (SignedIn reader : List.of(county.chair, county.clerk, auditor(), household)) {
            assertThatThrownBy(() -> TestCounty.run(reader, () -> trades.enter(slip("0013", DAY))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() ->
                            TestCounty.run(reader, () -> trades.takeBack(new TakeBack(UUID.randomUUID(), id, "不是他的事"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(TestCounty.as(auditor(), () -> slips.rows(filter(DAY.getYear(), ""), 0, 10)))
                .hasSize(1);
        for (SignedIn reader : List.of(auditor(), household)) {
            assertThatThrownBy(() -> copy(reader, "slip_no = '0013'")).hasStackTraceContaining("row-level security");
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
        enter(slip("0012", DAY));
        enter(of(county.cooperative, member.id(), "0013", DAY, "脐橙", "公斤", 50_00, new Money(300_00)));
        enter(slip("0014", DAY.plusYears(1)));
        assertThat(totals(DAY.getYear(), ""))
                .isEqualTo(new TradeTotals(
                        2,
                        2,
                        3_900_00,
                        List.of(new TradeTotals.Quantity("斤", 1_234_50), new TradeTotals.Quantity("公斤", 50_00))));
        assertThat(totals(DAY.getYear(), "013").rows()).isOne();
        assertThat(totals(DAY.getYear(), "M01").rows()).isEqualTo(2);
        assertThat(totals(DAY.getYear(), "秀兰").rows()).isEqualTo(2);
        assertThat(totals(DAY.getYear(), "%").rows()).as("a sign is a sign").isZero();
        assertThat(read(() -> slips.years(county.cooperative))).containsExactly(DAY.getYear() + 1, DAY.getYear());
        assertThat(read(() -> slips.goods(county.cooperative)))
                .containsExactly(new Goods("脐橙", "斤"), new Goods("脐橙", "公斤"));
        assertThat(read(() -> slips.ofMember(member.id())))
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
            trades.enter(of(golden.cooperative, last, "补 1", lastDay, "脐橙", "斤", 2_500_50, new Money(7_500_00)));
            trades.enter(of(golden.cooperative, last, "补 2", lastDay.minusYears(1), "脐橙", "斤", 1_00, new Money(1_00)));
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

    private NewTrade slip(String no, LocalDate day) {
        return of(county.cooperative, member.id(), no, day, "脐橙", "斤", 1_234_50, new Money(3_600_00));
    }

    private NewTrade written(String no, String product, String unit, long hundredths, long fen) {
        return of(county.cooperative, member.id(), no, DAY, product, unit, hundredths, new Money(fen));
    }

    private static NewTrade of(
            long cooperative,
            long member,
            String no,
            LocalDate day,
            String product,
            String unit,
            long hundredths,
            Money amount) {
        return new NewTrade(UUID.randomUUID(), cooperative, member, no, day, product, unit, hundredths, amount);
    }

    private void enter(NewTrade slip) {
        TestCounty.run(county.bookkeeper, () -> trades.enter(slip));
    }

    private void takeBack(UUID command, long slip, String reason) {
        TestCounty.run(county.bookkeeper, () -> trades.takeBack(new TakeBack(command, slip, reason)));
    }

    private SignedIn auditor() {
        return county.user(Role.AUDITOR, "360781", null, null);
    }

    private <T> T read(Supplier<T> question) {
        return TestCounty.as(county.bookkeeper, question);
    }

    private TradeFilter filter(int year, String text) {
        return new TradeFilter(county.cooperative, year, text);
    }

    private List<TradeRow> rows(int year) {
        return read(() -> slips.rows(filter(year, ""), 0, 10));
    }

    private TradeTotals totals(int year, String text) {
        return read(() -> slips.totals(filter(year, text)));
    }

    private TradeRow only() {
        assertThat(rows(DAY.getYear())).hasSize(1);
        return rows(DAY.getYear()).getFirst();
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

    private static String[] mirror(long slip, String otherwise) {
        return new String[] {
            "quantity_hundredths = -quantity_hundredths",
            "amount_fen = -amount_fen",
            "corrects_id = " + slip,
            "reason = '抄错'",
            otherwise
        };
    }

    private void breaks(String promise, String... otherwise) {
        assertThatThrownBy(() -> copy(county.bookkeeper, otherwise))
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        broken -> assertThat(broken.getMessage() + " " + promiseOf(broken))
                                .contains(promise));
    }

    private static String promiseOf(PSQLException broken) {
        ServerErrorMessage said = broken.getServerErrorMessage();
        return said == null || said.getConstraint() == null ? "" : said.getConstraint();
    }

    /** A row like the first slip with a command of its own, but for what is set otherwise, by a plain statement. */
    private void copy(SignedIn user, String... otherwise) {
        String changes = Stream.of(otherwise)
                .map(set -> set.split(" = ", 2))
                .map(set -> "|| jsonb_build_object('" + set[0] + "', " + set[1] + ")")
                .collect(Collectors.joining(" "));
        String row = county.owner()
                .sql(
                        "select (to_jsonb(t) || jsonb_build_object('id', nextval('trades_seq'), 'command_id', gen_random_uuid(),"
                                + " 'recorded_by', ?::bigint) " + changes
                                + ")::text from trades t where cooperative_id = ? order by id limit 1")
                .params(user.id(), county.cooperative)
                .query(String.class)
                .single();
        county.raw(
                user,
                sql -> sql.sql("insert into trades select * from jsonb_populate_record(null::trades, ?::jsonb)")
                        .param(row)
                        .update());
    }
}
