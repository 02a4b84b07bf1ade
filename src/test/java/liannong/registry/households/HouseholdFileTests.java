package liannong.registry.households;

import static liannong.registry.households.KnownVillage.child;
import static liannong.registry.households.KnownVillage.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.Statements;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdSheet;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdFileTests {

    private final ApplicationContext context;
    private final HouseholdFile file;
    private final KnownVillage village;

    private long household;

    @Autowired
    HouseholdFileTests(ApplicationContext context, HouseholdFile file) {
        this.context = context;
        this.file = file;
        this.village = new KnownVillage(context, "360781208203");
    }

    @BeforeAll
    void people() {
        household = village.household("3020000001", "EXITED", "STABLE", head("钟玉莲", "zyl", "999999196805010080"));
        long son = village.person(household, child("钟文斌", "zwb", "999999199508020054"), LocalDate.of(2015, 1, 1));
        village.leaves(son, LocalDate.of(2022, 6, 1));
        village.account(household, "8765");
        village.income(household, 2020, "WAGES", 9_000);
        village.income(household, 2020, "WAGES", 7_000);
        village.income(household, 2020, "EXPENSE", 500);
        village.income(household, 2024, "WAGES", 12_345);
        village.document(household, "户口簿");
        village.request(household, "HEAD");
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void holdsWhatIsKnownOfAHousehold() {
        HouseholdBook book =
                open(village.official(Role.VILLAGE_CLERK), household).orElseThrow();
        assertThat(book.headName()).isEqualTo("钟玉莲");
        assertThat(book.facts().persons()).isOne();
        assertThat(book.people()).extracting(HouseholdPerson::name).containsExactly("钟玉莲", "钟文斌");
        assertThat(book.accounts()).singleElement().satisfies(account -> {
            assertThat(account.numberLast4()).isEqualTo("8765");
            assertThat(account.matched()).isFalse();
        });
        assertThat(book.openRequests())
                .singleElement()
                .satisfies(request -> assertThat(request.title()).isEqualTo("HEAD"));
        assertThat(book.statuses())
                .singleElement()
                .satisfies(period -> assertThat(period.validTo()).isNull());
    }

    @Test
    void knowsWhoBelongedToItOnAnyDay() {
        List<HouseholdPerson> people = open(village.official(Role.VILLAGE_CLERK), household)
                .orElseThrow()
                .people();
        HouseholdPerson son = people.getLast();
        assertThat(son.belongsOn(LocalDate.of(2014, 12, 31))).isFalse();
        assertThat(son.belongsOn(LocalDate.of(2015, 1, 1))).isTrue();
        assertThat(son.belongsOn(LocalDate.of(2022, 5, 31))).isTrue();
        assertThat(son.belongsOn(LocalDate.of(2022, 6, 1))).isFalse();
        assertThat(son.ageOn(LocalDate.of(2022, 8, 1))).isEqualTo(26);
        assertThat(son.ageOn(LocalDate.of(2022, 8, 2))).isEqualTo(27);
    }

    @Test
    void judgesAnIncomeByTheLineOfItsYearAndByNoOther() {
        List<IncomeYear> incomes = open(village.official(Role.VILLAGE_CLERK), household)
                .orElseThrow()
                .incomes();
        assertThat(incomes).extracting(IncomeYear::year).containsExactly(2024, 2020);
        IncomeYear without = incomes.getFirst();
        assertThat(without.line()).isNull();
        assertThat(without.belowTheLine()).isFalse();
        assertThat(without.perHead()).isEqualTo(new Money(1_234_500));
        IncomeYear judged = incomes.getLast();
        assertThat(judged.net()).as("the later figure counts").isEqualTo(new Money(650_000));
        assertThat(judged.persons()).isEqualTo(2);
        assertThat(judged.perHead()).isEqualTo(new Money(325_000));
        assertThat(judged.belowTheLine()).isTrue();
        assertThat(judged.line())
                .isNotNull()
                .satisfies(line -> assertThat(line.verified()).isFalse());
    }

    @Test
    void tellsItsHistoryNewestFirst() {
        List<HistoryEntry> history = open(village.official(Role.VILLAGE_CLERK), household)
                .orElseThrow()
                .history();
        assertThat(history).isSortedAccordingTo((a, b) -> b.day().compareTo(a.day()));
        assertThat(history)
                .extracting(HistoryEntry::key)
                .contains(
                        "household-file.history.member-from",
                        "household-file.history.member-to",
                        "household-file.history.status",
                        "household-file.history.account",
                        "household-file.history.document",
                        "household-file.history.request");
    }

    @Test
    void isReadWithinTheScopeOfWhoeverOpensIt() {
        assertThat(open(village.official(Role.VILLAGE_CLERK, "360781208204"), household))
                .isEmpty();
        assertThat(open(village.official(Role.TOWNSHIP_CLERK, "360781207"), household))
                .isEmpty();
        assertThat(open(village.official(Role.TOWNSHIP_CLERK), household)).isPresent();
        assertThat(open(village.household(household), household)).isPresent();
        assertThat(open(village.household(household + 1), household)).isEmpty();
        SignedIn bookkeeper =
                new SignedIn(79, "b", "会计", Role.BOOKKEEPER, null, List.of(1L), null, null, false, false, "!");
        assertThatThrownBy(() -> open(bookkeeper, household)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void holdsSharesDividendsAndPaymentsOfTheModulesAbove() {
        TestCounty county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        TestPath path = new TestPath(context, county);
        long run = path.drafted();
        path.onNotice(path.submitted(run));
        long member = county.members.getFirst().householdId();
        HouseholdBook laidOpen = open(county.clerk, member).orElseThrow();
        assertThat(sheet(laidOpen, "household-file.shares").totals().getLast()).isEqualTo(new Money(33_000_00));
        assertThat(sheet(laidOpen, "household-file.dividends").totals().getLast())
                .isEqualTo(new Money(4_225_642));
        assertThat(sheet(laidOpen, "household-file.payments").lines()).isEmpty();
        path.released(path.over(run));
        HouseholdBook due = open(county.clerk, member).orElseThrow();
        assertThat(sheet(due, "household-file.payments").lines()).hasSize(1);
        assertThat(due.history())
                .extracting(HistoryEntry::key)
                .contains(
                        "household-file.history.share",
                        "household-file.history.dividend",
                        "household-file.history.dividend-over",
                        "household-file.history.due");
    }

    @Test
    void costsNoMoreThanFourteenStatements() {
        assertThat(Statements.of(() -> open(village.official(Role.BUREAU_OFFICER), household)))
                .hasSizeLessThanOrEqualTo(14);
    }

    private static HouseholdSheet sheet(HouseholdBook book, String key) {
        return book.sheets().stream()
                .filter(sheet -> sheet.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Optional<HouseholdBook> open(SignedIn who, long id) {
        return TestCounty.as(who, () -> file.open(id));
    }
}
