package liannong.registry.families;

import static liannong.registry.families.FamilyCase.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.registry.Consequence;
import liannong.shares.Holdings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What hangs on a household goes with its people or stays: memberships, shares, accounts, what is owed. */
@SpringBootTest
class FamilyConsequencesTests {

    private final ApplicationContext context;
    private final FamilyEvents events;
    private final FamilyCase acts;
    private final TestFamily test;
    private final TestCounty county;
    private final long home;
    private final List<Long> people;

    @Autowired
    FamilyConsequencesTests(ApplicationContext context, FamilyEvents events) {
        this.context = context;
        this.events = events;
        this.acts = new FamilyCase(context);
        this.test = acts.test;
        this.county = test.county;
        this.home = acts.home;
        this.people = acts.people;
    }

    @Test
    void aSplitTakesTheMembersSharesAlongWithTheirDays() {
        test.member(home, people.get(2), 8_000_00);
        test.member(home, people.get(0), 1_000_00);
        FamilyPreview preview = TestCounty.as(test.clerk, () -> events.preview(acts.split()));
        assertThat(preview.consequences())
                .extracting(Consequence::key)
                .contains("registry.follow.membership", "shares.follow.member", "registry.follow.account-new");
        long formed = formed(acts.record(acts.split()));
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
        long formed = formed(acts.record(acts.split()));
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
        long formed = formed(acts.record(acts.split()));
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
        long formed = formed(acts.record(acts.split()));
        assertThat(openAccounts(home)).isOne();
        assertThat(openAccounts(formed)).isZero();
    }

    @Test
    void whatAMergedHouseholdIsOwedGoesToTheOneItJoins() {
        long into = test.household();
        payable(home, 123_45);
        acts.record(new FamilyAct.Merge(test.entry(home, DAY), into, Map.of()));
        assertThat(payee(home)).isEqualTo(into);
        assertThat(county.owner()
                        .sql("select ended_on from households where id = ?")
                        .param(home)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DAY);
        assertThat(test.people(into, DAY)).hasSize(4);
        acts.refused(
                FamilyReason.HOUSEHOLD_ENDED,
                new FamilyAct.Death(test.entry(home, DAY.plusDays(1)), people.get(0), null));
    }

    @Test
    void whatASplitHouseholdIsOwedStaysWithIt() {
        payable(home, 123_45);
        FamilyPreview preview = TestCounty.as(test.clerk, () -> events.preview(acts.split()));
        assertThat(preview.consequences()).extracting(Consequence::key).contains("payouts.follow.stays");
        acts.record(acts.split());
        assertThat(payee(home)).isEqualTo(home);
    }

    @Test
    void aMoveTakesPeopleMembershipsAndAccountsToTheOtherVillage() {
        String target = otherVillage();
        test.member(home, people.get(0), 1_000_00);
        county.account(home, null);
        acts.record(new FamilyAct.Move(test.entry(home, DAY), target, 5));
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
        acts.refused(FamilyReason.PLACE_UNKNOWN, new FamilyAct.Move(test.entry(home, DAY), "360781200201", 5));
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
