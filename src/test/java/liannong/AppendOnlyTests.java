package liannong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is rewritten: not by the application, which lacks the right, and not by the owner, whom a trigger stops. */
@SpringBootTest
class AppendOnlyTests {

    private final JdbcClient owner;

    @Autowired
    AppendOnlyTests(ApplicationContext context) {
        this.owner = TestCounty.owner(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "share_movements",
                "share_move_ins",
                "trades",
                "settlement_supplements",
                "share_certificates",
                "share_certificate_voids",
                "dividend_roots",
                "dividend_slips",
                "entitlement_roots",
                "entitlement_slips",
                "journal_entries",
                "postings",
                "period_acts",
                "manual_entry_lines",
                "payables",
                "payment_batches",
                "payment_instructions",
                "payment_results",
                "result_files",
                "payment_approvals",
                "payment_departures",
                "payment_withdrawals",
                "withdrawn_instructions",
                "bank_balances",
                "funds_checks",
                "received_money",
                "received_uses",
                "payment_receipts",
                "payment_samples",
                "batch_templates",
                "approval_rules",
                "payout_rules",
                "clock_rules",
                "bank_templates",
                "bank_template_layouts",
                "bank_template_fields",
                "bank_template_words",
                "notice_rows",
                "meeting_rules",
                "meeting_papers",
                "meeting_minutes",
                "resolutions",
                "resolution_uses",
                "schedule_acts",
                "payment_plans",
                "workday_arrangement_days",
                "sign_in_attempts",
                "unmaskings",
                "chain_links",
                "chain_days",
                "chain_day_heads",
                "audits",
                "installation"
            })
    void nothingIsRewritten(String table) {
        assertThat(owner.sql("""
                                select has_any_column_privilege('liannong_app', :table, 'UPDATE')
                                    or has_table_privilege('liannong_app', :table, 'DELETE')
                                    or has_table_privilege('liannong_app', :table, 'TRUNCATE')""").param("table", table).query(Boolean.class).single())
                .isFalse();
        assertThat(owner.sql("""
                                select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                where t.tgrelid = :table::regclass and p.proname = 'refuse_change' and t.tgenabled = 'O'
                                  and pg_get_triggerdef(t.oid) like '%BEFORE DELETE OR UPDATE ON%FOR EACH ROW%'
                                """).param("table", table).query(Long.class).single())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update installation set made_at = now()", "delete from installation"})
    void notEvenByTheOwner(String statement) {
        assertThatThrownBy(() -> owner.sql(statement).update())
                .hasMessageContaining("append-only: a mistake is corrected by another row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notices", "dividend_runs", "manual_entries", "account_balances"})
    void whatWasLaidOpenAndDecidedIsNeverDeleted(String table) {
        assertThat(owner.sql("select has_table_privilege('liannong_app', ?, 'DELETE, TRUNCATE')")
                        .param(table)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
