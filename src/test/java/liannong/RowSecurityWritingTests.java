package liannong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liannong.access.Role;
import liannong.access.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody writes what is not theirs, whatever statement is sent to a table that the application may write. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityWritingTests {

    private final TwoCooperatives two;
    private final EveryTable tables;
    private final TestCounty a;
    private final TestCounty b;

    @Autowired
    RowSecurityWritingTests(ApplicationContext context) {
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

    /** Tables about one cooperative that the application may write in this way. */
    private Stream<String> written(String how) {
        return Stream.concat(tables.cases(), Stream.of("organisations", "charters", "notices"))
                .filter(table -> !EveryTable.OF_USERS.contains(table))
                .filter(table -> tables.number(
                                "select count(*) where has_any_column_privilege('liannong_app', ?, ?)", table, how)
                        > 0);
    }

    private String place(TestCounty county, String table) {
        return switch (table) {
            case "organisations" -> own("select ctid::text from organisations where id = ?", county);
            case "charters" -> own("select ctid::text from charters where cooperative_id = ?", county);
            case "notices" ->
                own("select ctid::text from notices where organisation_id = ? order by id limit 1", county);
            default -> tables.rows(county.bookkeeper, table).getFirst();
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
}
