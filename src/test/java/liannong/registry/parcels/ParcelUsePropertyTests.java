package liannong.registry.parcels;

import static liannong.registry.parcels.TestParcels.FROM;
import static liannong.registry.parcels.TestParcels.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;
import liannong.TestCounty;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** Whatever is begun, ended and handed over: nobody uses land that another uses, and no area appears or is lost. */
@SpringBootTest
class ParcelUsePropertyTests {

    private static final int DAYS = (int) ChronoUnit.DAYS.between(FROM, LAST) + 1;

    private final Parcels parcels;
    private final ParcelRegister register;
    private final ParcelUses uses;
    private final ParcelHolders holders;
    private final TestCounty county;
    private final List<TestCounty.Member> members;

    @Autowired
    ParcelUsePropertyTests(
            ApplicationContext context,
            Parcels parcels,
            ParcelRegister register,
            ParcelUses uses,
            ParcelHolders holders) {
        this.parcels = parcels;
        this.register = register;
        this.uses = uses;
        this.holders = holders;
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        members = List.of(county.farmer("M01", false), county.farmer("M02", false), county.farmer("M03", false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noDayHasTwoUsersAndTheAreasStayWhole(long seed) {
        Random dice = new Random(seed);
        List<Long> ids = IntStream.range(0, 4)
                .mapToObj(i -> TestCounty.as(
                        county.clerk, () -> register.register(TestParcels.of(county, members.getFirst()))))
                .toList();
        int refused = 0;
        for (int step = 0; step < 60; step++) {
            if (!step(dice, ids.get(dice.nextInt(ids.size())))) refused++;
        }
        assertThat(refused).as("some steps were refused, some not").isBetween(1, 59);
        for (long id : ids) {
            assertNoOverlap(id);
        }
        LocalDate day = FROM.plusDays(dice.nextInt(DAYS));
        long held = members.stream()
                .flatMap(member ->
                        TestCounty.as(county.clerk, () -> parcels.heldBy(member.householdId(), day)).stream())
                .filter(row -> ids.contains(row.id()))
                .mapToLong(ParcelRow::contractHundredths)
                .sum();
        assertThat(held).as("on " + day).isEqualTo(4 * 120);
    }

    private boolean step(Random dice, long id) {
        LocalDate from = FROM.plusDays(dice.nextInt(DAYS));
        LocalDate last = from.plusDays(dice.nextInt(2_000));
        TestCounty.Member member = members.get(dice.nextInt(members.size()));
        try {
            TestCounty.run(county.clerk, () -> {
                switch (dice.nextInt(4)) {
                    case 0 -> uses.begin(TestParcels.share(county, id, from, last));
                    case 1 -> uses.begin(TestParcels.own(id, member.householdId(), from, last));
                    case 2 -> holders.transfer(id, member.householdId(), null, from, "互换合同");
                    default -> end(dice, id, from);
                }
            });
            return true;
        } catch (Refused no) {
            return false;
        }
    }

    private void end(Random dice, long id, LocalDate on) {
        List<UseRow> all = uses.of(id);
        if (!all.isEmpty()) uses.end(all.get(dice.nextInt(all.size())).id(), on, "协商解除");
    }

    private void assertNoOverlap(long id) {
        int[] users = new int[DAYS];
        for (UseRow use : TestCounty.as(county.clerk, () -> uses.of(id))) {
            for (LocalDate day = use.validFrom(); day.isBefore(use.validTo()); day = day.plusDays(1)) {
                users[(int) ChronoUnit.DAYS.between(FROM, day)]++;
            }
        }
        assertThat(IntStream.of(users).max().orElseThrow()).isLessThanOrEqualTo(1);
    }

    @Test
    void ofTwoThatBeginAtOnceOneIsTold() throws Exception {
        long id = TestCounty.as(county.clerk, () -> register.register(TestParcels.of(county, members.getFirst())));
        List<Boolean> entered = together(() -> {
            TestCounty.run(county.clerk, () -> uses.begin(TestParcels.share(county, id, FROM, LAST)));
            return true;
        });
        assertThat(entered).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void theDatabaseItselfRefusesTheSecondOfTwoTransactions() throws Exception {
        long id = TestCounty.as(county.clerk, () -> register.register(TestParcels.of(county, members.getFirst())));
        Phaser bothOpen = new Phaser(2);
        List<Boolean> entered = together(() -> {
            county.raw(county.clerk, sql -> {
                bothOpen.arriveAndAwaitAdvance();
                sql.sql(
                                "insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id, purpose,"
                                        + " valid_from, agreed_to, valid_to, document, recorded_by, recorded_at)"
                                        + " values (nextval('parcel_uses_seq'), '360781', ?, ?, ?, 'SHARE', ?, ?, ?, '合同', 1, now())")
                        .params(id, county.village, county.cooperative, FROM, LAST, LAST)
                        .update();
            });
            return true;
        });
        assertThat(entered).containsExactlyInAnyOrder(true, false);
        assertNoOverlap(id);
    }

    private static List<Boolean> together(Callable<Boolean> work) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(two.submit(() -> {
                    try {
                        return work.call();
                    } catch (Refused | DataIntegrityViolationException no) {
                        return false;
                    }
                }));
            }
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }
}
