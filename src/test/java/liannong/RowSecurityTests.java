package liannong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.payouts.BankFiles;
import liannong.payouts.BankResults;
import liannong.schedule.TestClock;
import liannong.shares.papers.CertificateDraft;
import liannong.shares.papers.IssueCertificate;
import liannong.shares.papers.ShareCertificates;
import liannong.shares.papers.VoidCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody sees what is not theirs, whatever statement is sent: two cooperatives of two townships with everything on
 * record from the register to the bank's answer, and every table of the database asked by plain SQL.
 */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTests {

    /** Read by everybody, by decision: no case of a person stands in them. */
    private static final Set<String> PUBLIC = Set.of(
            "divisions",
            "organisations", // the public register of market entities
            "charters",
            "charter_funds",
            "bases",
            "household_status_steps", // rules, not cases
            "duty_rules",
            "notices", // what is laid open; its lines are protected
            "notice_rules",
            "chart_accounts",
            "workdays",
            "day_runs",
            "demo_clock",
            "installation",
            "sign_in_attempts"); // asked before anybody is known

    /** Open to everybody while the notice runs. */
    private static final Set<String> LAID_OPEN = Set.of("notice_rows");

    /** Rows about users, not about a cooperative. */
    private static final Set<String> OF_USERS = Set.of("users", "unmaskings");

    private final ApplicationContext context;
    private final TestCounty a;
    private final TestCounty b;
    private final List<String> tables;

    @Autowired
    RowSecurityTests(ApplicationContext context) {
        this.context = context;
        this.a = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.b = TestCounty.golden(context, TestCounty.OTHER_TOWNSHIP, "OPENING");
        this.tables = a.owner()
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                                + " and relname !~ '^(qrtz_|flyway_)' order by relname")
                .query(String.class)
                .list();
    }

    @BeforeAll
    void walk() {
        Stream.of(a, b).forEach(this::walk);
    }

    private void walk(TestCounty county) {
        TestPath path = new TestPath(context, county);
        long run = path.drafted();
        owner("insert into dividend_funds values (?, 1, '公益金', 0, 0)", run);
        owner(
                "insert into unmaskings values (?, now(), ?, 'phone', 1, '核对电话')",
                county.next("unmaskings"),
                county.bookkeeper.id());
        certificate(county);
        path.onNotice(path.submitted(run));
        owner(
                "update objections set answered_by = ?, answered_on = raised_on, answer = '已经核对' where id = ?",
                county.chair.id(),
                path.objection(run, county.members.getFirst()));
        long batch = path.batch(path.released(path.over(run)));
        byte[] answer = ("HZ|\n"
                        + county.owner()
                                .sql(
                                        "select string_agg(end_to_end_id || '|' || to_char(amount_fen / 100.0, 'FM999999990.00') || '|1', E'\\n')"
                                                + " from payment_instructions where batch_id = ?")
                                .param(batch)
                                .query(String.class)
                                .single())
                .getBytes(BankFiles.CHARSET);
        TestCounty.run(
                county.bookkeeper, () -> context.getBean(BankResults.class).load(batch, "result.txt", answer));
        TestClock.back(context);
    }

    /** One that was issued to the first member and voided. */
    private void certificate(TestCounty county) {
        ShareCertificates certificates = context.getBean(ShareCertificates.class);
        long member = county.members.getFirst().id();
        TestCounty.run(county.bookkeeper, () -> {
            CertificateDraft draft = certificates.draft(member).orElseThrow();
            long id = certificates.issue(new IssueCertificate(UUID.randomUUID(), member, draft.holdings()));
            certificates.cancel(new VoidCertificate(UUID.randomUUID(), id, "成员报失"));
        });
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void everyTableWithCasesIsProtected() {
        assertThat(cases().filter(table -> !isProtected(table))).isEmpty();
        assertThat(RegistryTables.ALL.stream().filter(table -> !isProtected(table)))
                .isEmpty();
        assertThat(MeetingTables.ALL.stream().filter(table -> !isProtected(table)))
                .isEmpty();
        assertThat(tables).containsAll(PUBLIC).containsAll(RegistryTables.ALL).containsAll(MeetingTables.ALL);
    }

    @Test
    void theRoleOfTheApplicationOwnsNothingAndBypassesNothing() {
        assertThat(count(
                        null,
                        "pg_roles",
                        "rolname = current_user and not rolsuper and not rolbypassrls and not rolcreaterole"
                                + " and not rolcreatedb and not pg_has_role('liannong_owner', 'member')"))
                .isOne();
        assertThat(count(null, "pg_class", "relowner = 'liannong_app'::regrole"))
                .isZero();
        assertThat(count(null, "pg_proc", "proowner = 'liannong_app'::regrole")).isZero();
    }

    @Test
    void withoutAScopeNothingIsVisible() {
        assertThat(cases().filter(table -> !rows(null, table).isEmpty() && !LAID_OPEN.contains(table)))
                .isEmpty();
    }

    @Test
    void aCooperativeSeesItsOwnRowsAndNoneOfAnother() {
        assertThat(cases().filter(table -> rows(a.bookkeeper, table).isEmpty())).isEmpty();
        assertThat(cases().filter(table -> isShared(table, a.bookkeeper, b.bookkeeper)))
                .isEmpty();
        assertThat(cases().filter(table -> isShared(table, a.chair, b.bookkeeper)))
                .isEmpty();
    }

    @Test
    void aTownshipSeesItselfAndNothingOfAnother() {
        for (String table : withColumn("division_code")) {
            assertThat(count(a.clerk, table, "true")).as(table).isPositive();
            assertThat(count(a.clerk, table, "not starts_with(division_code, '" + a.township + "')"))
                    .as(table)
                    .isZero();
        }
        assertThat(cases().filter(table -> isShared(table, a.clerk, b.bookkeeper)))
                .isEmpty();
        assertThat(cases().filter(table -> isShared(table, b.clerk, a.bookkeeper)))
                .isEmpty();
    }

    @Test
    void aHouseholdSeesItsOwnRowsAndNothingElseOfItsCooperative() {
        TestCounty.Member mine = a.members.getFirst();
        SignedIn household = a.householdUser(mine);
        for (String table : withColumn("household_id")) {
            assertThat(count(household, table, "true")).as(table).isPositive();
            assertThat(count(household, table, "household_id is distinct from " + mine.householdId()))
                    .as(table)
                    .isZero();
        }
        assertThat(count(household, "households", "true")).isOne();
        assertThat(count(household, "persons", "true")).isOne();
        assertThat(count(household, "dividend_inputs", "true")).isOne();
        for (String table : List.of("journal_entries", "postings", "payment_batches", "result_files", "unmaskings")) {
            assertThat(count(household, table, "true")).as(table).isZero();
        }
    }

    @Test
    void theBureauSeesTheCountyAndTheAdministratorNoCase() {
        SignedIn administrator = a.user(Role.ADMINISTRATOR, null, null, null);
        assertThat(count(a.approver, "members", "cooperative_id in (" + a.cooperative + ", " + b.cooperative + ")"))
                .isEqualTo(12);
        assertThat(cases().filter(table -> !OF_USERS.contains(table) && !LAID_OPEN.contains(table))
                        .filter(table -> !rows(administrator, table).isEmpty()))
                .isEmpty();
    }

    @Test
    void theLinesOfANoticeAreTakenDownForStrangersWhenItIsOver() {
        String ofA = "notice_id in (select id from notices where organisation_id = " + a.cooperative + ")";
        assertThat(count(a.bookkeeper, "notice_rows", ofA)).isEqualTo(6);
        assertThat(count(b.bookkeeper, "notice_rows", ofA)).isZero();
        assertThat(count(null, "notice_rows", ofA)).isZero();
    }

    @Test
    void nobodyAddsARowInTheNameOfAnother() {
        written("INSERT").forEach(table -> {
            String row = rowOf(a, table);
            assertThatThrownBy(() -> a.raw(b.bookkeeper, sql -> insert(sql, table, row)))
                    .as(table)
                    .isNotInstanceOf(DuplicateKeyException.class); // the row itself would have been let through
        });
    }

    @Test
    void nobodyChangesOrDeletesARowOfAnother() {
        written("UPDATE")
                .filter(table -> !table.equals("notices")) // a closed notice refuses everybody
                .forEach(table ->
                        assertThat(changed(b.bookkeeper, table, a)).as(table).isZero());
        for (String table : List.of("dividend_lines", "dividend_inputs", "dividend_funds")) {
            a.raw(
                    b.bookkeeper,
                    sql -> assertThat(sql.sql("delete from " + table + " where ctid = ?::tid")
                                    .param(place(a, table))
                                    .update())
                            .isZero());
        }
    }

    @Test
    void aHouseholdAndAnAuditorReadAndWriteNothing() {
        SignedIn household = a.householdUser(a.members.getFirst());
        SignedIn auditor = a.user(Role.AUDITOR, "360781", null, null);
        for (SignedIn reader : List.of(household, auditor)) {
            written("UPDATE")
                    .filter(table -> !Set.of("notices", "objections").contains(table))
                    .forEach(table ->
                            assertThat(changed(reader, table, a)).as(table).isZero());
            assertThatThrownBy(() -> a.raw(reader, sql -> insert(sql, "share_movements", rowOf(a, "share_movements"))))
                    .hasStackTraceContaining("row-level security");
        }
    }

    private boolean isShared(String table, SignedIn one, SignedIn other) {
        Set<String> both = new HashSet<>(rows(one, table));
        both.retainAll(rows(other, table));
        return !both.isEmpty() && !LAID_OPEN.contains(table);
    }

    /** The tables of the registry and of the meetings have their own tests. */
    private Stream<String> cases() {
        return tables.stream()
                .filter(table -> !PUBLIC.contains(table)
                        && !RegistryTables.ALL.contains(table)
                        && !MeetingTables.ALL.contains(table));
    }

    private List<String> withColumn(String column) {
        return cases().filter(table -> number(
                                "select count(*) from information_schema.columns where table_name = ? and column_name = ?",
                                table,
                                column)
                        > 0)
                .filter(table -> !OF_USERS.contains(table))
                .toList();
    }

    /** Tables about one cooperative that the application may write in this way. */
    private Stream<String> written(String how) {
        return Stream.concat(cases(), Stream.of("organisations", "charters", "notices"))
                .filter(table -> !OF_USERS.contains(table))
                .filter(table ->
                        number("select count(*) where has_any_column_privilege('liannong_app', ?, ?)", table, how) > 0);
    }

    private boolean isProtected(String table) {
        return number(
                        "select count(*) from pg_class c where oid = ?::regclass and relrowsecurity"
                                + " and exists (select 1 from pg_policies p where p.tablename = c.relname)",
                        table)
                > 0;
    }

    /** Where the rows lie that this user sees. */
    private List<String> rows(@Nullable SignedIn user, String table) {
        List<String> rows = new ArrayList<>();
        TestCounty.raw(
                context,
                user,
                sql -> rows.addAll(sql.sql("select ctid::text from " + table)
                        .query(String.class)
                        .list()));
        return rows;
    }

    private long count(@Nullable SignedIn user, String table, String condition) {
        List<Long> count = new ArrayList<>();
        TestCounty.raw(
                context,
                user,
                sql -> count.add(sql.sql("select count(*) from " + table + " where " + condition)
                        .query(Long.class)
                        .single()));
        return count.getFirst();
    }

    private String place(TestCounty county, String table) {
        return switch (table) {
            case "organisations" -> own("select ctid::text from organisations where id = ?", county);
            case "charters" -> own("select ctid::text from charters where cooperative_id = ?", county);
            case "notices" -> own("select ctid::text from notices where organisation_id = ?", county);
            default -> rows(county.bookkeeper, table).getFirst();
        };
    }

    private String own(String sql, TestCounty county) {
        return county.owner()
                .sql(sql)
                .param(county.cooperative)
                .query(String.class)
                .single();
    }

    private String rowOf(TestCounty county, String table) {
        return county.owner()
                .sql("select to_jsonb(t)::text from " + table + " t where ctid = ?::tid")
                .param(place(county, table))
                .query(String.class)
                .single();
    }

    private static void insert(JdbcClient sql, String table, String row) {
        sql.sql("insert into " + table + " select * from jsonb_populate_record(null::" + table + ", ?::jsonb)")
                .param(row)
                .update();
    }

    private int changed(SignedIn user, String table, TestCounty county) {
        String column = county.owner()
                .sql(
                        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped"
                                + " and has_column_privilege('liannong_app', attrelid, attnum, 'UPDATE') order by attnum limit 1")
                .param(table)
                .query(String.class)
                .single();
        String place = place(county, table);
        List<Integer> changed = new ArrayList<>();
        county.raw(
                user,
                sql -> changed.add(
                        sql.sql("update " + table + " set " + column + " = " + column + " where ctid = ?::tid")
                                .param(place)
                                .update()));
        return changed.getFirst();
    }

    private long number(String sql, Object... parameters) {
        return a.owner().sql(sql).params(parameters).query(Long.class).single();
    }

    private void owner(String sql, Object... parameters) {
        a.owner().sql(sql).params(parameters).update();
    }
}
