package liannong.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What was settled before runs by schemes were corrected is settled by and against lines of distributions. */
class OverpaymentsOfBeforeTests {

    private static final String BEFORE = "78";
    private static final String AFTER = "84";

    @Test
    void keepWhatTheySettledAndAreAppendOnlyAgain() throws SQLException {
        try (DrillDatabase drill = DrillDatabase.empty("overpayments_of_before")) {
            var database = new Database(
                    drill.url(),
                    drill.login(),
                    new Database.Login(Database.APPLICATION_ROLE, KeyRotation.password(DrillDatabase.KEYS)));
            drill.execute("do $$ begin if not exists (select from pg_roles where rolname = 'liannong_app') then"
                    + " create role liannong_app login nosuperuser nobypassrls; end if; end $$"); // no
            // application
            // was here
            // yet
            DrillDatabase.migrate(database, BEFORE);
            settled(drill);
            DrillDatabase.migrate(database, AFTER);
            assertThat(drill.strings(
                            "select concat_ws(' ', way, line_kind, dividend_line_id, entitlement_line_id, against_kind,"
                                    + " against_dividend_line_id) from overpayment_settlements order by id"))
                    .containsExactly("PAID_BACK DIVIDEND_LINE 2", "NOT_PAID_YET DIVIDEND_LINE 2 DIVIDEND_LINE 1");
            assertThat(drill.strings("select concat_ws(' ', line_kind, dividend_line_id) from set_off_consents"))
                    .containsExactly("DIVIDEND_LINE 2");
            assertThatThrownBy(() -> drill.execute("update overpayment_settlements set amount_fen = 1"))
                    .hasMessageContaining("append-only");
        }
    }

    /** Line 2 took back what line 1 gave; whom they are of is not asked here. */
    private static void settled(DrillDatabase drill) throws SQLException {
        try (Connection superuser = TestDatabase.server().superuser().connect(drill.url());
                Statement sql = superuser.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("insert into dividend_lines (id, county_code, run_id, cooperative_id, member_id, division_code,"
                    + " reserve_fen, fiscal_fen, donation_fen, base_fen, refund_fen, residual_fen, total_fen, earlier_refund_fen)"
                    + " values (1, '360781', 1, 1, 1, '360781', 0, 0, 0, 0, 500, 0, 500, 0),"
                    + " (2, '360781', 2, 1, 1, '360781', 0, 0, 0, 0, -300, 0, -300, 500)");
            sql.execute("insert into set_off_consents values"
                    + " (1, '360781', 1, 2, null, '360781', '2026-03-01', '同意书', 1, now(), gen_random_uuid())");
            sql.execute("insert into overpayment_settlements values"
                    + " (1, '360781', 1, 2, null, '360781', 'PAID_BACK', 100, '2026-03-01', null, '回单', 1, now(),"
                    + " gen_random_uuid()),"
                    + " (2, '360781', 1, 2, null, '360781', 'NOT_PAID_YET', 200, '2026-03-01', 1, null, 1, now(),"
                    + " gen_random_uuid())");
        }
    }
}
