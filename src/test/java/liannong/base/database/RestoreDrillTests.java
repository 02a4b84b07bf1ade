package liannong.base.database;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import liannong.TwoCooperatives;
import liannong.base.CannotStart;
import liannong.base.backup.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * The drill: everything the tests have on record, from the register to the bank's answer, goes into a file while it is
 * in use, and into an empty database, where it is what it was.
 */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one drill, looked at from all sides
class RestoreDrillTests {

    /** What keeps the rows: triggers, policies, rights, references, and everything else that is said of the tables. */
    private static final String PROMISES = """
            select t.tgrelid::regclass || ' ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid) from pg_trigger t
            where not t.tgisinternal
            union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
            where connamespace = 'public'::regnamespace
            union all select concat_ws(' ', tablename, policyname, roles, cmd, qual, with_check) from pg_policies
            union all select format('%s %s %s %s', relname, relrowsecurity, relforcerowsecurity, relacl) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v')
            order by 1""";

    @TempDir
    static Path folder = Path.of("");

    private final DrillDatabase shared = DrillDatabase.shared();
    private final TwoCooperatives county;
    private Path file = Path.of("");
    private Manifest manifest;
    private DrillDatabase restored;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by drill()
    RestoreDrillTests(ApplicationContext context) {
        county = new TwoCooperatives(context);
    }

    @BeforeAll
    void drill() throws Exception {
        county.walk();
        file = folder.resolve("county.backup");
        manifest = shared.backUp(file, (what, done, all) -> {
            if (what.equals("persons")) someoneWorksOn();
        });
        restored = DrillDatabase.empty("drill");
    }

    @AfterAll
    void leaveNothing() throws SQLException {
        county.back();
        restored.close();
    }

    /** Tables after this one in the alphabet are written later, but of the same instant. */
    private void someoneWorksOn() {
        try {
            shared.execute("insert into workdays (day, kind, name) values ('2039-12-31', 'REST', 'meanwhile')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whereItIsKilledNothingIsLeftAndThenItComesBackRowByRow() throws Exception {
        for (String step : List.of("accounts", "payables", "commit")) {
            assertThatThrownBy(() -> restored.restore(file, (what, done, all) -> {
                        if (what.equals(step)) restored.kill();
                    }))
                    .as(step)
                    .isInstanceOf(SQLException.class);
            assertThat(restored.strings("select key_check::text from installation"))
                    .as(step)
                    .isEmpty();
            assertThat(restored.string("select count(*) from persons")).as(step).isEqualTo("0");
        }
        restored.restore(file, DrillDatabase.SILENT);
        Manifest again = restored.backUp(folder.resolve("again.backup"));
        assertThat(sums(again)).isEqualTo(sums(manifest));
        assertThat(again.sequences()).isEqualTo(manifest.sequences());
        assertThat(manifest.rows()).isPositive();
        sequencesGoOn();
        whatWasPromisedIsPromised();
        aSecondRestoreIsRefused();
        whatWasDoneMeanwhileIsNotInIt();
    }

    private static Map<String, String> sums(Manifest manifest) {
        return manifest.tables().stream()
                .collect(toMap(Manifest.Table::name, table -> table.rows() + " " + table.rowSum()));
    }

    private void sequencesGoOn() throws SQLException {
        for (String table : List.of("payables", "payment_instructions", "postings", "persons", "share_movements"))
            assertThat(restored.string("select nextval('" + table + "_seq')"))
                    .as(table)
                    .isEqualTo(shared.string("select nextval('" + table + "_seq')"));
    }

    private void whatWasPromisedIsPromised() throws SQLException {
        assertThat(restored.strings(PROMISES)).hasSizeGreaterThan(500).isEqualTo(shared.strings(PROMISES));
        for (String table : List.of("payables", "postings", "share_movements", "installation"))
            assertThatThrownBy(() -> restored.execute("delete from " + table))
                    .as(table)
                    .hasMessageContaining("append-only");
    }

    private void aSecondRestoreIsRefused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> restored.restore(file, DrillDatabase.SILENT))
                .withMessageContaining("这个数据库不是空的")
                .withMessageContaining("not empty");
    }

    private void whatWasDoneMeanwhileIsNotInIt() throws SQLException {
        String holiday = "select count(*) from workdays where day = '2039-12-31'";
        assertThat(shared.string(holiday)).isEqualTo("1");
        assertThat(restored.string(holiday)).isEqualTo("0");
        shared.execute("delete from workdays where day = '2039-12-31'");
    }

    @Test
    void everyTableOfACooperativesYearHasRowsInIt() {
        assertThat(manifest.tables())
                .filteredOn(table -> List.of(
                                "payables",
                                "payment_instructions",
                                "payment_results",
                                "result_files",
                                "postings",
                                "share_movements",
                                "dividend_lines",
                                "notices",
                                "objections",
                                "accounts",
                                "unmaskings",
                                "share_certificates")
                        .contains(table.name()))
                .hasSize(12)
                .allSatisfy(table -> assertThat(table.rows()).as(table.name()).isPositive());
    }

    @Test
    void theKeyIsNotInItAndItSaysWhichOneItIs() {
        assertThat(manifest.key()).hasSize(16).doesNotContain(TestDatabase.KEY);
        assertThat(manifest.county()).startsWith("360781");
        assertThat(manifest.madeAt()).isEqualTo("2026-03-02T01:00:00Z");
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAlone() throws Exception {
        try (DrillDatabase other = DrillDatabase.empty("another")) {
            other.execute("create table persons (id bigint)");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> other.restore(file, DrillDatabase.SILENT))
                    .withMessageContaining("这个数据库不是空的");
            assertThat(other.strings("select relname from pg_class where relnamespace = 'public'::regnamespace"))
                    .containsExactly("persons");
        }
    }
}
