package liannong.shares.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.meetings.Matter;
import liannong.shares.Evidence;
import liannong.shares.Orders;
import liannong.shares.ReserveOfYear;
import liannong.shares.ReserveShare;
import liannong.shares.ReserveShares;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.TestRegister;
import liannong.shares.contributions.Contributions;
import liannong.shares.contributions.NewValuation;
import liannong.shares.contributions.PropertyContribution;
import liannong.shares.contributions.PropertyKind;
import liannong.shares.contributions.Subscription;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import liannong.shares.fund.FiscalProject;
import liannong.shares.fund.FiscalProjects;
import liannong.shares.land.LandContributions;
import liannong.shares.land.LandTerms;
import liannong.shares.land.Steps;
import liannong.shares.land.TestLand;
import liannong.shares.moves.Conversion;
import liannong.shares.moves.ShareMoves;
import liannong.shares.moves.Transfer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register with acts of every kind, entered by the services: promised, paid, moved, averaged, inherited, taken back. */
final class FullRegister {

    private static final LocalDate DAY = TestRegister.DAY;

    final TestRegister register;
    final TestCounty county;
    private final ApplicationContext context;

    FullRegister(ApplicationContext context) {
        this.context = context;
        this.register = new TestRegister(context);
        this.county = register.county;
        TestCounty.Member one = county.farmer("M01", true);
        TestCounty.Member two = county.farmer("M02", true);
        TestCounty.Member three = county.farmer("M03", true);
        TestCounty.Member collective = register.collective("C01");
        paid(one, two, three);
        land(one, two);
        moved(one, two);
        averaged(collective, one);
        register.inherited(three, LocalDate.of(2025, 2, 1), one);
        mistaken(two);
    }

    private void paid(TestCounty.Member one, TestCounty.Member two, TestCounty.Member three) {
        Contributions contributions = context.getBean(Contributions.class);
        register.enter(() -> contributions.subscribe(new Subscription(
                UUID.randomUUID(),
                county.cooperative,
                one.id(),
                ShareClass.CAPITAL,
                new Money(5_000_00),
                DAY.plusYears(3),
                DAY.minusDays(30),
                Evidence.of("认缴书 1"))));
        register.enter(() -> contributions.pay(Orders.capital(county, one, 2_000_33, DAY)));
        register.enter(() -> contributions.pay(Orders.capital(county, three, 900_00, DAY)));
        register.enter(() -> contributions.deliver(new PropertyContribution(
                UUID.randomUUID(),
                county.cooperative,
                two.id(),
                ShareClass.CAPITAL,
                PropertyKind.GOODS,
                "手扶拖拉机",
                new NewValuation(new Money(3_000_00), DAY, "赣南资产评估所（测试）", null, Evidence.of("评估报告 2")),
                new Money(3_000_00),
                DAY,
                Evidence.of("交接单 1"))));
    }

    private void land(TestCounty.Member one, TestCounty.Member two) {
        TestLand land = new TestLand(context, register);
        long kept = land.contribute(one);
        register.enter(() -> context.getBean(LandTerms.class)
                .step(new LandTerms.Step(
                        UUID.randomUUID(),
                        county.cooperative,
                        kept,
                        1,
                        TestLand.FROM.plusYears(2),
                        Evidence.of("合同第五条"))));
        register.enter(() -> context.getBean(ShareMoves.class)
                .transfer(transfer(one, two, ShareClass.LAND, new Money(1_886_28), kept, DAY)));
        var order = land.order(two, land.parcel(two), new Steps(2, new BigDecimal("0.1")), TestLand.LAST);
        register.enter(() -> context.getBean(LandContributions.class).contribute(order));
        register.enter(() -> context.getBean(LandTerms.class)
                .giveBack(new LandTerms.GiveBack(
                        UUID.randomUUID(),
                        county.cooperative,
                        land.piece(order.parcelId()),
                        DAY,
                        Evidence.of("退地协议"))));
    }

    private void moved(TestCounty.Member one, TestCounty.Member two) {
        ShareMoves moves = context.getBean(ShareMoves.class);
        register.enter(
                () -> moves.transfer(transfer(one, two, ShareClass.CAPITAL, new Money(500_33), null, DAY.plusDays(9))));
        register.enter(() -> moves.convert(new Conversion(
                UUID.randomUUID(),
                county.cooperative,
                one.id(),
                ShareClass.CAPITAL,
                ShareClass.PREFERRED,
                new Money(300_00),
                DAY.plusDays(10),
                register.resolution(Matter.SHARE_CLASS),
                Evidence.of("决议 1"))));
    }

    private Transfer transfer(
            TestCounty.Member from,
            TestCounty.Member to,
            ShareClass shareClass,
            Money amount,
            @Nullable Long piece,
            LocalDate day) {
        return new Transfer(
                UUID.randomUUID(),
                county.cooperative,
                from.id(),
                to.id(),
                shareClass,
                amount,
                piece,
                day,
                null,
                Evidence.of("转让协议 \"甲\"\\乙"));
    }

    private void averaged(TestCounty.Member collective, TestCounty.Member one) {
        FiscalProjects projects = context.getBean(FiscalProjects.class);
        register.enter(() -> projects.quantify(project(ShareSource.FISCAL_FUND, 1_000_00, null)));
        register.enter(() -> projects.quantify(project(ShareSource.DONATION, 10_00, null)));
        register.enter(() -> projects.quantify(project(ShareSource.FISCAL_FUND, 800_00, collective.id())));
        county.farmer("M04", true);
        register.enter(() -> projects.level(new FiscalProjects.Levelling(
                UUID.randomUUID(), county.cooperative, DAY.plusDays(20), null, Evidence.of("调整表 1"))));
        TestCounty.run(
                county.chair,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(begun -> context.getBean(ReserveShares.class)
                                .quantify(new ReserveOfYear(
                                        county.cooperative,
                                        TestCounty.TOWNSHIP,
                                        LocalDate.of(2024, 12, 31),
                                        "2024 年度盈余分配方案",
                                        "DIVIDEND_RUN",
                                        0,
                                        List.of(new ReserveShare(UUID.randomUUID(), one.id(), new Money(77_77)))))));
    }

    private FiscalProject project(ShareSource source, long fen, @Nullable Long collective) {
        return Orders.project(county, source, fen, collective, DAY);
    }

    private void mistaken(TestCounty.Member member) {
        LocalDate day = LocalDate.of(2025, 3, 1);
        register.enter(() -> context.getBean(Contributions.class).pay(Orders.capital(county, member, 12_34, day)));
        long mistaken = county.owner()
                .sql("select id from share_movements where member_id = ? and effective_on = ?")
                .params(member.id(), day)
                .query(Long.class)
                .single();
        register.enter(() -> context.getBean(Reversals.class)
                .reverse(new Reversal(UUID.randomUUID(), mistaken, Evidence.of("更正说明 1"))));
    }
}
