package liannong.registry.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import liannong.registry.templates.SheetKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts staged rows into the database, a batch by one statement: COPY is closed to a role under row-level security. */
@Component
class Staging {

    private static final String INSERT = """
            insert into import_rows (import_id, row_no, unit, cells, identity_enc, identity_index, identity_last4, health_enc,
                phone_enc, phone_last4, household_phone_enc, main_cause_enc, other_cause_1_enc, other_cause_2_enc, account_enc,
                account_index, account_last4, read_problems, problems, notes, new_household_id, new_subject_id, outcome)
            select ?, row_no, unit, cells::text[], identity, identity_index, identity4, health, phone, phone4, household_phone,
                cause, other1, other2, account, account_index, account4, problems::text[], problems::text[], notes::text[],
                household, nextval(?::regclass), case problems when '{}' then 'ADD' else 'REFUSED' end
            from unnest(?::integer[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::text[],
                ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                as t(row_no, unit, cells, identity, identity_index, identity4, health, phone, phone4, household_phone, cause,
                    other1, other2, account, account_index, account4, problems, notes, household)
            """;

    private static final int IDS_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;

    Staging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids for households that may be added, fetched in blocks. */
    final class Ids {

        private final Deque<Long> free = new ArrayDeque<>();

        long next() {
            if (free.isEmpty()) {
                free.addAll(jdbc.queryForList(
                        "select nextval('households_seq') from generate_series(1, " + IDS_AT_ONCE + ")", Long.class));
            }
            return free.removeFirst();
        }
    }

    Ids ids() {
        return new Ids();
    }

    void insert(long importId, SheetKind kind, List<StagedRow> rows) {
        if (rows.isEmpty()) return;
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            Columns columns = new Columns(connection, rows);
            insert.setLong(1, importId);
            insert.setString(2, kind.sequence());
            int at = 3;
            for (Array column : columns.all()) insert.setArray(at++, column);
            return insert;
        });
    }

    private record Columns(Connection connection, List<StagedRow> rows) {

        List<Array> all() throws SQLException {
            return List.of(
                    of("integer", row -> row.rowNo),
                    of("text", row -> row.unit),
                    of("text", StagedRow::literal),
                    of("bytea", row -> row.identity),
                    of("bytea", row -> row.identityIndex),
                    of("text", row -> row.identityLast4),
                    of("bytea", row -> row.health),
                    of("bytea", row -> row.phone),
                    of("text", row -> row.phoneLast4),
                    of("bytea", row -> row.householdPhone),
                    of("bytea", row -> row.mainCause),
                    of("bytea", row -> row.otherCause1),
                    of("bytea", row -> row.otherCause2),
                    of("bytea", row -> row.account),
                    of("bytea", row -> row.accountIndex),
                    of("text", row -> row.accountLast4),
                    of("text", row -> StagedRow.literal(row.problems)),
                    of("text", row -> StagedRow.literal(row.notes)),
                    of("bigint", row -> row.newHouseholdId));
        }

        private Array of(String type, Function<StagedRow, @Nullable Object> value) throws SQLException {
            Object[] values = type.equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
            for (int i = 0; i < values.length; i++) values[i] = value.apply(rows.get(i));
            return connection.createArrayOf(type, values);
        }
    }
}
