package liannong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Nobody sees what is not theirs, whatever statement is sent: every table of the database is asked by plain SQL. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityReadingTests {

    private final TwoCooperatives two;
    private final EveryTable tables;
    private final TestCounty a;
    private final TestCounty b;

    @Autowired
    RowSecurityReadingTests(ApplicationContext context) {
        two = new TwoCooperatives(context);
        tables = new EveryTable(context);
        a = two.a;
        b = two.b;
    }

    @BeforeAll
    void walk() {
        two.walk();
    }

    @AfterAll
    void back() {
        two.back();
    }

    @Test
    void withoutAScopeNothingIsVisible() {
        assertThat(tables.cases()
                        .filter(table -> !tables.rows(null, table).isEmpty() && !EveryTable.LAID_OPEN.contains(table)))
                .isEmpty();
    }

    @Test
    void aCooperativeSeesItsOwnRowsAndNoneOfAnother() {
        assertThat(tables.cases()
                        .filter(table -> tables.rows(a.bookkeeper, table).isEmpty()))
                .isEmpty();
        assertThat(tables.cases().filter(table -> isShared(table, a.bookkeeper, b.bookkeeper)))
                .isEmpty();
        assertThat(tables.cases().filter(table -> isShared(table, a.chair, b.bookkeeper)))
                .isEmpty();
    }

    @Test
    void aTownshipSeesItselfAndNothingOfAnother() {
        for (String table : tables.withColumn("division_code")) {
            assertThat(tables.count(a.clerk, table, "true")).as(table).isPositive();
            assertThat(tables.count(a.clerk, table, "not starts_with(division_code, '" + a.township + "')"))
                    .as(table)
                    .isZero();
        }
        assertThat(tables.cases().filter(table -> isShared(table, a.clerk, b.bookkeeper)))
                .isEmpty();
        assertThat(tables.cases().filter(table -> isShared(table, b.clerk, a.bookkeeper)))
                .isEmpty();
    }

    @Test
    void aHouseholdSeesItsOwnRowsAndNothingElseOfItsCooperative() {
        TestCounty.Member mine = a.members.getFirst();
        SignedIn household = a.householdUser(mine);
        for (String table : tables.withColumn("household_id")) {
            assertThat(tables.count(household, table, "true")).as(table).isPositive();
            assertThat(tables.count(household, table, "household_id is distinct from " + mine.householdId()))
                    .as(table)
                    .isZero();
        }
        assertThat(tables.count(household, "households", "true")).isOne();
        assertThat(tables.count(household, "persons", "true")).isOne();
        assertThat(tables.count(household, "dividend_inputs", "true"))
                .as("of the year's distribution and of its correction")
                .isEqualTo(2);
        for (String table : List.of("journal_entries", "postings", "payment_batches", "result_files", "unmaskings")) {
            assertThat(tables.count(household, table, "true")).as(table).isZero();
        }
    }

    @Test
    void theBureauSeesTheCountyAndTheAdministratorNoCase() {
        SignedIn administrator = a.user(Role.ADMINISTRATOR, null, null, null);
        assertThat(tables.count(
                        a.approver, "members", "cooperative_id in (" + a.cooperative + ", " + b.cooperative + ")"))
                .isEqualTo(12);
        assertThat(tables.cases()
                        .filter(table -> !EveryTable.OF_USERS.contains(table) && !EveryTable.LAID_OPEN.contains(table))
                        .filter(table -> !tables.rows(administrator, table).isEmpty()))
                .isEmpty();
    }

    @Test
    void theLinesOfANoticeAreTakenDownForStrangersWhenItIsOver() {
        String ofA = "notice_id in (select id from notices where organisation_id = " + a.cooperative + ")";
        assertThat(tables.count(a.bookkeeper, "notice_rows", ofA))
                .as("of the year's distribution, of its correction, and of what a scheme gave")
                .isEqualTo(18);
        assertThat(tables.count(b.bookkeeper, "notice_rows", ofA)).isZero();
        assertThat(tables.count(null, "notice_rows", ofA)).isZero();
    }

    private boolean isShared(String table, SignedIn one, SignedIn other) {
        Set<String> both = new HashSet<>(tables.rows(one, table));
        both.retainAll(tables.rows(other, table));
        return !both.isEmpty() && !EveryTable.LAID_OPEN.contains(table);
    }
}
