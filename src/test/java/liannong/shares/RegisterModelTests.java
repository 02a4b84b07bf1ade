package liannong.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import liannong.TestCounty;
import liannong.shares.exchange.Exchange;
import liannong.shares.exchange.RegisterFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * Ten years of random entries, back-dated ones among them, and of families that merge and split, against a register that
 * only adds up: the same acts are accepted, the same is held on any day, and shares, money and land are neither made nor
 * lost.
 */
@SpringBootTest
class RegisterModelTests {

    private static final int ACTS = 160;

    private final ApplicationContext context;
    private final TestRegister register;
    private final TestCounty county;

    @Autowired
    RegisterModelTests(ApplicationContext context) {
        this.context = context;
        this.register = new TestRegister(context);
        this.county = register.county;
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_125, 42})
    void tenYearsOfEntriesAreWhatTheyAddUpTo(long seed) {
        var random = new Random(seed);
        var acts = new ModelActs(context, register, random);
        var families = new ModelFamilies(context, acts, random);
        for (int i = 0; i < 6; i++) acts.members.add(county.farmer("M" + seed % 97 + "-" + i, false));
        for (int i = 0; i < ACTS; i++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> acts.pay();
                case 3 -> acts.subscribe();
                case 4, 5, 6 -> acts.transfer();
                case 7 -> acts.convert();
                case 8 -> acts.quantify();
                case 9 -> acts.land();
                case 10 -> acts.takeBack();
                default -> families.move();
            }
        }
        new ModelDeath(acts).of();
        compare(acts);
        moveIn();
        assertThat(acts.accepted).as("accepted").isGreaterThan(ACTS / 3);
        assertThat(acts.refused).as("refused").isGreaterThan(5);
        assertThat(families.moved()).as("families that merged or split").isGreaterThan(3);
    }

    /** Given out, read and moved in to a twin, it is the same register on every day. */
    private void moveIn() {
        Exchange exchange = new Exchange(context);
        String text = exchange.export(county);
        RegisterFile file = Exchange.read(text);
        TestCounty twin = exchange.twin(county);
        exchange.moveIn(twin, Exchange.read(exchange.of(twin, county, text)));
        for (LocalDate day : Exchange.days(file)) {
            assertThat(exchange.held(twin, day))
                    .as("moved in, %s", day)
                    .isEqualTo(exchange.held(county, day))
                    .isEqualTo(Exchange.derived(file, day));
        }
        assertThat(Exchange.withoutIds(exchange.export(twin))).isEqualTo(Exchange.withoutIds(text));
    }

    private void compare(ModelActs acts) {
        ShareRegister shown = context.getBean(ShareRegister.class);
        for (int i = 0; i <= 24; i++) {
            LocalDate day = ModelActs.FIRST.plusDays((long) i * (ModelActs.DAYS + 20) / 24);
            for (TestCounty.Member member : acts.members) {
                for (String shareClass : List.of("CAPITAL", "PREFERRED", "LAND", "FISCAL")) {
                    assertThat(register.held(member, shareClass, day))
                            .as("%s %s %s", member.no(), shareClass, day)
                            .isEqualTo(acts.naive.held(member.id(), shareClass, day))
                            .isNotNegative();
                }
                assertThat(register.unpaid(member, "CAPITAL", day))
                        .isEqualTo(acts.naive.unpaid(member.id(), "CAPITAL", day))
                        .isNotNegative();
                assertThat(register.area(member, day)).isEqualTo(acts.naive.area(member.id(), day));
            }
            RegisterTotals totals = TestCounty.as(
                    county.bookkeeper, () -> shown.totals(new RegisterFilter(county.cooperative, day, "")));
            long expected = acts.members.stream()
                    .filter(member -> !member.equals(acts.members.getLast())
                            || day.isBefore(ModelActs.FIRST.plusDays(ModelActs.DAYS + 11)))
                    .mapToLong(member -> List.of("CAPITAL", "PREFERRED", "LAND", "FISCAL").stream()
                            .mapToLong(each -> acts.naive.held(member.id(), each, day))
                            .sum())
                    .sum();
            assertThat(totals.totalFen()).as("the register of %s", day).isEqualTo(expected);
        }
        long contributed = acts.members.stream()
                .mapToLong(member -> List.of("CAPITAL", "PREFERRED", "LAND").stream()
                        .mapToLong(each ->
                                acts.naive.held(member.id(), each, ModelActs.FIRST.plusDays(ModelActs.DAYS + 20)))
                        .sum())
                .sum();
        assertThat(register.credit("301", null)).as("the books").isEqualTo(contributed);
    }
}
