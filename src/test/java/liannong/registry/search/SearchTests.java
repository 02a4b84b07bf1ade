package liannong.registry.search;

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
import liannong.registry.households.KnownVillage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {

    private final ApplicationContext context;
    private final Search search;
    private final KnownVillage village;
    private final KnownVillage neighbour;

    private long mine;
    private long theirs;

    @Autowired
    SearchTests(ApplicationContext context, Search search) {
        this.context = context;
        this.search = search;
        this.village = new KnownVillage(context, "360781203204");
        this.neighbour = new KnownVillage(context, "360781203201");
    }

    @BeforeAll
    void people() {
        mine = village.household(
                "3040000001",
                "EXITED",
                "STABLE",
                head("司马玉环", "smyh", "99999919680501021X"),
                child("司马小环", "smxh", "999999199508020097"));
        theirs = neighbour.household("3040000002", "EXITED", "STABLE", head("环司马", "hsm", "999999196805010160"));
        long crowd = neighbour.household("3040000003", "EXITED", "STABLE", head("众一", "zy", "999999196805010187"));
        for (int n = 0; n < 25; n++) {
            String identity = "99999919950802%04d".formatted(3000 + n);
            neighbour.person(crowd, child("众多" + (char) ('一' + n), "zd", identity), LocalDate.of(2015, 1, 1));
        }
    }

    @Test
    void findsAPersonByTheBeginningTheMiddleAndTheEndOfTheName() {
        SignedIn clerk = village.official(Role.TOWNSHIP_CLERK);
        assertThat(names(clerk, "司马")).containsExactly("司马小环", "司马玉环", "环司马");
        assertThat(names(clerk, "马玉")).containsExactly("司马玉环");
        assertThat(names(clerk, "环"))
                .containsExactlyInAnyOrder("环司马", "司马小环", "司马玉环")
                .startsWith("环司马");
        assertThat(names(clerk, "司马玉环")).containsExactly("司马玉环");
        assertThat(names(clerk, "司马玉环环")).isEmpty();
        assertThat(names(clerk, "%")).isEmpty();
    }

    @Test
    void findsAPersonByInitialsAndByTheEndOfTheIdentityNumber() {
        SignedIn clerk = village.official(Role.TOWNSHIP_CLERK);
        assertThat(names(clerk, "SM")).containsExactly("司马小环", "司马玉环");
        assertThat(names(clerk, "mx")).as("from the first letter on").isEmpty();
        assertThat(names(clerk, "021x")).containsExactly("司马玉环");
        assertThat(names(clerk, "0160")).containsExactly("环司马");
        assertThat(names(clerk, "160")).isEmpty();
    }

    @Test
    void findsAHouseholdByTheBeginningOfItsCard() {
        SignedIn clerk = village.official(Role.TOWNSHIP_CLERK);
        assertThat(find(clerk, "30400").households())
                .extracting(FoundHousehold::headName)
                .containsExactly("司马玉环", "环司马", "众一");
        assertThat(find(village.official(Role.VILLAGE_CLERK), "30400").households())
                .extracting(FoundHousehold::id)
                .containsExactly(mine);
        assertThat(find(clerk, "0400").households()).isEmpty();
    }

    @Test
    void findsOrganisationsAndVillagesOfTheDivision() {
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        SignedIn there = county.clerk;
        Found found = find(there, "脐橙专业合作社");
        assertThat(found.organisations()).extracting(FoundOrganisation::kind).contains("COOPERATIVE");
        assertThat(find(village.official(Role.VILLAGE_CLERK), "脐橙专业合作社").organisations())
                .isEmpty();
        assertThat(find(village.official(Role.TOWNSHIP_CLERK), "店背").villages())
                .extracting(FoundVillage::code)
                .containsExactly("360781203201");
        assertThat(find(there, "店背").villages()).isEmpty();
    }

    @Test
    void showsOneMoreThanTwentyAndNoMore() {
        assertThat(find(village.official(Role.TOWNSHIP_CLERK), "众").persons()).hasSize(Search.MOST + 1);
    }

    @Test
    void findsNobodyOutsideTheScope() {
        assertThat(names(village.official(Role.VILLAGE_CLERK), "环")).containsExactlyInAnyOrder("司马小环", "司马玉环");
        assertThat(names(village.official(Role.TOWNSHIP_CLERK, "360781205"), "司马"))
                .isEmpty();
        assertThat(names(village.official(Role.AUDITOR), "司马")).hasSize(3);
    }

    @Test
    void aWholeIdentityNumberLeadsToItsFileWithinTheScopeOnly() {
        String number = "99999919680501021x";
        assertThat(byIdentity(village.official(Role.VILLAGE_CLERK), number)).contains(mine);
        assertThat(byIdentity(village.official(Role.VILLAGE_CLERK), "９９９９９９１９６８０５０１０２１Ｘ"))
                .contains(mine);
        assertThat(byIdentity(village.official(Role.BUREAU_OFFICER), "999999196805010160"))
                .contains(theirs);
        assertThat(byIdentity(village.official(Role.VILLAGE_CLERK), "999999196805010160"))
                .isEmpty();
        assertThat(byIdentity(village.official(Role.VILLAGE_CLERK), "99999919680501"))
                .isEmpty();
        assertThat(find(village.official(Role.VILLAGE_CLERK), number).isEmpty()).isTrue();
    }

    @Test
    void costsNoMoreThanFourStatements() {
        SignedIn clerk = village.official(Role.BUREAU_OFFICER);
        for (String asked : List.of("司马", "sm", "3040", "30400", "021X")) {
            assertThat(Statements.of(() -> find(clerk, asked))).as(asked).hasSizeBetween(1, 4);
        }
    }

    @Test
    void isForOfficialsOnly() {
        assertThatThrownBy(() -> find(village.household(mine), "司马")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseItselfFindsNobodyForAHouseholdACooperativeOrAStranger() {
        SignedIn bookkeeper =
                new SignedIn(79, "b", "会计", Role.BOOKKEEPER, null, List.of(1L), null, null, false, false, "!");
        for (SignedIn who : new SignedIn[] {village.household(mine), bookkeeper, null}) {
            TestCounty.raw(
                    context,
                    who,
                    sql -> assertThat(sql.sql("select person_id from find_persons('司马', 100)")
                                    .query(Long.class)
                                    .list())
                            .isEmpty());
        }
    }

    private List<String> names(SignedIn who, String asked) {
        return find(who, asked).persons().stream().map(FoundPerson::name).toList();
    }

    private Found find(SignedIn who, String asked) {
        return TestCounty.as(who, () -> search.find(asked));
    }

    private java.util.Optional<Long> byIdentity(SignedIn who, String number) {
        return TestCounty.as(who, () -> search.byIdentity(number));
    }
}
