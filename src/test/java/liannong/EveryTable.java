package liannong;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liannong.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Every table of the database, which of them have cases of people in them, and what plain SQL sees there. */
final class EveryTable {

    /** Read by everybody, by decision: no case of a person stands in them. */
    static final Set<String> PUBLIC = Set.of(
            "divisions",
            "organisations", // the public register of market entities
            "charters",
            "charter_funds",
            "bases",
            "household_status_steps", // rules, not cases
            "duty_rules",
            "bank_templates", // what files of banks look like
            "bank_template_versions",
            "bank_template_layouts",
            "bank_template_fields",
            "bank_template_words",
            "resolution_duties", // from which day on a plan names its resolution
            "payout_rule_versions", // what the county decided about paying
            "approval_rules",
            "payout_rules",
            "hold_rules",
            "clock_rules",
            "return_reasons",
            "payable_kinds",
            "notices", // what is laid open; its lines are protected
            "notice_rules",
            "chart_accounts",
            "workdays",
            "day_runs",
            "day_run_attempts",
            "workday_arrangements", // law as announced
            "workday_arrangement_days",
            "chain_days", // printed on every notice
            "demo_clock",
            "installation",
            "sign_in_attempts"); // asked before anybody is known

    /** Open to everybody while the notice runs. */
    static final Set<String> LAID_OPEN = Set.of("notice_rows");

    /** Rows about users, not about a cooperative. */
    static final Set<String> OF_USERS = Set.of("users", "unmaskings");

    /** What people did with the schedule; its own test reads it as each role. */
    static final Set<String> OF_SCHEDULE = Set.of("schedule_acts");

    /** Read by their own functions alone, and what audits found; ChainTests and AuditViewTests try them. */
    static final Set<String> OF_AUDIT = Set.of(
            "chain_kinds", "chain_links", "chain_heads", "chain_day_heads", "chain_waiting", "chain_commits", "audits");

    private final ApplicationContext context;
    private final List<String> names;

    EveryTable(ApplicationContext context) {
        this.context = context;
        this.names = TestCounty.owner(context)
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                                + " and relname !~ '^(qrtz_|flyway_)' order by relname")
                .query(String.class)
                .list();
    }

    List<String> names() {
        return names;
    }

    /** The tables of the registry and of the meetings have their own tests. */
    Stream<String> cases() {
        return names.stream()
                .filter(table -> !PUBLIC.contains(table)
                        && !RegistryTables.ALL.contains(table)
                        && !MeetingTables.ALL.contains(table)
                        && !OF_SCHEDULE.contains(table)
                        && !OF_AUDIT.contains(table));
    }

    List<String> withColumn(String column) {
        return cases().filter(table -> number(
                                "select count(*) from information_schema.columns where table_name = ? and column_name = ?",
                                table,
                                column)
                        > 0)
                .filter(table -> !OF_USERS.contains(table))
                .toList();
    }

    boolean isProtected(String table) {
        return number(
                        "select count(*) from pg_class c where oid = ?::regclass and relrowsecurity"
                                + " and exists (select 1 from pg_policies p where p.tablename = c.relname)",
                        table)
                > 0;
    }

    /** Where the rows lie that this user sees. */
    List<String> rows(@Nullable SignedIn user, String table) {
        List<String> rows = new ArrayList<>();
        TestCounty.raw(
                context,
                user,
                sql -> rows.addAll(sql.sql("select ctid::text from " + table)
                        .query(String.class)
                        .list()));
        return rows;
    }

    long count(@Nullable SignedIn user, String table, String condition) {
        List<Long> count = new ArrayList<>();
        TestCounty.raw(
                context,
                user,
                sql -> count.add(sql.sql("select count(*) from " + table + " where " + condition)
                        .query(Long.class)
                        .single()));
        return count.getFirst();
    }

    long number(String sql, Object... parameters) {
        return TestCounty.owner(context)
                .sql(sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
