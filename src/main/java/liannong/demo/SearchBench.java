package liannong.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import liannong.access.Acting;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.registry.households.HouseholdFile;
import liannong.registry.households.HouseholdFilter;
import liannong.registry.households.HouseholdList;
import liannong.registry.search.Search;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code ./run bench search}: how long a search takes, first in the demonstration county and then in one seven times as
 * large, as a bureau officer and as a township clerk, through the service and under row-level security.
 */
public final class SearchBench {

    private static final int SAMPLES = 40;
    private static final int COPIES = 6;
    private static final long APART = 10_000_000;
    private static final String TOWNSHIP = DemoHouseholds.SHOWCASE_TOWNSHIP;

    private record Question(String name, String samples, Consumer<String> ask) {}

    private final ConfigurableApplicationContext county;
    private final PrintStream out;

    private SearchBench(ConfigurableApplicationContext county, PrintStream out) {
        this.county = county;
        this.out = out;
    }

    /** @param start starts the application with these arguments, on a throw-away data folder */
    public static int run(Function<String[], ConfigurableApplicationContext> start, PrintStream out)
            throws IOException, SQLException {
        ThrowAwayCounty.run(start, (county, folder) -> new SearchBench(county, out).measure());
        return 0;
    }

    private void measure() throws SQLException {
        try (Connection connection =
                county.getBean("ownerDataSource", DataSource.class).getConnection()) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            round(owner);
            grow(connection);
            round(owner);
        }
    }

    private void round(JdbcClient owner) {
        long persons =
                owner.sql("select count(*) from persons").query(Long.class).single();
        out.printf(Locale.ROOT, "%n%,d persons; milliseconds of %d calls each%n", persons, SAMPLES);
        out.printf(Locale.ROOT, "%-34s %21s %21s%n", "", "officer p50    p95", "township p50    p95");
        for (Question question : questions()) {
            List<String> samples =
                    owner.sql(question.samples()).query(String.class).list();
            out.printf(
                    Locale.ROOT,
                    "%-34s %21s %21s%n",
                    question.name(),
                    times(Role.BUREAU_OFFICER, SystemUser.COUNTY, question, samples),
                    times(Role.TOWNSHIP_CLERK, TOWNSHIP, question, samples));
        }
    }

    private List<Question> questions() {
        Search search = county.getBean(Search.class);
        HouseholdList list = county.getBean(HouseholdList.class);
        HouseholdFile file = county.getBean(HouseholdFile.class);
        return List.of(
                new Question("family name", persons("left(name, 1)"), search::find),
                new Question("one letter of the given name", persons("substr(name, 2, 1)"), search::find),
                new Question("given name", persons("substr(name, 2)"), search::find),
                new Question("whole name", persons("name"), search::find),
                new Question("one initial", persons("left(initials, 1)"), search::find),
                new Question("initials", persons("initials"), search::find),
                new Question("last four", persons("identity_last4"), search::find),
                new Question("card, five digits", households("left(card_no, 5)"), search::find),
                new Question("card", households("card_no"), search::find),
                new Question("village", some("name", "divisions where level = 'VILLAGE'"), search::find),
                new Question("organisation", some("short_name", "organisations"), search::find),
                new Question("nobody", some("'没有这个人'", "divisions"), search::find),
                new Question("list: sums and first page", some("''", "divisions"), asked -> list(list, asked)),
                new Question("list: given name", persons("substr(name, 2)"), asked -> list(list, asked)),
                new Question(
                        "household file",
                        some("id::text", "households where starts_with(division_code, '" + TOWNSHIP + "')"),
                        asked -> file.open(Long.parseLong(asked))));
    }

    private static void list(HouseholdList list, String text) {
        HouseholdFilter filter = HouseholdFilter.ALL.text(text);
        list.totals(filter);
        list.rows(filter, 0, 50);
    }

    private static String persons(String what) {
        return some(what, "persons");
    }

    private static String households(String what) {
        return some(what, "households");
    }

    /** The same for each run: in the order of a fingerprint. */
    private static String some(String what, String from) {
        return "select " + what + " from (select *, row_number() over () as n from " + from + ") x"
                + " order by md5(n::text) limit " + SAMPLES;
    }

    private String times(Role role, String division, Question question, List<String> samples) {
        var user = new SignedIn(8, "bench", "bench", role, division, List.of(), null, null, false, false, "!");
        return Acting.as(user, () -> {
            samples.stream().limit(SAMPLES / 4).forEach(question.ask()); // warms up
            long[] nanos = samples.stream()
                    .mapToLong(each -> time(question, each))
                    .sorted()
                    .toArray();
            return milliseconds(nanos[nanos.length / 2]) + milliseconds(nanos[nanos.length * 95 / 100]);
        });
    }

    private static long time(Question question, String asked) {
        long start = System.nanoTime();
        question.ask().accept(asked);
        return System.nanoTime() - start;
    }

    private static String milliseconds(long nanos) {
        return "%8s".formatted(BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP));
    }

    /** Every household and everybody in it six times more, with numbers of their own. */
    private static void grow(Connection owner) throws SQLException {
        String copies = " x cross join generate_series(1::bigint, " + COPIES + ") k where x.id < " + APART;
        String id = "x.id + k * " + APART;
        List<String> statements = List.of(
                "insert into households (id, county_code, card_no, division_code, group_no, status, status_since,"
                        + " phone_last4, attribute, formed_on) select " + id
                        + ", county_code, lpad((k * 500000000 + x.id)::text, 10, '0'), division_code, group_no,"
                        + " status, status_since, phone_last4, attribute, formed_on from households" + copies,
                "insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4,"
                        + " initials, education) select " + id
                        + ", county_code, name, sex, born_on, identity_enc, sha256((x.id || ' ' || k)::bytea),"
                        + " lpad(((x.id * 7919 + k * 104729) % 10000)::text, 4, '0'), initials, education from persons"
                        + copies,
                "insert into household_members (id, county_code, household_id, person_id, relation, valid_from) select "
                        + id
                        + ", county_code, household_id + k * " + APART + ", person_id + k * " + APART
                        + ", relation, valid_from from household_members" + copies,
                "insert into household_statuses (id, county_code, household_id, from_status, status, detail, valid_from,"
                        + " reason, recorded_by, recorded_at) select " + id + ", county_code, household_id + k * "
                        + APART
                        + ", from_status, status, detail, valid_from, reason, recorded_by, recorded_at from household_statuses"
                        + copies,
                "vacuum analyze persons",
                "vacuum analyze households",
                "vacuum analyze household_members",
                "vacuum analyze household_statuses");
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    /** Which benchmarks there are. */
    public static boolean knows(String... arguments) {
        return Arrays.equals(arguments, new String[] {"bench", "search"});
    }
}
