package liannong.registry.families;

import static liannong.registry.families.FamilyCase.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestNumbers;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.registry.Relation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Acts of family life: shown first, and then done once, by who may. */
@SpringBootTest
class FamilyEventsTests {

    private final FamilyEvents events;
    private final FamilyCase acts;
    private final TestFamily test;
    private final TestCounty county;
    private final long home;
    private final List<Long> people;

    @Autowired
    FamilyEventsTests(ApplicationContext context, FamilyEvents events) {
        this.events = events;
        this.acts = new FamilyCase(context);
        this.test = acts.test;
        this.county = test.county;
        this.home = acts.home;
        this.people = acts.people;
    }

    @Test
    void theSameCommandTwiceIsOneActAndAnotherContentIsRefused() {
        UUID command = UUID.randomUUID();
        var entry = new FamilyAct.Entry(command, home, DAY, "出生医学证明 测试", null);
        var child = new NewPerson("钟小宝", "M", DAY, null);
        FamilyAct birth = new FamilyAct.Birth(entry, child, Relation.CHILD);
        String seen = acts.seen(birth);
        long id = TestCounty.as(test.clerk, () -> events.record(birth, seen));
        assertThat(TestCounty.as(test.clerk, () -> events.record(birth, seen))).isEqualTo(id);
        assertThat(test.people(home, DAY)).hasSize(4);
        FamilyAct other = new FamilyAct.Birth(entry, new NewPerson("钟大宝", "M", DAY, null), Relation.CHILD);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.as(test.clerk, () -> events.record(other, seen)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FamilyReason.OTHER_COMMAND_SAME_ID));
    }

    @Test
    void whatChangedSinceItWasSeenIsSeenAgainFirst() {
        FamilyAct leaving = new FamilyAct.MarriageOut(test.entry(home, DAY), people.get(2), null, null, null);
        String seen = acts.seen(leaving);
        acts.record(new FamilyAct.Death(test.entry(home, DAY.minusDays(2)), people.get(1), null));
        assertThat(TestCounty.as(test.clerk, () -> events.record(leaving, seen)))
                .isPositive(); // not concerned by it
        FamilyAct splitting = new FamilyAct.MarriageIn(
                test.entry(home, DAY),
                null,
                new NewPerson("刘桂香", "F", LocalDate.of(1990, 1, 1), null),
                Relation.SPOUSE,
                null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.as(test.clerk, () -> events.record(splitting, "another plan")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FamilyReason.CHANGED_MEANWHILE));
    }

    @Test
    void anotherHeadNeedsASecondPerson() {
        FamilyAct act = new FamilyAct.ChangeOfHead(test.entry(home, DAY), people.get(1), Map.of());
        assertThat(TestCounty.as(test.clerk, () -> events.preview(act)).needsRequest())
                .isTrue();
        acts.refused(FamilyReason.NEEDS_A_REQUEST, act);
        assertThat(test.relation(people.get(0))).isEqualTo(Relation.HEAD);
    }

    @Test
    void aNumberThatIsInTheRegisterIsNotEnteredAgain() {
        var first =
                new NewPerson("刘桂香", "F", LocalDate.of(1949, 12, 31), TestNumbers.woman(LocalDate.of(1949, 12, 31)));
        acts.record(new FamilyAct.MarriageIn(test.entry(home, DAY), null, first, Relation.PARENT_IN_LAW, null));
        long elsewhere = test.household();
        acts.refused(
                FamilyReason.PERSON_KNOWN_ALREADY,
                new FamilyAct.MarriageIn(test.entry(elsewhere, DAY), null, first, Relation.PARENT, null));
        var wrongDay =
                new NewPerson("刘桂香", "F", LocalDate.of(1949, 12, 30), TestNumbers.woman(LocalDate.of(1949, 12, 31)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acts.record(
                        new FamilyAct.MarriageIn(test.entry(elsewhere, DAY), null, wrongDay, Relation.PARENT, null)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(ChangeReason.IDENTITY_SAYS_OTHER_BIRTH));
    }

    @Test
    void anotherTownshipsClerkFindsNoSuchHouseholdAndABookkeeperMayNotAsk() {
        SignedIn stranger = county.user(Role.TOWNSHIP_CLERK, TestCounty.OTHER_TOWNSHIP, null, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.as(stranger, () -> events.preview(acts.split())))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FamilyReason.HOUSEHOLD_NOT_YOURS));
        assertThatThrownBy(() -> TestCounty.as(county.bookkeeper, () -> events.preview(acts.split())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseRefusesADayWithoutAHeadAndARewrittenMembership() {
        assertThatThrownBy(() -> county.raw(
                        test.clerk,
                        sql -> sql.sql(
                                        "update household_members set valid_to = ? where household_id = ? and relation = 'HEAD'")
                                .params(DAY, home)
                                .update()))
                .hasStackTraceContaining("would be without a head");
        assertThatThrownBy(() -> county.raw(
                        test.clerk,
                        sql -> sql.sql("update household_members set valid_from = ? where household_id = ?")
                                .params(DAY, home)
                                .update()))
                .hasStackTraceContaining("not rewritten");
        assertThatThrownBy(() -> county.raw(
                        test.clerk,
                        sql -> sql.sql(
                                        "insert into household_members (id, county_code, household_id, person_id, relation, valid_from)"
                                                + " values (nextval('household_members_seq'), '360781', ?, ?, 'OTHER', ?)")
                                .params(test.household(), people.get(1), DAY)
                                .update()))
                .hasStackTraceContaining("person_in_one_household");
    }
}
