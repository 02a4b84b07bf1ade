package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.base.Refused;
import liannong.registry.Relation;
import org.springframework.context.ApplicationContext;

/** A couple with a child, and acts that are seen and then recorded as the clerk does it. */
final class FamilyCase {

    static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    final TestFamily test;
    final long home;
    final List<Long> people;

    private final FamilyEvents events;
    private final TestCounty county;

    FamilyCase(ApplicationContext context) {
        this.events = context.getBean(FamilyEvents.class);
        this.test = new TestFamily(context);
        this.county = test.county;
        this.home = test.household(Relation.SPOUSE, Relation.CHILD);
        this.people = test.people(home, DAY);
    }

    /** The child leaves for a household of its own. */
    FamilyAct split() {
        return new FamilyAct.Split(
                test.entry(home, DAY),
                List.of(people.get(2)),
                people.get(2),
                Map.of(),
                null,
                county.village,
                3,
                List.of());
    }

    String seen(FamilyAct act) {
        return TestCounty.as(test.clerk, () -> events.preview(act)).seen();
    }

    long record(FamilyAct act) {
        String seen = seen(act);
        return TestCounty.as(test.clerk, () -> events.record(act, seen));
    }

    void refused(FamilyReason reason, FamilyAct act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> record(act))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
