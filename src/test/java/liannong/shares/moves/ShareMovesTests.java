package liannong.shares.moves;

import static liannong.shares.TestRegister.DAY;
import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.meetings.Matter;
import liannong.shares.Evidence;
import liannong.shares.Orders;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import liannong.shares.contributions.Contributions;
import liannong.shares.contributions.MoneyContribution;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import liannong.shares.land.TestLand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Shares that go from one member to another, from class to class, and back. */
@SpringBootTest
class ShareMovesTests {

    private static final LocalDate LATER = DAY.plusMonths(3);

    private final ApplicationContext context;
    private final ShareMoves moves;
    private final Contributions contributions;
    private final TestRegister register;
    private final TestCounty county;
    private final TestCounty.Member giver;
    private final TestCounty.Member taker;

    @Autowired
    ShareMovesTests(ApplicationContext context, ShareMoves moves, Contributions contributions) {
        this.context = context;
        this.moves = moves;
        this.contributions = contributions;
        this.register = new TestRegister(context);
        this.county = register.county;
        this.giver = county.farmer("M01", true);
        this.taker = county.farmer("M02", true);
        register.enter(() -> contributions.pay(Orders.capital(county, giver, 1_000_00, DAY)));
    }

    @Test
    void whatOneGivesTheOtherHasAndNothingIsLost() {
        transfer(ShareClass.CAPITAL, 400_00, LATER);
        assertThat(register.held(giver, "CAPITAL", LATER)).isEqualTo(600_00);
        assertThat(register.held(taker, "CAPITAL", LATER)).isEqualTo(400_00);
        assertThat(register.held(taker, "CAPITAL", LATER.minusDays(1))).isZero();
        assertThat(register.credit("301", taker)).isEqualTo(400_00);
        assertThat(register.credit("301", null)).isEqualTo(1_000_00);
        refused(SharesReason.LESS_IS_HELD, () -> transfer(ShareClass.CAPITAL, 600_01, LATER));
    }

    @Test
    void whereAShareCameFromStaysWithIt() {
        TestCounty.Member borrower = county.farmer("M03", true);
        register.enter(() -> contributions.pay(new MoneyContribution(
                UUID.randomUUID(),
                county.cooperative,
                borrower.id(),
                ShareClass.CAPITAL,
                ShareSource.LOAN_FUNDED,
                new Money(500_00),
                new Money(500_00),
                DAY,
                Evidence.of("借据 1"))));
        register.enter(() -> moves.transfer(order(borrower, taker, ShareClass.CAPITAL, 500_00, LATER)));
        assertThat(county.owner()
                        .sql("select distinct source from share_movements where member_id = ?")
                        .param(taker.id())
                        .query(String.class)
                        .list())
                .containsExactly("LOAN_FUNDED");
    }

    @ParameterizedTest
    @CsvSource({"FISCAL", "DONATION"})
    void whatPublicMoneyFormedIsNobodysToGive(ShareClass shareClass) {
        county.share(giver, shareClass.name(), 300_00, DAY);
        refused(SharesReason.NOT_TRANSFERABLE, () -> transfer(shareClass, 100_00, LATER));
    }

    @Test
    void nothingIsGivenThatIsMissingOnALaterDay() {
        transfer(ShareClass.CAPITAL, 1_000_00, LATER);
        refused(SharesReason.HOLDING_WOULD_BE_NEGATIVE, () -> transfer(ShareClass.CAPITAL, 1, DAY.plusDays(1)));
        refused(
                SharesReason.TRANSFER_TO_HIMSELF,
                () -> register.enter(() -> moves.transfer(order(giver, giver, ShareClass.CAPITAL, 1, DAY))));
    }

    @Test
    void landGoesWhole() {
        TestLand land = new TestLand(context, register);
        long piece = land.contribute(giver);
        refused(SharesReason.LAND_GOES_WHOLE, () -> transfer(ShareClass.LAND, TestLand.WORTH, LATER));
        refused(
                SharesReason.LAND_GOES_WHOLE,
                () -> register.enter(() -> moves.transfer(land(piece, TestLand.WORTH - 1))));
        register.enter(() -> moves.transfer(land(piece, TestLand.WORTH)));
        assertThat(register.area(taker, LATER)).isEqualTo(120);
        assertThat(register.area(giver, LATER)).isZero();
        assertThat(register.held(taker, "LAND", LATER)).isEqualTo(TestLand.WORTH);
    }

    @Test
    void theReserveBecomesCapitalAndCapitalNoReserve() {
        county.share(giver, "RESERVE", 300_00, DAY);
        convert(ShareClass.RESERVE, ShareClass.CAPITAL, 200_00);
        assertThat(register.held(giver, "RESERVE", LATER)).isEqualTo(100_00);
        assertThat(register.held(giver, "CAPITAL", LATER)).isEqualTo(1_200_00);
        assertThat(register.credit("322", giver)).isEqualTo(-200_00);
        convert(ShareClass.CAPITAL, ShareClass.PREFERRED, 700_00);
        assertThat(register.held(giver, "PREFERRED", LATER)).isEqualTo(700_00);
        assertThat(register.held(giver, "CAPITAL", LATER)).isEqualTo(500_00);
        refused(SharesReason.NOT_CONVERTIBLE, () -> convert(ShareClass.CAPITAL, ShareClass.RESERVE, 1_00));
        refused(SharesReason.NOT_CONVERTIBLE, () -> convert(ShareClass.CAPITAL, ShareClass.CAPITAL, 1_00));
        refused(SharesReason.LESS_IS_HELD, () -> convert(ShareClass.CAPITAL, ShareClass.PREFERRED, 500_01));
    }

    @Test
    void aShareIsNotGivenBackWhereTheTermsDoNotSayIt() {
        refused(SharesReason.NOT_REDEEMABLE, () -> redeem(100_00, LATER));
    }

    @Test
    void aTransferIsTakenBackOnBothSidesOrNotAtAll() {
        transfer(ShareClass.CAPITAL, 400_00, LATER);
        long one = county.owner()
                .sql("select id from share_movements where member_id = ?")
                .param(taker.id())
                .query(Long.class)
                .single();
        register.enter(() ->
                context.getBean(Reversals.class).reverse(new Reversal(UUID.randomUUID(), one, Evidence.of("更正说明 1"))));
        assertThat(register.held(giver, "CAPITAL", LATER)).isEqualTo(1_000_00);
        assertThat(register.held(taker, "CAPITAL", LATER)).isZero();
        assertThat(register.credit("301", taker)).isZero();
        assertThat(register.kinds(taker)).containsExactly("TRANSFER", "REVERSAL");
    }

    @Test
    void whatWasGivenOnIsNotTakenBack() {
        transfer(ShareClass.CAPITAL, 400_00, LATER);
        register.enter(() -> moves.transfer(order(taker, giver, ShareClass.CAPITAL, 400_00, LATER.plusDays(1))));
        long first = county.owner()
                .sql("select min(id) from share_movements where member_id = ?")
                .param(taker.id())
                .query(Long.class)
                .single();
        refused(
                SharesReason.HOLDING_WOULD_BE_NEGATIVE,
                () -> register.enter(() -> context.getBean(Reversals.class)
                        .reverse(new Reversal(UUID.randomUUID(), first, Evidence.of("更正说明 1")))));
    }

    private void transfer(ShareClass shareClass, long fen, LocalDate day) {
        register.enter(() -> moves.transfer(order(giver, taker, shareClass, fen, day)));
    }

    private Transfer order(
            TestCounty.Member from, TestCounty.Member to, ShareClass shareClass, long fen, LocalDate day) {
        return Orders.transfer(county, from, to, shareClass, fen, day);
    }

    private Transfer land(long piece, long fen) {
        return Orders.transfer(county, giver, taker, piece, fen, LATER);
    }

    private void convert(ShareClass from, ShareClass to, long fen) {
        register.enter(() -> moves.convert(new Conversion(
                UUID.randomUUID(),
                county.cooperative,
                giver.id(),
                from,
                to,
                new Money(fen),
                LATER,
                register.resolution(Matter.CONTRIBUTION),
                Evidence.of("大会决议 1"))));
    }

    private void redeem(long fen, LocalDate day) {
        register.enter(() -> moves.redeem(new Redemption(
                UUID.randomUUID(),
                county.cooperative,
                giver.id(),
                ShareClass.CAPITAL,
                new Money(fen),
                day,
                register.resolution(Matter.CONTRIBUTION),
                Evidence.of("退股申请 1"))));
    }
}
