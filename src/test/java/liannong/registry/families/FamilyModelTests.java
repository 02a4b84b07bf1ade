package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import liannong.TestCounty;
import liannong.registry.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Years of family life at random: persons and what they hold are conserved, and nobody is in two households on any day. */
@SpringBootTest
class FamilyModelTests {

    private static final int ACTS = 70;
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final FamilyEvents events;
    private final TestFamily test;
    private final FamilyModel model = new FamilyModel();
    private LocalDate day = LocalDate.of(2001, 1, 1);

    @Autowired
    FamilyModelTests(ApplicationContext context, FamilyEvents events) {
        this.events = events;
        this.test = new TestFamily(context);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20260302, 781, 99})
    void whateverHappensInFamiliesTheRegisterIsWhatANaiveReplaySays(long seed) {
        var dice = new Random(seed);
        for (int i = 0; i < 6; i++) begin(dice);
        int done = 0;
        while (done < ACTS && day.isBefore(LAST)) {
            day = day.plusDays(2 + dice.nextInt(90));
            if (act(dice)) done++;
        }
        assertThat(done).as("acts that were possible").isGreaterThan(ACTS / 2);
        compare(dice);
    }

    private void begin(Random dice) {
        Relation[] others = dice.nextBoolean()
                ? new Relation[] {Relation.SPOUSE, Relation.CHILD, Relation.CHILD}
                : new Relation[] {Relation.PARENT};
        long household = test.household(others);
        List<Long> people = test.people(household, TestFamily.BEGUN);
        model.begin(household, people.getFirst(), TestFamily.BEGUN);
        people.stream().skip(1).forEach(person -> model.join(person, household, TestFamily.BEGUN));
        for (long person : people) {
            long fen = 100L * (1 + dice.nextInt(9_000));
            test.member(household, person, fen);
            model.shares.put(person, fen);
        }
    }

    /** One act, if these households can have it. */
    private boolean act(Random dice) {
        List<Long> living = new ArrayList<>(model.living());
        long home = living.get(dice.nextInt(living.size()));
        List<Long> people = model.now(home);
        long head = model.headOf(home);
        List<Long> others = people.stream().filter(person -> person != head).toList();
        return switch (dice.nextInt(7)) {
            case 0, 1 -> birth(home);
            case 2 -> people.size() > 1 && death(home, people.get(dice.nextInt(people.size())), others);
            case 3 -> others.size() > 1 && split(home, others.get(dice.nextInt(others.size())));
            case 4 -> living.size() > 3 && merge(home, other(living, home, dice), people);
            case 5 -> !others.isEmpty() && marriage(others.get(dice.nextInt(others.size())), home, living, dice);
            default -> !others.isEmpty() && changeOfHead(home, others.get(dice.nextInt(others.size())));
        };
    }

    private boolean birth(long home) {
        record(new FamilyAct.Birth(test.entry(home, day), new NewPerson("钟小宝", "M", day, null), Relation.CHILD));
        long child = test.people(home, day).stream()
                .filter(person -> !model.everybody().contains(person))
                .findFirst()
                .orElseThrow();
        model.join(child, home, day);
        return true;
    }

    private boolean death(long home, long person, List<Long> others) {
        boolean isHead = model.headOf(home) == person;
        Long heir = isHead ? others.getFirst() : null;
        record(new FamilyAct.Death(test.entry(home, day), person, heir));
        model.leave(person, day.plusDays(1));
        if (heir != null) model.head(home, heir);
        day = day.plusDays(1);
        return true;
    }

    private boolean split(long home, long leaver) {
        record(new FamilyAct.Split(
                test.entry(home, day), List.of(leaver), leaver, Map.of(), null, test.county.village, 3, List.of()));
        long formed = test.county
                .owner()
                .sql("select household_id from household_members where person_id = ? and valid_to = 'infinity'")
                .param(leaver)
                .query(Long.class)
                .single();
        model.leave(leaver, day);
        model.begin(formed, leaver, day);
        return true;
    }

    private boolean merge(long home, long into, List<Long> people) {
        record(new FamilyAct.Merge(test.entry(home, day), into, Map.of()));
        people.forEach(person -> model.move(person, into, day));
        model.end(home);
        return true;
    }

    private boolean marriage(long person, long home, List<Long> living, Random dice) {
        Long into = dice.nextInt(4) == 0 ? null : (Long) other(living, home, dice);
        record(new FamilyAct.MarriageOut(test.entry(home, day), person, into, Relation.CHILD_IN_LAW, null));
        if (into == null) model.leave(person, day);
        else model.move(person, into, day);
        return true;
    }

    private boolean changeOfHead(long home, long person) {
        record(new FamilyAct.ChangeOfHead(test.entry(home, day), person, Map.of()));
        model.head(home, person);
        return true;
    }

    private static long other(List<Long> living, long home, Random dice) {
        List<Long> others = living.stream().filter(each -> each != home).toList();
        return others.get(dice.nextInt(others.size()));
    }

    /** Another head needs two persons: here the second one has agreed. */
    private void record(FamilyAct act) {
        TestCounty.run(test.clerk, () -> {
            FamilyPreview preview = events.preview(act);
            if (preview.needsRequest()) events.recordDecided(act);
            else events.record(act, preview.seen());
        });
    }

    private void compare(Random dice) {
        long held = 0;
        for (long household : model.everyHousehold()) {
            for (int i = 0; i < 12; i++) {
                LocalDate on = TestFamily.BEGUN.plusDays(dice.nextInt(9_500));
                assertThat(new TreeSet<>(test.people(household, on)))
                        .as("household %s on %s", household, on)
                        .isEqualTo(model.in(household, on));
            }
            assertThat(test.holdings(household)).as("shares of %s", household).isEqualTo(model.holdings(household));
            held += test.holdings(household);
        }
        assertThat(held)
                .isEqualTo(model.shares.values().stream().mapToLong(fen -> fen).sum());
        for (long household : model.living()) {
            assertThat(test.people(household, LAST).getFirst()).isEqualTo(model.headOf(household));
            assertThat(test.relation(model.headOf(household))).isEqualTo(Relation.HEAD);
        }
        assertThat(overlapping(model.everybody().toArray(Long[]::new))).isZero();
    }

    private long overlapping(@Nullable Long[] persons) {
        return test.county
                .owner()
                .sql("select count(*) from household_members a join household_members b on a.person_id = b.person_id"
                        + " and a.id < b.id and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)"
                        + " where a.person_id = any (?)")
                .param(persons)
                .query(Long.class)
                .single();
    }
}
