package liannong.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.Split;
import liannong.meetings.Matter;
import liannong.shares.NaiveRegister.Act;
import liannong.shares.NaiveRegister.Change;
import liannong.shares.contributions.Contributions;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import liannong.shares.fund.FiscalProject;
import liannong.shares.fund.FiscalProjects;
import liannong.shares.land.LandContribution;
import liannong.shares.land.LandContributions;
import liannong.shares.land.LandTerms;
import liannong.shares.land.TestLand;
import liannong.shares.moves.Conversion;
import liannong.shares.moves.ShareMoves;
import org.springframework.context.ApplicationContext;

/** Random entries of ten years, each tried on the register and, when it bears it, kept by the naive one. */
final class ModelActs {

    static final LocalDate FIRST = LocalDate.of(2015, 1, 2);
    static final int DAYS = 3_650;

    final TestRegister register;
    final NaiveRegister naive = new NaiveRegister();
    final List<TestCounty.Member> members = new ArrayList<>();
    private final ApplicationContext context;
    private final TestCounty county;
    private final List<Long> movements = new ArrayList<>();
    private final List<Object[]> pieces = new ArrayList<>();
    private final Random random;
    int accepted;
    int refused;

    ModelActs(ApplicationContext context, TestRegister register, Random random) {
        this.context = context;
        this.register = register;
        this.county = register.county;
        this.random = random;
    }

    void pay() {
        TestCounty.Member member = member();
        long fen = fen();
        LocalDate day = day();
        long promised = Math.min(naive.unpaid(member.id(), "CAPITAL", day), fen);
        attempt(
                List.of(new Change(member.id(), "CAPITAL", fen, -promised, 0, day)),
                () -> context.getBean(Contributions.class).pay(Orders.capital(county, member, fen, day)));
    }

    void subscribe() {
        TestCounty.Member member = member();
        long fen = fen();
        LocalDate day = day();
        attempt(
                List.of(new Change(member.id(), "CAPITAL", 0, fen, 0, day)),
                () -> context.getBean(Contributions.class).subscribe(Orders.subscription(county, member, fen, day)));
    }

    void transfer() {
        TestCounty.Member from = member();
        TestCounty.Member to = member();
        if (from.id() == to.id()) return;
        ShareClass shareClass = random.nextBoolean() ? ShareClass.CAPITAL : ShareClass.PREFERRED;
        long fen = fen();
        LocalDate day = day();
        attempt(
                List.of(
                        new Change(from.id(), shareClass.name(), -fen, 0, 0, day),
                        new Change(to.id(), shareClass.name(), fen, 0, 0, day)),
                () -> context.getBean(ShareMoves.class)
                        .transfer(Orders.transfer(county, from, to, shareClass, fen, day)));
    }

    void convert() {
        TestCounty.Member member = member();
        long fen = fen();
        LocalDate day = day();
        attempt(
                List.of(
                        new Change(member.id(), "CAPITAL", -fen, 0, 0, day),
                        new Change(member.id(), "PREFERRED", fen, 0, 0, day)),
                () -> context.getBean(ShareMoves.class)
                        .convert(new Conversion(
                                UUID.randomUUID(),
                                county.cooperative,
                                member.id(),
                                ShareClass.CAPITAL,
                                ShareClass.PREFERRED,
                                new Money(fen),
                                day,
                                register.resolution(Matter.SHARE_CLASS),
                                Evidence.of("决议"))));
    }

    void quantify() {
        long fen = fen();
        LocalDate day = day();
        List<Money> parts = Split.of(
                new Money(fen),
                members.stream().map(each -> new Split.Share(each.no(), 1)).toList());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isPositive())
                changes.add(
                        new Change(members.get(i).id(), "FISCAL", parts.get(i).fen(), 0, 0, day));
        }
        attempt(
                changes,
                () -> context.getBean(FiscalProjects.class)
                        .quantify(new FiscalProject(
                                UUID.randomUUID(),
                                county.cooperative,
                                "项目 " + movements.size() + "-" + refused,
                                "滴灌工程",
                                ShareSource.FISCAL_FUND,
                                day,
                                new Money(fen),
                                "滴灌系统",
                                null,
                                null,
                                Evidence.of("批复"))));
    }

    void land() {
        TestLand land = new TestLand(context, register);
        if (pieces.isEmpty() || random.nextInt(3) > 0) {
            TestCounty.Member member = member();
            LandContribution order = land.order(member, land.parcel(member), null, TestLand.LAST);
            attempt(
                    List.of(new Change(member.id(), "LAND", TestLand.WORTH, 0, 120, TestLand.FROM)),
                    () -> context.getBean(LandContributions.class).contribute(order));
            pieces.add(new Object[] {
                member.id(), land.piece(order.parcelId()), naive.acts().getLast()
            });
            return;
        }
        Object[] piece = pieces.remove(random.nextInt(pieces.size()));
        if (((Act) piece[2]).takenBack) return;
        LocalDate end = TestLand.FROM.plusDays(1 + random.nextInt(1_000));
        attempt(
                List.of(new Change((Long) piece[0], "LAND", -TestLand.WORTH, 0, -120, end)),
                () -> context.getBean(LandTerms.class)
                        .giveBack(new LandTerms.GiveBack(
                                UUID.randomUUID(), county.cooperative, (Long) piece[1], end, Evidence.of("退地协议"))));
    }

    /** Corrections: any act that can be, or cannot any more because of what came after it. */
    void takeBack() {
        if (movements.isEmpty()) return;
        int which = random.nextInt(movements.size());
        Act act = naive.acts().get(which);
        if (act.takenBack || isRedemption(movements.get(which))) return;
        boolean expected = naive.bearsWithout(act);
        boolean done = tried(() -> context.getBean(Reversals.class)
                .reverse(new Reversal(UUID.randomUUID(), movements.get(which), Evidence.of("更正"))));
        assertThat(done).as("taken back %s", act.changes).isEqualTo(expected);
        act.takenBack = done;
    }

    private void attempt(List<Change> changes, Runnable entry) {
        boolean expected = naive.bears(changes);
        boolean done = tried(entry);
        assertThat(done).as("%s", changes).isEqualTo(expected);
        if (!done) return;
        naive.add(new Act(changes));
        movements.add(county.owner()
                .sql("select max(id) from share_movements where cooperative_id = ?")
                .param(county.cooperative)
                .query(Long.class)
                .single());
    }

    private boolean tried(Runnable entry) {
        try {
            register.enter(entry);
            accepted++;
            return true;
        } catch (Refused no) {
            assertThat(no.reason())
                    .isIn(
                            SharesReason.LESS_IS_HELD,
                            SharesReason.HOLDING_WOULD_BE_NEGATIVE,
                            SharesReason.LAND_MOVED_SINCE);
            refused++;
            return false;
        }
    }

    private boolean isRedemption(long movement) {
        return county.owner()
                .sql("select kind = 'REDEMPTION' from share_movements where id = ?")
                .param(movement)
                .query(Boolean.class)
                .single();
    }

    private TestCounty.Member member() {
        return members.get(random.nextInt(members.size()));
    }

    private long fen() {
        return 1L + random.nextInt(50_000);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }
}
