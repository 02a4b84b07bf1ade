package liannong.registry.families;

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
import liannong.registry.Consequence;
import liannong.registry.Relation;
import liannong.shares.Holdings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Acts of family life, with what hangs on the household: shown first, and then done once. */
@SpringBootTest
class FamilyEventsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    private final ApplicationContext context;
    private final FamilyEvents events;
    private final TestFamily test;
    private final TestCounty county;
    private final long home;
    private final List<Long> people;

    @Autowired
    FamilyEventsTests(ApplicationContext context, FamilyEvents events) {
        this.context = context;
        this.events = events;
        this.test = new TestFamily(context);
        this.county = test.county;
        this.home = test.household(Relation.SPOUSE, Relation.CHILD);
        this.people = test.people(home, DAY);
    }

    @Test
    void aSplitTakesTheMembersSharesAlongWithTheirDays() {
        test.member(home, people.get(2), 8_000_00);
        test.member(home, people.get(0), 1_000_00);
        FamilyPreview preview = TestCounty.as(test.clerk, () -> events.preview(split()));
        assertThat(preview.consequences())
                .extracting(Consequence::key)
                .contains("registry.follow.membership", "shares.follow.member", "registry.follow.account-new");
        long formed = formed(record(split()));
        assertThat(test.people(home, DAY)).containsExactly(people.get(0), people.get(1));
        assertThat(test.people(formed, DAY)).containsExactly(people.get(2));
        assertThat(test.people(home, DAY.minusDays(1))).hasSize(3);
        assertThat(test.holdings(formed)).isEqualTo(8_000_00);
        assertThat(test.holdings(home)).isEqualTo(1_000_00);
        SignedIn household = county.user(Role.HOUSEHOLD, null, formed, null);
        assertThat(TestCounty.as(
                        household, () -> context.getBean(Holdings.class).ofHousehold(formed)))
                .singleElement()
                .satisfies(row -> assertThat(row.since()).isEqualTo(LocalDate.of(2016, 1, 1)));
    }

    @Test
    void theFormedHouseholdHasACardAndTheStatusOfTheOneItLeft() {
        long formed = formed(record(split()));
        assertThat(county.owner()
                        .sql(
                                "select (card_no ~ '^81[0-9]{8}$') || ' ' || status || ' ' || formed_on from households where id = ?")
                        .param(formed)
                        .query(String.class)
                        .single())
                .isEqualTo("true ORDINARY " + DAY);
    }

    @Test
    void anAccountGoesWithItsHolderAndIsNotLeftBehind() {
        county.account(home, null);
        county.owner()
                .sql("update accounts set holder_person_id = ? where household_id = ?")
                .params(people.get(2), home)
                .update();
        long formed = formed(record(split()));
        assertThat(openAccounts(home)).isZero();
        assertThat(openAccounts(formed)).isOne();
    }

    @Test
    void anAccountOfWhoStaysServesOn() {
        county.account(home, null);
        county.owner()
                .sql("update accounts set holder_person_id = ? where household_id = ?")
                .params(people.get(0), home)
                .update();
        long formed = formed(record(split()));
        assertThat(openAccounts(home)).isOne();
        assertThat(openAccounts(formed)).isZero();
    }

    @Test
    void whatAMergedHouseholdIsOwedGoesToTheOneItJoins() {
        long into = test.household();
        payable(home, 123_45);
        record(new FamilyAct.Merge(test.entry(home, DAY), into, Map.of()));
        assertThat(payee(home)).isEqualTo(into);
        assertThat(county.owner()
                        .sql("select ended_on from households where id = ?")
                        .param(home)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DAY);
        assertThat(test.people(into, DAY)).hasSize(4);
        refused(
                FamilyReason.HOUSEHOLD_ENDED,
                new FamilyAct.Death(test.entry(home, DAY.plusDays(1)), people.get(0), null));
    }

    @Test
    void whatASplitHouseholdIsOwedStaysWithIt() {
        payable(home, 123_45);
        FamilyPreview preview = TestCounty.as(test.clerk, () -> events.preview(split()));
        assertThat(preview.consequences()).extracting(Consequence::key).contains("payouts.follow.stays");
        record(split());
        assertThat(payee(home)).isEqualTo(home);
    }

    @Test
    void theSameCommandTwiceIsOneActAndAnotherContentIsRefused() {
        UUID command = UUID.randomUUID();
        var entry = new FamilyAct.Entry(command, home, DAY, "出生医学证明 测试", null);
        var child = new NewPerson("钟小宝", "M", DAY, null);
        FamilyAct birth = new FamilyAct.Birth(entry, child, Relation.CHILD);
        String seen = seen(birth);
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
        String seen = seen(leaving);
        record(new FamilyAct.Death(test.entry(home, DAY.minusDays(2)), people.get(1), null));
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
        refused(FamilyReason.NEEDS_A_REQUEST, act);
        assertThat(test.relation(people.get(0))).isEqualTo(Relation.HEAD);
    }

    @Test
    void aNumberThatIsInTheRegisterIsNotEnteredAgain() {
        var first =
                new NewPerson("刘桂香", "F", LocalDate.of(1949, 12, 31), TestNumbers.woman(LocalDate.of(1949, 12, 31)));
        record(new FamilyAct.MarriageIn(test.entry(home, DAY), null, first, Relation.PARENT_IN_LAW, null));
        long elsewhere = test.household();
        refused(
                FamilyReason.PERSON_KNOWN_ALREADY,
                new FamilyAct.MarriageIn(test.entry(elsewhere, DAY), null, first, Relation.PARENT, null));
        var wrongDay =
                new NewPerson("刘桂香", "F", LocalDate.of(1949, 12, 30), TestNumbers.woman(LocalDate.of(1949, 12, 31)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> record(
                        new FamilyAct.MarriageIn(test.entry(elsewhere, DAY), null, wrongDay, Relation.PARENT, null)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(ChangeReason.IDENTITY_SAYS_OTHER_BIRTH));
    }

    @Test
    void aMoveTakesPeopleMembershipsAndAccountsToTheOtherVillage() {
        String target = otherVillage();
        test.member(home, people.get(0), 1_000_00);
        county.account(home, null);
        record(new FamilyAct.Move(test.entry(home, DAY), target, 5));
        assertThat(county.owner()
                        .sql(
                                "select count(distinct division_code) || max(division_code) from (select division_code from households"
                                        + " where id = :id union all select division_code from persons where household_id = :id"
                                        + " union all select division_code from members where household_id = :id"
                                        + " union all select division_code from accounts where household_id = :id) x")
                        .param("id", home)
                        .query(String.class)
                        .single())
                .isEqualTo("1" + target);
        refused(FamilyReason.PLACE_UNKNOWN, new FamilyAct.Move(test.entry(home, DAY), "360781200201", 5));
    }

    @Test
    void anotherTownshipsClerkFindsNoSuchHouseholdAndABookkeeperMayNotAsk() {
        SignedIn stranger = county.user(Role.TOWNSHIP_CLERK, TestCounty.OTHER_TOWNSHIP, null, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.as(stranger, () -> events.preview(split())))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FamilyReason.HOUSEHOLD_NOT_YOURS));
        assertThatThrownBy(() -> TestCounty.as(county.bookkeeper, () -> events.preview(split())))
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

    private FamilyAct split() {
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

    private String seen(FamilyAct act) {
        return TestCounty.as(test.clerk, () -> events.preview(act)).seen();
    }

    private long record(FamilyAct act) {
        String seen = seen(act);
        return TestCounty.as(test.clerk, () -> events.record(act, seen));
    }

    private void refused(FamilyReason reason, FamilyAct act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> record(act))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long formed(long event) {
        return county.owner()
                .sql("select other_household_id from family_events where id = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    private long openAccounts(long household) {
        return county.owner()
                .sql("select count(*) from accounts where household_id = ? and valid_to = 'infinity'")
                .param(household)
                .query(Long.class)
                .single();
    }

    private void payable(long household, long fen) {
        long id = county.next("payables");
        county.owner()
                .sql(
                        "insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_name, division_code,"
                                + " amount_fen, due_on, purpose, recorded_at)"
                                + " values (?, '360781', 'FAMILY_TEST', ?, ?, ?, '钟秀兰', ?, ?, '2099-01-01', '测试', now())")
                .params(id, id, county.cooperative, household, county.village, fen)
                .update();
    }

    private long payee(long household) {
        return county.owner()
                .sql("select payee_household(id, household_id) from payables where household_id = ?")
                .param(household)
                .query(Long.class)
                .single();
    }

    private String otherVillage() {
        return county.owner()
                .sql(
                        "select max(code) from divisions where level = 'VILLAGE' and starts_with(code, ?) and valid_to = 'infinity'")
                .param(county.township)
                .query(String.class)
                .single();
    }
}
