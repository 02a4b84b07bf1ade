package liannong.registry.households;

import static liannong.registry.households.KnownVillage.child;
import static liannong.registry.households.KnownVillage.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.Statements;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdListTests {

    private static final HouseholdFilter ALL = HouseholdFilter.ALL;

    /** Others live in the township too. */
    private static final HouseholdFilter HERE = ALL.text("301000000");

    private final HouseholdList list;
    private final KnownVillage village;
    private final KnownVillage neighbour;

    @Autowired
    HouseholdListTests(ApplicationContext context, HouseholdList list) {
        this.list = list;
        this.village = new KnownVillage(context, "360781208209");
        this.neighbour = new KnownVillage(context, "360781208210");
    }

    @BeforeAll
    void people() {
        long two = village.household(
                "3010000002",
                "EXITED",
                "STABLE",
                head("欧阳春花", "oych", "999999196805010021"),
                child("欧阳志远", "oyzy", "999999199508020011"));
        village.household("3010000001", "MONITORED", "SUDDEN", head("买买提·艾力", "mmtal", "99999919680501003X"));
        village.account(two, "4321");
        neighbour.household("3010000003", "EXITED", "ENJOYING", head("邹春花", "zch", "999999196805010048"));
    }

    @Test
    void listsTheHouseholdsOfTheDivisionInTheOrderOfTheirCards() {
        assertThat(cards(village.official(Role.VILLAGE_CLERK), ALL)).containsExactly("3010000001", "3010000002");
        assertThat(cards(neighbour.official(Role.VILLAGE_CLERK), ALL)).containsExactly("3010000003");
        HouseholdRow row = rows(village.official(Role.VILLAGE_CLERK), ALL).getLast();
        assertThat(row.headName()).isEqualTo("欧阳春花");
        assertThat(row.persons()).isEqualTo(2);
        assertThat(row.account()).isTrue();
        assertThat(row.detail()).isEqualTo("STABLE");
    }

    @Test
    void theSumsAreThoseOfTheWholeFilter() {
        SignedIn clerk = village.official(Role.VILLAGE_CLERK);
        assertThat(totals(clerk, ALL)).isEqualTo(new HouseholdTotals(2, 3, null));
        assertThat(totals(clerk, ALL.status("EXITED", ""))).isEqualTo(new HouseholdTotals(1, 2, null));
        assertThat(totals(clerk, ALL.village(village.code)).village()).isEqualTo("陶林村");
    }

    @Test
    void findsByPartOfANameByInitialsByCardAndByTheEndOfAnIdentityNumber() {
        SignedIn clerk = village.official(Role.TOWNSHIP_CLERK);
        assertThat(cards(clerk, ALL.text("春花"))).containsExactly("3010000002", "3010000003");
        assertThat(cards(clerk, ALL.text("志远"))).containsExactly("3010000002");
        assertThat(cards(clerk, ALL.text("艾力"))).containsExactly("3010000001");
        assertThat(cards(clerk, ALL.text("买买提•艾力"))).containsExactly("3010000001");
        assertThat(cards(clerk, ALL.text("OY"))).containsExactly("3010000002");
        assertThat(cards(clerk, ALL.text("30100000"))).hasSize(3);
        assertThat(cards(clerk, ALL.text("003x"))).containsExactly("3010000001");
        assertThat(cards(clerk, ALL.text("陶林"))).containsExactly("3010000001", "3010000002");
        assertThat(cards(clerk, ALL.text("没有这样的人"))).isEmpty();
    }

    @Test
    void findsNobodyOfAnotherDivisionByName() {
        assertThat(cards(village.official(Role.VILLAGE_CLERK), ALL.text("春花"))).containsExactly("3010000002");
        assertThat(cards(village.official(Role.VILLAGE_CLERK), ALL.text("邹"))).isEmpty();
    }

    @Test
    void asksForStatusKindAttributeAndSizeTogether() {
        SignedIn clerk = village.official(Role.TOWNSHIP_CLERK);
        assertThat(cards(clerk, HERE.status("EXITED", "STABLE"))).containsExactly("3010000002");
        assertThat(cards(clerk, HERE.status("EXITED", "STABLE").size(1))).isEmpty();
        assertThat(cards(clerk, HERE.size(1))).containsExactly("3010000001", "3010000003");
        assertThat(cards(clerk, HERE.size(HouseholdFilter.LARGE))).isEmpty();
        assertThat(cards(clerk, HERE.attribute("GENERAL_POOR"))).hasSize(3);
        assertThat(cards(clerk, HERE.attribute("SUBSISTENCE"))).isEmpty();
        assertThat(cards(clerk, HERE.status(HouseholdFilter.ENDED, ""))).isEmpty();
    }

    @Test
    void countsWhoComesAndGoes() {
        KnownVillage third = new KnownVillage(village.context(), "360781208211");
        long household = third.household("3019000009", "ORDINARY", null, head("甲一", "jy", "999999196805010064"));
        long person = third.person(household, child("甲二", "je", "999999199508020038"), LocalDate.of(2020, 1, 1));
        SignedIn clerk = third.official(Role.VILLAGE_CLERK);
        assertThat(totals(clerk, ALL).persons()).isEqualTo(2);
        third.leaves(person, LocalDate.of(2024, 1, 1));
        assertThat(totals(clerk, ALL).persons()).isOne();
        assertThat(third.owner()
                        .sql("select count(*) from households h where members_now <> (select count(*) from"
                                + " household_members m where m.household_id = h.id and m.valid_to = 'infinity')")
                        .query(Integer.class)
                        .single())
                .as("households whose count is not that of their members")
                .isZero();
    }

    @Test
    void aPageCostsTwoStatements() {
        SignedIn clerk = village.official(Role.BUREAU_OFFICER);
        assertThat(Statements.of(() -> {
                    totals(clerk, ALL.text("春"));
                    rows(clerk, ALL.text("春"));
                }))
                .hasSize(2);
    }

    @Test
    void isForOfficialsOnly() {
        assertThatThrownBy(() -> rows(village.household(1), ALL)).isInstanceOf(AccessDeniedException.class);
        SignedIn bookkeeper =
                new SignedIn(79, "b", "会计", Role.BOOKKEEPER, null, List.of(1L), null, null, false, false, "!");
        assertThatThrownBy(() -> rows(bookkeeper, ALL)).isInstanceOf(AccessDeniedException.class);
    }

    private List<HouseholdRow> rows(SignedIn who, HouseholdFilter filter) {
        return TestCounty.as(who, () -> list.rows(filter, 0, 50));
    }

    private List<String> cards(SignedIn who, HouseholdFilter filter) {
        return rows(who, filter).stream().map(HouseholdRow::cardNo).toList();
    }

    private HouseholdTotals totals(SignedIn who, HouseholdFilter filter) {
        return TestCounty.as(who, () -> list.totals(filter));
    }
}
