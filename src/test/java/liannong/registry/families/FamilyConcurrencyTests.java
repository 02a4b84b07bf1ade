package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.registry.Relation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Two clerks at the same moment: what both have seen, only one of them may still do. */
@SpringBootTest
class FamilyConcurrencyTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final int TIMES = 10;

    private final FamilyEvents events;
    private final TestFamily test;
    private final SignedIn colleague;
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @Autowired
    FamilyConcurrencyTests(ApplicationContext context, FamilyEvents events) {
        this.events = events;
        this.test = new TestFamily(context);
        this.colleague = test.county.user(Role.TOWNSHIP_CLERK, TestCounty.TOWNSHIP, null, null);
    }

    @AfterEach
    void endTheThreads() {
        two.shutdownNow();
    }

    @RepeatedTest(TIMES)
    void ofTwoActsOnOneHouseholdOneIsDoneAndTheOtherSeesThatItChanged() throws Exception {
        long home = test.household(Relation.SPOUSE, Relation.CHILD);
        List<Long> people = test.people(home, DAY);
        List<String> ends = together(
                new FamilyAct.Death(test.entry(home, DAY), people.get(1), null),
                new FamilyAct.Split(
                        test.entry(home, DAY),
                        List.of(people.get(1)),
                        people.get(1),
                        Map.of(),
                        null,
                        test.county.village,
                        3,
                        List.of()));
        assertThat(ends).containsOnlyOnce("done").hasSize(2);
        assertThat(ends).anyMatch(end -> end.startsWith("CHANGED_MEANWHILE") || end.startsWith("PERSON"));
        assertThat(acts(home)).isOne();
    }

    @RepeatedTest(TIMES)
    void oneCommandSentTwiceIsOneAct() throws Exception {
        long home = test.household(Relation.SPOUSE, Relation.CHILD);
        FamilyAct act = new FamilyAct.Death(
                test.entry(home, DAY), test.people(home, DAY).get(2), null);
        assertThat(together(act, act)).containsExactly("done", "done");
        assertThat(acts(home)).isOne();
        assertThat(test.people(home, DAY.plusDays(1))).hasSize(2);
    }

    @RepeatedTest(TIMES)
    void twoHouseholdsThatMergeIntoEachOtherDoNotWaitForEachOtherForEver() throws Exception {
        long one = test.household();
        long other = test.household();
        List<String> ends = together(merge(one, other), merge(other, one));
        assertThat(ends).containsOnlyOnce("done").hasSize(2);
        assertThat(test.people(one, DAY).size() + test.people(other, DAY).size())
                .isEqualTo(2);
    }

    private FamilyAct merge(long from, long into) {
        long head = test.people(from, DAY).getFirst();
        return new FamilyAct.Merge(test.entry(from, DAY), into, Map.of(head, Relation.SIBLING));
    }

    private List<String> together(FamilyAct mine, FamilyAct theirs) throws Exception {
        String seen = TestCounty.as(test.clerk, () -> events.preview(mine)).seen();
        String seenToo = TestCounty.as(colleague, () -> events.preview(theirs)).seen();
        var start = new CyclicBarrier(2);
        List<Future<String>> both = List.of(
                two.submit(() -> record(start, test.clerk, mine, seen)),
                two.submit(() -> record(start, colleague, theirs, seenToo)));
        List<String> ends = new ArrayList<>();
        for (Future<String> each : both) ends.add(each.get(30, TimeUnit.SECONDS));
        return ends;
    }

    private String record(CyclicBarrier start, SignedIn user, FamilyAct act, String seen) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        try {
            TestCounty.run(user, () -> events.record(act, seen));
            return "done";
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private long acts(long household) {
        return test.county
                .owner()
                .sql("select count(*) from family_events where household_id = ?")
                .param(household)
                .query(Long.class)
                .single();
    }
}
