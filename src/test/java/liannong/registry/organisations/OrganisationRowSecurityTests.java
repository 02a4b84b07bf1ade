package liannong.registry.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.registry.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** Who holds office, what was filed and what is due: for those who work for the organisation or its place. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationRowSecurityTests {

    /** Each table with the column that names the organisation. */
    private static final Map<String, String> TABLES = Map.of(
            "organisation_officers", "organisation_id",
            "cooperative_filings", "cooperative_id",
            "organisation_changes", "organisation_id",
            "duties", "organisation_id");

    private final ApplicationContext context;
    private final TestRegister a;
    private final TestCounty b;

    @Autowired
    OrganisationRowSecurityTests(ApplicationContext context) {
        this.context = context;
        this.a = new TestRegister(context);
        this.b = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
    }

    @BeforeAll
    void fill() {
        TestCounty county = a.county;
        TestCounty.run(county.chair, () -> {
            context.getBean(Officers.class)
                    .appoint(new Appointment(
                            county.cooperative,
                            PersonName.parse("钟理事"),
                            null,
                            Office.DIRECTOR,
                            false,
                            TestRegister.JOINED,
                            null,
                            TestRegister.MINUTES));
            context.getBean(Filings.class)
                    .enter(new FilingEntry(
                            county.cooperative,
                            FilingKind.MEMBER_CHANGES,
                            2024,
                            LocalDate.of(2025, 2, 1),
                            null,
                            null,
                            TestRegister.MINUTES));
        });
        TestCounty.run(
                county.clerk,
                () -> context.getBean(Organisations.class)
                        .stand(
                                county.cooperative,
                                OrganisationState.ABNORMAL,
                                LocalDate.of(2025, 7, 1),
                                TestRegister.MINUTES));
        SystemUser.act(() -> context.getBean(Duties.class).keep(LocalDate.of(county.year + 1, 5, 1)));
    }

    @Test
    void isSeenByItsOwnPeopleAndItsPlaceAndByNobodyElse() {
        SignedIn household =
                a.county.user(Role.HOUSEHOLD, null, a.someone("钟演示").householdId(), null);
        SignedIn administrator = a.county.user(Role.ADMINISTRATOR, null, null, null);
        TABLES.keySet().forEach(table -> {
            for (SignedIn reader : List.of(a.county.bookkeeper, a.county.chair, a.county.clerk, a.officer, a.auditor)) {
                assertThat(count(reader, table)).as(table + " " + reader.role()).isPositive();
            }
            for (SignedIn stranger : List.of(b.bookkeeper, b.clerk, household, administrator)) {
                assertThat(count(stranger, table))
                        .as(table + " " + stranger.role())
                        .isZero();
            }
            assertThat(count(null, table)).as(table).isZero();
        });
    }

    @Test
    void aStrangerAnAuditorAndAHouseholdAddNothing() {
        TABLES.forEach((table, column) -> {
            String row = a.county
                    .owner()
                    .sql("select to_jsonb(t)::text from " + table + " t where " + column + " = ? limit 1")
                    .param(a.county.cooperative)
                    .query(String.class)
                    .single();
            for (SignedIn stranger : List.of(b.bookkeeper, b.clerk, a.auditor)) {
                assertThatThrownBy(() -> a.county.raw(
                                stranger, sql -> sql.sql(copy(table)).param(row).update()))
                        .as(table + " " + stranger.role())
                        .isNotInstanceOf(DuplicateKeyException.class)
                        .hasStackTraceContaining("row-level security");
            }
        });
    }

    @Test
    void aCooperativeDoesNotWriteTheTraceOfItsOwnEntryNorItsMonitoring() {
        for (String insert : List.of(
                "insert into organisation_changes (id, county_code, organisation_id, field, changed_on, document, recorded_by,"
                        + " recorded_at) values (nextval('organisation_changes_seq'), '360781', ?, 'name', '2025-01-01', '文件', ?, now())",
                "insert into enterprise_monitorings (id, county_code, organisation_id, result, monitored_on, document, recorded_by,"
                        + " recorded_at) values (nextval('enterprise_monitorings_seq'), '360781', ?, 'PASSED', '2025-01-01', '文件', ?, now())")) {
            assertThatThrownBy(() -> a.county.raw(
                            a.county.chair,
                            sql -> sql.sql(insert)
                                    .params(a.county.cooperative, a.county.chair.id())
                                    .update()))
                    .hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void whatIsAppendOnlyIsNotRewrittenByTheOwnerEither() {
        for (String table : List.of("cooperative_filings", "organisation_changes", "enterprise_monitorings")) {
            assertThat(a.county
                            .owner()
                            .sql(
                                    "select has_any_column_privilege('liannong_app', ?, 'UPDATE') or has_table_privilege('liannong_app', ?, 'DELETE')")
                            .params(table, table)
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isFalse();
        }
        assertThatThrownBy(() -> a.county
                        .owner()
                        .sql("delete from cooperative_filings where cooperative_id = ?")
                        .param(a.county.cooperative)
                        .update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> a.county
                        .owner()
                        .sql("delete from organisation_officers where organisation_id = ?")
                        .param(a.county.cooperative)
                        .update())
                .hasStackTraceContaining("append-only");
    }

    private static String copy(String table) {
        String columns = table.equals("organisation_officers")
                ? "id, county_code, organisation_id, person_id, name, office, public_official, valid_from, term_to, valid_to,"
                        + " document, document_id, recorded_by, recorded_at, ended_by, ended_at"
                : "*";
        String into = columns.equals("*") ? table : table + " (" + columns + ")";
        return "insert into " + into + " select " + columns + " from jsonb_populate_record(null::" + table
                + ", ?::jsonb)";
    }

    private long count(@Nullable SignedIn user, String table) {
        long[] count = {0};
        TestCounty.raw(
                context,
                user,
                sql -> count[0] = sql.sql("select count(*) from " + table + " where " + TABLES.get(table) + " = ?")
                        .param(a.county.cooperative)
                        .query(Long.class)
                        .single());
        return count[0];
    }
}
