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
import liannong.shares.contributions.Subscription;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import liannong.shares.fund.FiscalProject;
import liannong.shares.fund.FiscalProjects;
import liannong.shares.land.LandContribution;
import liannong.shares.land.LandContributions;
import liannong.shares.land.LandTerms;
import liannong.shares.land.TestLand;
import liannong.shares.leaving.DepartureReason;
import liannong.shares.leaving.Departures;
import liannong.shares.leaving.ExitStatements;
import liannong.shares.leaving.NewDeparture;
import liannong.shares.leaving.Settlement;
import liannong.shares.leaving.Settlements;
import liannong.shares.moves.Conversion;
import liannong.shares.moves.ShareMoves;
import liannong.shares.moves.Transfer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * Ten years of random entries, back-dated ones among them, against a register that only adds up: the same acts are
 * accepted, the same is held on any day, and shares, money and land are neither made nor lost.
 */
@SpringBootTest
class RegisterModelTests {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 2);
    private static final int DAYS = 3_650;
    private static final int ACTS = 160;

    private final ApplicationContext context;
    private final TestRegister register;
    private final TestCounty county;
    private final NaiveRegister naive = new NaiveRegister();
    private final List<TestCounty.Member> members = new ArrayList<>();
    private final List<Long> movements = new ArrayList<>();
    private final List<Object[]> pieces = new ArrayList<>();
    private Random random = new Random(0);
    private int accepted;
    private int refused;

    @Autowired
    RegisterModelTests(ApplicationContext context) {
        this.context = context;
        this.register = new TestRegister(context);
        this.county = register.county;
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_125, 42})
    void tenYearsOfEntriesAreWhatTheyAddUpTo(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 6; i++) members.add(county.farmer("M" + seed % 97 + "-" + i, true));
        for (int i = 0; i < ACTS; i++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> pay();
                case 3 -> subscribe();
                case 4, 5, 6 -> transfer();
                case 7 -> convert();
                case 8 -> quantify();
                case 9 -> land();
                case 10 -> takeBack();
                default -> move();
            }
        }
        die();
        compare();
        assertThat(accepted).as("accepted").isGreaterThan(ACTS / 3);
        assertThat(refused).as("refused").isGreaterThan(5);
    }

    private void pay() {
        TestCounty.Member member = member();
        long fen = fen();
        LocalDate day = day();
        long promised = Math.min(naive.unpaid(member.id(), "CAPITAL", day), fen);
        attempt(
                List.of(new Change(member.id(), "CAPITAL", fen, -promised, 0, day)),
                () -> context.getBean(Contributions.class).pay(Orders.capital(county, member, fen, day)));
    }

    private void subscribe() {
        TestCounty.Member member = member();
        long fen = fen();
        LocalDate day = day();
        attempt(
                List.of(new Change(member.id(), "CAPITAL", 0, fen, 0, day)),
                () -> context.getBean(Contributions.class)
                        .subscribe(new Subscription(
                                UUID.randomUUID(),
                                county.cooperative,
                                member.id(),
                                ShareClass.CAPITAL,
                                new Money(fen),
                                day.plusYears(1),
                                day,
                                Evidence.of("认缴书"))));
    }

    private void transfer() {
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
                        .transfer(new Transfer(
                                UUID.randomUUID(),
                                county.cooperative,
                                from.id(),
                                to.id(),
                                shareClass,
                                new Money(fen),
                                null,
                                day,
                                null,
                                Evidence.of("转让协议"))));
    }

    private void convert() {
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

    private void quantify() {
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

    private void land() {
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
    private void takeBack() {
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

    /** A family splits: the member lives in another household, and his shares with him. */
    private void move() {
        int which = random.nextInt(members.size() - 1); // the last is the one who dies where he lives
        TestCounty.Member member = members.get(which);
        TestCounty.Member host = county.farmer("H" + county.next("members"), false);
        county.owner()
                .sql(
                        "update members set left_on = joined_on + 1, exit_reason = 'ENDED', exit_document = '测试' where id = ?")
                .param(host.id())
                .update();
        county.owner()
                .sql("update members set household_id = ? where id = ?")
                .params(host.householdId(), member.id())
                .update();
        members.set(which, new TestCounty.Member(member.id(), member.no(), host.householdId(), null, ""));
    }

    /** At the end one dies, and the first of the others inherits. */
    private void die() {
        TestCounty.Member dead = members.removeLast();
        TestCounty.Member heir = members.getFirst();
        LocalDate death = FIRST.plusDays(DAYS + 10);
        LocalDate day = death.plusDays(1);
        register.died(dead, death);
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Departures.class)
                        .notify(new NewDeparture(
                                UUID.randomUUID(),
                                county.cooperative,
                                dead.id(),
                                DepartureReason.DIED,
                                death,
                                null,
                                null,
                                Evidence.of("死亡证明"))));
        long departure = county.owner()
                .sql("select id from departures where member_id = ?")
                .param(dead.id())
                .query(Long.class)
                .single();
        TestCounty.run(
                county.chair,
                () -> context.getBean(Settlements.class)
                        .settle(new Settlement(
                                UUID.randomUUID(),
                                county.cooperative,
                                context.getBean(ExitStatements.class).of(departure),
                                Money.ZERO,
                                null,
                                List.of(new Settlement.Heir(heir.id(), 1)),
                                Evidence.of("继承协议"))));
        List<Change> changes = new ArrayList<>();
        for (String shareClass : List.of("CAPITAL", "PREFERRED", "LAND")) {
            long held = naive.held(dead.id(), shareClass, day);
            long area = shareClass.equals("LAND") ? naive.area(dead.id(), day) : 0;
            long unpaid = naive.unpaid(dead.id(), shareClass, day);
            changes.add(new Change(dead.id(), shareClass, -held, -unpaid, -area, day));
            changes.add(new Change(heir.id(), shareClass, held, 0, area, day));
        }
        long fiscal = naive.held(dead.id(), "FISCAL", day);
        changes.add(new Change(dead.id(), "FISCAL", -fiscal, 0, 0, day));
        List<Money> parts = Split.of(
                new Money(fiscal),
                members.stream().map(each -> new Split.Share(each.no(), 1)).toList());
        for (int i = 0; i < parts.size(); i++) {
            changes.add(new Change(members.get(i).id(), "FISCAL", parts.get(i).fen(), 0, 0, day));
        }
        naive.add(new Act(changes));
        members.add(dead);
    }

    private void compare() {
        ShareRegister shown = context.getBean(ShareRegister.class);
        for (int i = 0; i <= 24; i++) {
            LocalDate day = FIRST.plusDays((long) i * (DAYS + 20) / 24);
            for (TestCounty.Member member : members) {
                for (String shareClass : List.of("CAPITAL", "PREFERRED", "LAND", "FISCAL")) {
                    assertThat(register.held(member, shareClass, day))
                            .as("%s %s %s", member.no(), shareClass, day)
                            .isEqualTo(naive.held(member.id(), shareClass, day))
                            .isNotNegative();
                }
                assertThat(register.unpaid(member, "CAPITAL", day))
                        .isEqualTo(naive.unpaid(member.id(), "CAPITAL", day))
                        .isNotNegative();
                assertThat(register.area(member, day)).isEqualTo(naive.area(member.id(), day));
            }
            RegisterTotals totals = TestCounty.as(
                    county.bookkeeper, () -> shown.totals(new RegisterFilter(county.cooperative, day, "")));
            long expected = members.stream()
                    .filter(member -> !member.equals(members.getLast()) || day.isBefore(FIRST.plusDays(DAYS + 11)))
                    .mapToLong(member -> List.of("CAPITAL", "PREFERRED", "LAND", "FISCAL").stream()
                            .mapToLong(each -> naive.held(member.id(), each, day))
                            .sum())
                    .sum();
            assertThat(totals.totalFen()).as("the register of %s", day).isEqualTo(expected);
        }
        long contributed = members.stream()
                .mapToLong(member -> List.of("CAPITAL", "PREFERRED", "LAND").stream()
                        .mapToLong(each -> naive.held(member.id(), each, FIRST.plusDays(DAYS + 20)))
                        .sum())
                .sum();
        assertThat(register.credit("301", null)).as("the books").isEqualTo(contributed);
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
            assertThat(no.reason()).isIn(SharesReason.LESS_IS_HELD, SharesReason.HOLDING_WOULD_BE_NEGATIVE);
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
