package liannong.bureau;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A township with three cooperatives and four households, in a year of its own. 甲 paid three households 100, 200 and
 * 300 yuan: one credited, one returned, one never sent; 乙 waits for its release with 50 yuan for the first of them; 丙
 * has not begun; the fourth household is nobody's member.
 */
public final class TownshipOf2004 {

    public static final String TOWNSHIP = "360781209";
    public static final int YEAR = 2004;

    private static final String ROWS = """
            insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry, founded_on)
            select 900000 + n, '360781', 'COOPERATIVE', '拔英测试' || w || '专业合作社', '测试' || w, '93360781MAXX9001A' || n,
                   (select min(code) from divisions where parent_code = '360781209000'), i, '2001-01-01'
            from (values (1, '甲', 'NAVEL_ORANGE'), (2, '乙', 'OIL_TEA'), (3, '丙', 'OTHER')) v (n, w, i);
            insert into charters (id, cooperative_id, version_no, valid_from, reserve_rate, reserve_key, patronage_rate, residual_base, trade_basis, articles)
            select id, id, 1, '2001-01-01', 0, 'TRADE', 0.6, 'CLOSING', 'VOLUME', '第 1 条' from organisations where id in (900001, 900002);
            insert into households (id, county_code, card_no, division_code, group_no, status, status_since)
            select 900000 + n, '360781', '900000000' || n, (select min(code) from divisions where parent_code = '360781209000'), 1, 'EXITED', '2001-01-01'
            from generate_series(1, 4) n;
            insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4)
            select 900000 + n, '360781', '测试' || n, 'F', '1960-01-01', 'x', ('figures ' || n)::bytea, '000' || n from generate_series(1, 4) n;
            insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc, number_index, number_last4, valid_from)
            select id, '360781', id, division_code, '测试银行', 'CARD', '测试', 'x', ('figures ' || id)::bytea, '0001', '2001-01-01'
            from households where id in (900001, 900002);
            insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, name, division_code, group_no, joined_on)
            select 900000 + n, '360781', 900000 + c, lpad(n::text, 3, '0'), 'FARMER', h.id, h.id, '测试' || n, h.division_code, 1, '2001-01-01'
            from (values (1, 1, 1), (2, 1, 2), (3, 1, 3), (4, 2, 1)) v (n, c, h_no) join households h on h.id = 900000 + h_no;
            insert into users (id, sign_in_name, display_name, role, division, password_hash, created_at)
            select 900000 + n, 'figures' || n, '测试', 'BUREAU_APPROVER', '360781', '!', now() from generate_series(1, 3) n;
            insert into dividend_runs (id, county_code, number, cooperative_id, division_code, year, state, record_date, surplus_fen, reserve_rate,
                reserve_key, patronage_rate, residual_base, trade_basis, charter_id, distributable_fen, refund_pool_fen, residual_pool_fen, line_count,
                drafted_by, drafted_at, computed_at)
            select o.id, '360781', 'FIGURES-' || o.id, o.id, o.division_code, 2004, 'DRAFT', '2004-12-31', v.fen, 0, 'TRADE', 0.6, 'CLOSING', 'VOLUME', o.id,
                   v.fen, v.fen * 3 / 5, v.fen * 2 / 5, v.n, 900001, '2005-01-10', '2005-01-10'
            from (values (900001, 60000, 3), (900002, 5000, 1)) v (id, fen, n) join organisations o on o.id = v.id;
            insert into dividend_inputs (run_id, member_id, member_key, contribution_fen, opening_reserve_fen, trade_hundredths)
            select cooperative_id, id, member_no, 100, 0, 100 from members where id between 900001 and 900004;
            insert into dividend_lines (id, county_code, run_id, cooperative_id, member_id, household_id, division_code, reserve_fen, fiscal_fen,
                donation_fen, base_fen, refund_fen, residual_fen, total_fen)
            select m.id, '360781', m.cooperative_id, m.cooperative_id, m.id, m.household_id, m.division_code, 0, 0, 0, 100, v.fen * 3 / 5, v.fen * 2 / 5, v.fen
            from (values (900001, 10000), (900002, 20000), (900003, 30000), (900004, 5000)) v (id, fen) join members m on m.id = v.id;
            update dividend_runs set state = 'SUBMITTED', submitted_by = 900001, submitted_at = '2005-01-11' where year = 2004;
            select seal_dividend_runs('{900001, 900002}');
            insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id, division_code, organisation_name, title, intro,
                summary, headings, totals, row_count, opened_on, last_day, opened_by, root)
            select id, '360781', 'FIGURES-' || id, 'DISTRIBUTION', 'DIVIDEND_RUN', id, cooperative_id, division_code, '测试', '测试公示', '', '[]', '[]', '[]',
                   line_count, '2005-02-01', '2005-02-10', 900002, s.root from dividend_runs r join dividend_roots s on s.run_id = r.id where year = 2004;
            insert into notice_rows (notice_id, row_no, source_id, name, place, cells)
            select run_id, row_number() over (partition by run_id order by id), id, '某＊', '测试', '[]' from dividend_lines where run_id in (900001, 900002);
            update notices set closed_on = '2005-02-11' where id in (900001, 900002);
            update resolution_duties set valid_from = 'infinity';
            update dividend_runs set state = 'ON_NOTICE', confirmed_by = 900002, confirmed_at = '2005-02-01', notice_id = id where year = 2004;
            update resolution_duties set valid_from = '2000-01-01';
            update dividend_runs set state = 'RELEASED', released_by = 900003, released_at = '2005-02-12', due_on = '2005-03-01' where id = 900001;
            insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_name, division_code, amount_fen, due_on, purpose, recorded_at)
            select id, '360781', 'DIVIDEND_LINE', id, cooperative_id, household_id, '测试', division_code, total_fen, '2005-03-01', '测试', '2005-02-12'
            from dividend_lines where run_id = 900001;
            insert into payment_instructions (id, county_code, batch_id, payable_id, seq_no, end_to_end_id, payer_id, household_id, division_code, account_id, account_last4, amount_fen)
            select id, '360781', 900001, id, id - 900000, 'FIGURES-' || id, payer_id, household_id, division_code, household_id, '0001', amount_fen
            from payables where id in (900001, 900002);
            insert into payment_batches (id, county_code, number, payer_id, division_code, due_on, instructed_on, line_count, total_fen, file_name, content_sha256, created_at)
            select 900001, '360781', 'FIGURES', id, division_code, '2005-03-01', '2005-03-01', 2, 30000, 'figures.txt', batch_content(900001), '2005-03-01'
            from organisations where id = 900001;
            insert into payment_approvals (id, county_code, batch_id, payer_id, division_code, approved_by, approved_at, content_sha256)
            select 900001, county_code, id, payer_id, division_code, 900003, '2005-03-01', content_sha256 from payment_batches where id = 900001;
            insert into bank_balances (id, county_code, payer_id, division_code, balance_on, balance_fen, document, entered_by, entered_at)
            select 900001, county_code, payer_id, division_code, '2005-03-01', 30000, '对账单', 900001, '2005-03-01' from payment_batches where id = 900001;
            insert into funds_checks (id, county_code, batch_id, payer_id, division_code, source, bank_balance_id, balance_on, balance_fen, committed_fen, needed_fen, checked_by, checked_at)
            select 900001, county_code, id, payer_id, division_code, 'BANK', 900001, '2005-03-01', 30000, 0, 30000, 900001, '2005-03-01' from payment_batches where id = 900001;
            insert into payment_departures (id, county_code, batch_id, payer_id, division_code, no, file_name, file_sha256, left_by, left_at)
            select 900001, county_code, id, payer_id, division_code, 1, 'figures.txt', repeat('0', 64), 900001, '2005-03-01' from payment_batches where id = 900001;
            insert into result_files (id, county_code, batch_id, payer_id, division_code, file_name, sha256, content_enc, loaded_by, loaded_at)
            select 900001, '360781', 900001, id, division_code, 'figures.txt', 'figures', 'x', 900001, '2005-03-02' from organisations where id = 900001;
            insert into payment_results (instruction_id, county_code, payer_id, household_id, division_code, outcome, reason_code, settled_on, result_file_id)
            select id, '360781', payer_id, household_id, division_code, case id when 900001 then 'CREDITED' else 'RETURNED' end,
                   case id when 900001 then null else 'AC04' end, '2005-03-02', 900001 from payment_instructions where batch_id = 900001;
            """;

    private TownshipOf2004() {}

    /** Written once by the owner of the tables; the rules of the schema hold for it as for anybody. */
    public static void in(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(2004)");
            try (var found = statement.executeQuery("select 1 from organisations where id = 900001")) {
                if (found.next()) return;
            }
            statement.execute(ROWS);
            connection.commit();
        }
    }
}
