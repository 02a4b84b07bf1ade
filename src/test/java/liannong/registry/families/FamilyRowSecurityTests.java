package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.registry.Relation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What is on file about a family is its place's and its own to see, not its cooperatives', and nobody else's to write. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamilyRowSecurityTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    /** By the column that says whose the row is. */
    private static final Map<String, String> PRIVATE = Map.of(
            "household_statuses", "household_id",
            "household_incomes", "household_id",
            "card_changes", "household_id",
            "change_requests", "household_id",
            "family_events", "household_id",
            "documents", "household_id");

    private final FamilyEvents events;
    private final TestFamily test;
    private final TestCounty county;
    private final long home;
    private final SignedIn stranger;
    private final SignedIn household;
    private final SignedIn neighbour;
    private final SignedIn auditor;

    @Autowired
    FamilyRowSecurityTests(ApplicationContext context, FamilyEvents events) {
        this.events = events;
        this.test = new TestFamily(context);
        this.county = test.county;
        this.home = test.household(Relation.SPOUSE, Relation.CHILD);
        this.stranger = county.user(Role.TOWNSHIP_CLERK, TestCounty.OTHER_TOWNSHIP, null, null);
        this.household = county.user(Role.HOUSEHOLD, null, home, null);
        this.neighbour = county.user(Role.HOUSEHOLD, null, test.household(), null);
        this.auditor = county.user(Role.AUDITOR, "360781", null, null);
    }

    @BeforeAll
    void fill() {
        test.member(home, test.people(home, DAY).getFirst(), 1_000_00);
        FamilyAct birth =
                new FamilyAct.Birth(test.entry(home, DAY), new NewPerson("钟小宝", "M", DAY, null), Relation.CHILD);
        TestCounty.run(
                test.clerk, () -> events.record(birth, events.preview(birth).seen()));
        owner(
                "insert into household_incomes values (nextval('household_incomes_seq'), '360781', ?, 2024, 'WAGES', 1, 1, now())");
        owner("insert into card_changes (id, county_code, household_id, field, recorded_by, recorded_at)"
                + " values (nextval('card_changes_seq'), '360781', ?, 'attribute', 1, now())");
        owner(
                "insert into documents (id, county_code, division_code, household_id, title, file_name, media_type, size_bytes,"
                        + " sha256, dated_on, added_by, added_at) select nextval('documents_seq'), '360781', division_code, id, '证件',"
                        + " 'a.png', 'image/png', 9, repeat('0', 64), '2024-01-01', 1, now() from households where id = ?");
        owner(
                "insert into change_requests (id, county_code, kind, household_id, content_enc, document_id, state, requested_by,"
                        + " requested_at) select nextval('change_requests_seq'), '360781', 'ACCOUNT', household_id, '\\x00', id, 'OPEN', 1,"
                        + " now() from documents where household_id = ?");
    }

    @Test
    void thePlaceAndTheAuditorAndTheHouseholdItselfSeeIt() {
        PRIVATE.forEach((table, column) -> {
            for (SignedIn user : List.of(test.clerk, auditor, household))
                assertThat(count(user, table, column))
                        .as("%s for %s", table, user.role())
                        .isPositive();
        });
    }

    @Test
    void noOtherPlaceNoNeighbourAndNoCooperativeOfItsMembersSeesIt() {
        PRIVATE.forEach((table, column) -> {
            for (SignedIn user : List.of(stranger, neighbour, county.bookkeeper, county.chair))
                assertThat(count(user, table, column))
                        .as("%s for %s", table, user.role())
                        .isZero();
        });
        assertThat(count(county.bookkeeper, "household_members", "household_id"))
                .as("a cooperative knows who lives with its member")
                .isPositive();
        assertThat(count(stranger, "household_members", "household_id")).isZero();
    }

    @Test
    void whoEntersPersonsOfAnActSeesThemAndNobodyElse() {
        String ofHome = "select count(*) from family_event_persons where to_household_id = " + home;
        assertThat(number(test.clerk, ofHome)).isOne();
        assertThat(number(household, ofHome)).isOne();
        assertThat(number(stranger, ofHome)).isZero();
        assertThat(number(county.bookkeeper, ofHome)).isZero();
    }

    @Test
    void readersAndCooperativesChangeNothing() {
        for (SignedIn user : List.of(household, auditor, county.bookkeeper, county.chair, stranger)) {
            assertThat(changed(user, "update households set group_no = 9 where id = " + home))
                    .as(user.role().name())
                    .isZero();
            assertThat(changed(user, "update persons set nation = '畲族' where household_id = " + home))
                    .as(user.role().name())
                    .isZero();
            assertThatThrownBy(() -> county.raw(
                            user,
                            sql -> sql.sql(
                                            "insert into household_incomes values (nextval('household_incomes_seq'), '360781', "
                                                    + home + ", 2023, 'WAGES', 1, 1, now())")
                                    .update()))
                    .as(user.role().name())
                    .hasStackTraceContaining("row-level security");
        }
        assertThat(changed(test.clerk, "update households set group_no = 3 where id = " + home))
                .isOne();
    }

    @Test
    void whatIsPaidToAnotherHouseholdNowIsThatOnesToSee() {
        long from = test.household();
        long into = test.household();
        long payable = county.next("payables");
        county.owner()
                .sql(
                        "insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_name, division_code,"
                                + " amount_fen, due_on, purpose, recorded_at)"
                                + " values (?, '360781', 'FAMILY_TEST', ?, ?, ?, '钟秀兰', ?, 100, '2099-01-01', '测试', now())")
                .params(payable, payable, county.cooperative, from, county.village)
                .update();
        SignedIn theirs = county.user(Role.HOUSEHOLD, null, into, null);
        assertThat(number(theirs, "select count(*) from payables where id = " + payable))
                .isZero();
        FamilyAct merge = new FamilyAct.Merge(test.entry(from, DAY), into, Map.of());
        TestCounty.run(
                test.clerk, () -> events.record(merge, events.preview(merge).seen()));
        assertThat(number(theirs, "select count(*) from payables where id = " + payable))
                .isOne();
        assertThat(number(theirs, "select count(*) from payable_transfers where payable_id = " + payable))
                .isOne();
        assertThat(number(neighbour, "select count(*) from payable_transfers")).isZero();
    }

    private void owner(String sql) {
        county.owner().sql(sql).param(home).update();
    }

    private long count(SignedIn user, String table, String column) {
        return number(user, "select count(*) from " + table + " where " + column + " = " + home);
    }

    private long number(SignedIn user, String sql) {
        List<Long> found = new ArrayList<>();
        county.raw(user, jdbc -> found.add(jdbc.sql(sql).query(Long.class).single()));
        return found.getFirst();
    }

    private int changed(SignedIn user, String sql) {
        List<Integer> found = new ArrayList<>();
        county.raw(user, jdbc -> found.add(jdbc.sql(sql).update()));
        return found.getFirst();
    }
}
