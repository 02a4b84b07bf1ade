package liannong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A county whose members are owed their part of 2025: every household has an account, every cooperative a distribution
 * whose notice has run out, and nothing is released yet.
 *
 * @param payers the largest first
 * @param chairId in whose name every chair acts, and approverId the bureau
 */
record PayoutBenchCounty(List<Payer> payers, long chairId, long approverId) {

    static final String ACCOUNT_FIELD = "account.number";

    private static final int AT_ONCE = 20_000;

    /** The scripts number their rows themselves. */
    private static final List<String> NUMBERED = List.of(
            "organisations",
            "households",
            "persons",
            "household_members",
            "members",
            "accounts",
            "share_movements",
            "trades");

    /** A cooperative, its distribution, and how many lines that has. */
    record Payer(long cooperativeId, long runId, long lines) {}

    private record Household(long id, String division, String name) {}

    /** @param payers at most so many cooperatives owe them */
    static PayoutBenchCounty fill(ConfigurableApplicationContext county, long payments, int payers)
            throws SQLException {
        DividendBenchCounty filled = DividendBenchCounty.fill(county, payments, payers);
        FieldCipher cipher = county.getBean(FieldCipher.class);
        BenchScript.asOwner(county, owner -> {
            accounts(owner, cipher, payments);
            BenchScript.execute(owner, "vacuum analyze accounts", BenchScript.text("dividend_meetings"));
            return true;
        });
        DividendBenchSets sets = new DividendBenchSets(county);
        sets.draft(filled.cooperatives());
        sets.computed();
        return BenchScript.asOwner(county, PayoutBenchCounty::ready);
    }

    private static PayoutBenchCounty ready(Connection owner) throws SQLException {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        for (String table : NUMBERED)
            sql.sql("select setval('" + table + "_seq', 1 + (select max(id) from " + table + "))")
                    .query()
                    .singleRow();
        long chair = user(sql, "bench chair");
        long approver = user(sql, "bench approver");
        owner.setAutoCommit(false);
        BenchScript.execute(owner, BenchScript.text("dividend_sealed"), BenchScript.text("dividend_waiting"));
        owner.commit();
        owner.setAutoCommit(true);
        BenchScript.execute(owner, "analyze dividend_runs, dividend_inputs, dividend_lines, notices, notice_rows");
        List<Payer> payers = sql.sql("select cooperative_id, id as run_id, line_count as lines from dividend_runs"
                        + " where state = 'ON_NOTICE' order by line_count desc, id")
                .query(Payer.class)
                .list();
        return new PayoutBenchCounty(payers, chair, approver);
    }

    private static long user(JdbcClient sql, String name) {
        return sql.sql("insert into users (id, sign_in_name, display_name, role, division, password_hash, created_at)"
                        + " values (nextval('users_seq'), ?, 'bench', 'BUREAU_OFFICER', ?, '!', now()) returning id")
                .params(name, SystemUser.COUNTY)
                .query(Long.class)
                .single();
    }

    /** Of the heads of all households, as the register matched them; a block of households at a time. */
    private static void accounts(Connection owner, FieldCipher cipher, long households) throws SQLException {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        for (long first = 1; first <= households; first += AT_ONCE) {
            List<Household> block = sql.sql("select h.id, h.division_code as division, p.name from households h"
                            + " join persons p on p.id = h.id where h.id >= ? and h.id < ? order by h.id")
                    .params(first, first + AT_ONCE)
                    .query(Household.class)
                    .list();
            CopyRows.into(
                    owner,
                    "accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,"
                            + " number_index, number_last4, valid_from, holder_person_id, matched_at)",
                    rows(block, cipher));
        }
    }

    private static Stream<String> rows(List<Household> block, FieldCipher cipher) {
        return block.parallelStream().map(each -> {
            String number = DemoNumbers.card(each.id());
            return CopyRows.row(
                    each.id(),
                    SystemUser.COUNTY,
                    each.id(),
                    each.division(),
                    DemoPeople.BANKS.getFirst(),
                    "CARD",
                    each.name(),
                    cipher.seal(ACCOUNT_FIELD, number),
                    cipher.index(ACCOUNT_FIELD, number),
                    DemoNumbers.last4(number),
                    "2019-01-01",
                    each.id(),
                    "2019-01-01");
        });
    }
}
