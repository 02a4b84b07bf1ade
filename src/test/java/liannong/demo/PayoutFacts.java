package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import liannong.base.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is on record of the payments of a county, asked by the owner of the tables. */
final class PayoutFacts {

    private static final Map<String, String> UNRELEASED =
            queries("distributions to be released", "select count(*) from dividend_runs where state <> 'RELEASED'");

    /** What there is to do still, when everything is released. */
    private static final Map<String, String> OPEN = queries(
            "payables without an instruction", """
            select count(*) from payables p where not exists (select 1 from payment_instructions i where i.payable_id = p.id)""",
            "batches that have not left", """
            select count(*) from payment_batches b where not exists (select 1 from payment_departures d where d.batch_id = b.id)""",
            "payments without an answer", """
            select count(*) from payment_instructions i
            where not exists (select 1 from payment_results x where x.instruction_id = i.id)""",
            "returns not sent again", """
            select count(*) from payment_results x where x.outcome = 'RETURNED'
              and not exists (select 1 from payment_instructions n where n.replaces_id = x.instruction_id)""",
            "waits", "select count(*) from payment_holds where outcome is null",
            "days not done", """
            select count(*) from (select distinct task from day_runs) t where not exists (
                select 1 from day_runs r where r.task = t.task and r.day = business_today() and r.finished_at is not null)""",
            "attempts under way", "select count(*) from day_run_attempts where outcome = 'RUNNING'");

    /** What must never be. */
    private static final Map<String, String> BROKEN = queries(
            "lines that are not owed, or owed another amount", """
            select count(*) from dividend_lines l
            full join (select * from payables where source_kind = 'DIVIDEND_LINE') p on p.source_id = l.id
            where l.total_fen is distinct from p.amount_fen and coalesce(l.total_fen, 0) <> 0 or l.id is null""",
            "sources that are owed twice", """
            select count(*) from (select source_kind, source_id from payables group by 1, 2 having count(*) > 1) twice""",
            "payables credited otherwise than once", """
            select count(*) from payables p where 1 <> (
                select count(*) from payment_instructions i join payment_results x on x.instruction_id = i.id
                where i.payable_id = p.id and x.outcome = 'CREDITED' and i.amount_fen = p.amount_fen)""",
            "first instructions more or fewer than payables", """
            select abs((select count(*) from payables) - (select count(*) from payment_instructions where attempt = 1))""",
            "payables instructed again without a return", """
            select count(*) from payment_instructions i where attempt > 1 and not exists (
                select 1 from payment_results x where x.instruction_id = i.replaces_id and x.outcome = 'RETURNED')""",
            "batches that are not what was sealed",
                    "select count(*) from payment_batches where not batch_unchanged(id)",
            "batches that left otherwise than once", """
            select count(*) from payment_batches b where 1 <> (select count(*) from payment_departures d where d.batch_id = b.id)""",
            "members whom the books owe what they were paid", """
            select count(*) from (select member_id from postings where account_code in ('221', '222') and member_id is not null
                                  group by 1 having sum(credit_fen) <> sum(debit_fen)) owed""",
            "payers whose books paid otherwise than their bank", """
            select count(*) from (select organisation_id, sum(credit_fen - debit_fen) as paid from postings
                                  where account_code = '102' group by 1) b
            full join (select i.payer_id as organisation_id, sum(i.amount_fen) as paid from payment_instructions i
                       join payment_results x on x.instruction_id = i.id where x.outcome = 'CREDITED' group by 1) i
                using (organisation_id)
            where b.paid is distinct from i.paid""",
            "distributions posted twice or not at all", """
            select count(*) from dividend_runs r where 1 <> (select count(*) from journal_entries e
                where e.source_kind = 'DIVIDEND_RUN' and e.source_id = r.id and e.step = 'RESIDUAL')""",
            "daily tasks done twice for a day", """
            select count(*) from (select task, day from day_run_attempts where outcome = 'DONE' and act_id is null
                                  group by 1, 2 having count(*) > 1) twice""");

    private PayoutFacts() {}

    private static Map<String, String> queries(String... nameAndSql) {
        Map<String, String> queries = new LinkedHashMap<>();
        for (int i = 0; i < nameAndSql.length; i += 2) queries.put(nameAndSql[i], nameAndSql[i + 1]);
        return queries;
    }

    static boolean banksWork(ApplicationContext county) throws SQLException {
        return asked(
                county,
                sql -> sql.sql("select is_workday(business_today())")
                        .query(Boolean.class)
                        .single());
    }

    static List<String> unreleased(ApplicationContext county) throws SQLException {
        return notZero(county, UNRELEASED);
    }

    static List<String> open(ApplicationContext county) throws SQLException {
        return notZero(county, OPEN);
    }

    /** What must never be, and whatever the product's own audit finds, the chain included. */
    static List<String> broken(ApplicationContext county) throws SQLException {
        List<String> found = new ArrayList<>(notZero(county, BROKEN));
        found.addAll(asked(county, sql -> sql.sql("""
                        select name || ' ' || broken || ' ' || facts::text from (
                            select 'links' as name, * from audit_links() union all select 'facts', * from audit_facts()
                            union all select 'days', * from audit_days() union all select 'entries', * from audit_entries()
                            union all select 'balances', * from audit_balances() union all select 'runs', * from audit_runs()
                            union all select 'payments', * from audit_payments()) audit where broken is not null""").query(String.class).list()));
        return found;
    }

    /** What was filled in past all triggers is linked as it stands, so that the storm is what the chain is held against. */
    static void chain(ApplicationContext county) throws SQLException {
        asked(county, sql -> {
            for (String kind :
                    sql.sql("select kind from chain_kinds").query(String.class).list())
                sql.sql("call chain_again(?)").param(kind).update();
            return true;
        });
    }

    private static List<String> notZero(ApplicationContext county, Map<String, String> queries) throws SQLException {
        return asked(county, sql -> {
            List<String> found = new ArrayList<>();
            queries.forEach((name, query) -> {
                long count = sql.sql(query).query(Long.class).single();
                if (count != 0) found.add(count + " " + name);
            });
            return found;
        });
    }

    /** How much there was, in a sentence. */
    static String counts(ApplicationContext county) throws SQLException {
        return asked(county, sql -> sql.sql("""
                        select format('due %s = instructed %s, twice %s, fen %s; sent again %s; batches %s; entries %s, postings %s; attempts %s',
                            (select count(*) from payables), (select count(*) from payment_instructions where attempt = 1),
                            (select count(*) from (select i.payable_id from payment_instructions i
                                left join payment_results x on x.instruction_id = i.id
                                where x.outcome is distinct from 'RETURNED' group by 1 having count(*) > 1) twice),
                            (select sum(amount_fen) from payables), (select count(*) from payment_instructions where attempt > 1),
                            (select count(*) from payment_batches), (select count(*) from journal_entries),
                            (select count(*) from postings),
                            (select string_agg(outcome || ' ' || n, ', ' order by outcome)
                             from (select outcome, count(*) as n from day_run_attempts group by 1) a))""").query(String.class).single());
    }

    /** The files the bank has are those of the batches: one of each, whole, and every payment in one of them, once. */
    static void sameAtTheBank(ApplicationContext county, Path files) throws IOException, SQLException {
        Map<String, String> sent = new TreeMap<>();
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> all = Files.list(files)) {
            for (Path file :
                    all.filter(each -> !each.toString().endsWith(".part")).toList()) {
                byte[] content = Files.readAllBytes(file);
                fingerprints.put(file.getFileName().toString(), sha256(content));
                for (BenchBank.Line line : BenchBank.Order.read(content).lines())
                    assertThat(sent.put(line.endToEndId(), line.amount().toString()))
                            .as(line.endToEndId())
                            .isNull();
            }
        }
        assertThat(fingerprints).isEqualTo(map(county, "select file_name, file_sha256 from payment_departures", false));
        assertThat(sent).isEqualTo(map(county, "select end_to_end_id, amount_fen from payment_instructions", true));
    }

    private static Map<String, String> map(ApplicationContext county, String sql, boolean money) throws SQLException {
        return asked(county, client -> {
            Map<String, String> found = new TreeMap<>();
            client.sql(sql).query(row -> {
                found.put(row.getString(1), money ? new Money(row.getLong(2)).toString() : row.getString(2));
            });
            return found;
        });
    }

    private static <T> T asked(ApplicationContext county, java.util.function.Function<JdbcClient, T> question)
            throws SQLException {
        return BenchScript.asOwner(
                county, owner -> question.apply(JdbcClient.create(new SingleConnectionDataSource(owner, true))));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
