package liannong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SystemUser;
import liannong.base.database.TestNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit names the first fact that is not what it was; who makes everything again is found out by what was written down. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTests {

    private final ApplicationContext context;
    private TestCounty county;
    private TestPath path;
    private long run;
    private LocalDate yesterday = LocalDate.EPOCH;

    @Autowired
    AuditTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    /** A distribution that was paid, and the day closed after it. */
    @BeforeAll
    void paid() {
        run = path.released();
        path.credited(path.batch(run));
        yesterday = county.owner()
                .sql("select coalesce(max(day), date '2020-01-01') + 1 from chain_days")
                .query(LocalDate.class)
                .single();
        SystemUser.act(() -> context.getBean(Audits.class).close(yesterday));
    }

    @Test
    void whatNobodyTouchedIsRight() throws SQLException {
        OwnersHand.in(
                context,
                jdbc -> assertThat(Checks.look(jdbc, finding -> {})).allSatisfy(finding -> {
                    assertThat(finding.sentence(Locale.ENGLISH)).doesNotContain("audit.", "{");
                    assertThat(finding.isRight())
                            .as(finding.sentence(Locale.ENGLISH))
                            .isTrue();
                    assertThat(finding.lookedAt()).isPositive();
                }));
    }

    static Stream<Arguments> hands() {
        return Stream.of(
                hand(
                        Check.FACTS,
                        "changed",
                        "postings",
                        "update postings set credit_fen = credit_fen + 1 where id = (select max(id) from postings"
                                + " where organisation_id = :org and credit_fen > 0)"),
                hand(
                        Check.ENTRIES,
                        "unequal",
                        "postings",
                        "update postings set credit_fen = credit_fen + 1 where id = (select max(id) from postings"
                                + " where organisation_id = :org and credit_fen > 0)"),
                hand(
                        Check.BALANCES,
                        "other",
                        "account_balances",
                        "update account_balances set debit_fen = debit_fen + 1 where organisation_id = :org"
                                + " and account_code = (select min(account_code) from account_balances"
                                + " where organisation_id = :org)"),
                hand(
                        Check.FACTS,
                        "changed",
                        "share_movements",
                        "delete from share_movements where id = (select max(id) from share_movements where"
                                + " cooperative_id = :org)"),
                hand(
                        Check.FACTS,
                        "changed",
                        "trades",
                        "insert into trades (id, county_code, cooperative_id, member_id, household_id, division_code, slip_no,"
                                + " traded_on, product, unit, quantity_hundredths, amount_fen, entry_no, recorded_at, recorded_by)"
                                + " select nextval('trades_seq'), county_code, cooperative_id, member_id, household_id,"
                                + " division_code, slip_no || 'X', traded_on, product, unit, quantity_hundredths, amount_fen,"
                                + " entry_no, recorded_at, recorded_by from trades where cooperative_id = :org limit 1"),
                hand(
                        Check.FACTS,
                        "gone",
                        "payment_approvals",
                        "delete from payment_approvals where id = (select max(id) from payment_approvals where payer_id = :org)"),
                hand(
                        Check.FACTS,
                        "unlinked",
                        "users",
                        "insert into users (id, sign_in_name, display_name, role, organisation_ids, password_hash, created_at)"
                                + " values (nextval('users_seq'), 'nobody.knows', 'X', 'CHAIR', array[:org], '!', now())"),
                hand(
                        Check.LINKS,
                        "link",
                        "chain_links",
                        "update chain_links set content = sha256('another') where organisation_id = :org and no = 3"),
                hand(
                        Check.LINKS,
                        "gap",
                        "chain_links",
                        "delete from chain_links where organisation_id = :org and no = 3"),
                hand(
                        Check.LINKS,
                        "head",
                        "chain_heads",
                        "update chain_heads set no = no + 1 where organisation_id = :org"),
                hand(
                        Check.DAYS,
                        "root",
                        "chain_day_heads",
                        "update chain_day_heads set no = no - 1 where organisation_id = :org"),
                hand(
                        Check.RUNS,
                        "sum",
                        "dividend_lines",
                        "update dividend_lines set refund_fen = refund_fen + 1, total_fen = total_fen + 1 where id ="
                                + " (select max(id) from dividend_lines where cooperative_id = :org)"),
                hand(
                        Check.RUNS,
                        "payable",
                        "payables",
                        "update payables set amount_fen = amount_fen + 1 where id = (select max(id) from payables"
                                + " where payer_id = :org)"),
                hand(
                        Check.PAYMENTS,
                        "batch",
                        "payment_instructions",
                        "update payment_instructions set account_id = (select min(id) from accounts) where id ="
                                + " (select max(id) from payment_instructions where payer_id = :org)"),
                hand(
                        Check.PAYMENTS,
                        "amount",
                        "payables",
                        "update payables set amount_fen = amount_fen + 1 where id = (select max(payable_id) from"
                                + " payment_instructions where payer_id = :org)"),
                hand(
                        Check.PAYMENTS,
                        "withdrawn",
                        "payment_withdrawals",
                        "insert into payment_withdrawals select nextval('payment_withdrawals_seq'), county_code, batch_id, payer_id,"
                                + " division_code, '发放日写错了', left_by, left_at from payment_departures where payer_id = :org"),
                hand(
                        Check.SEALS,
                        "root",
                        "dividend_slips",
                        "update dividend_slips set salt = substr(sha256('another'), 1, 16) where line_id = (select max(id) from"
                                + " dividend_lines where cooperative_id = :org)"));
    }

    private static Arguments hand(Check check, String broken, String table, String statement) {
        return Arguments.of(check, broken, table, statement);
    }

    @ParameterizedTest
    @MethodSource("hands")
    void aChangedFactIsNamed(Check check, String broken, String table, String statement) throws SQLException {
        OwnersHand.in(context, jdbc -> {
            OwnersHand.change(jdbc, table, statement.replace(":org", Long.toString(county.cooperative)));
            Finding finding = Checks.look(jdbc, check);
            assertThat(finding.broken()).isEqualTo(broken);
            assertThat(finding.facts()).isNotEmpty();
            assertThat(finding.sentence(Locale.ENGLISH)).doesNotContain("{", "audit.");
            assertThat(finding.sentence(Locale.CHINESE)).doesNotContain("{", "audit.");
        });
    }

    /** He owns the database, moves one fen from one household to another, and makes all again that could tell. */
    @Test
    void theAdministratorWhoMakesTheChainAgainIsFoundOutByYesterdaysAnchor() throws SQLException {
        OwnersHand.in(context, jdbc -> {
            List<Anchor> writtenDown = days(jdbc);
            assertThat(writtenDown).extracting(Anchor::day).contains(yesterday);
            moveOneFen(jdbc);
            assertThat(Checks.look(jdbc, Check.FACTS).isRight()).isFalse();
            OwnersHand.makeTheChainAgain(jdbc, county.cooperative);
            assertThat(Checks.look(jdbc, finding -> {}))
                    .allSatisfy(finding -> assertThat(finding.isRight())
                            .as(finding.sentence(Locale.ENGLISH))
                            .isTrue());
            assertThat(Anchors.broken(writtenDown, days(jdbc)))
                    .hasValueSatisfying(anchor -> assertThat(anchor.day()).isEqualTo(yesterday));
        });
    }

    /** Between two members' accounts, on both sides of nothing: every sum is what it was. */
    private void moveOneFen(JdbcClient jdbc) {
        OwnersHand.change(jdbc, "postings", """
                update postings p set credit_fen = p.credit_fen + case when p.id = two.last then 1 else -1 end
                from (select max(id) as last, min(id) as first from postings where entry_id = (
                          select max(e.id) from journal_entries e where e.organisation_id = ? and exists (
                              select 1 from postings x where x.entry_id = e.id and x.credit_fen > 1
                              group by x.account_code having count(*) > 1))
                      and credit_fen > 1) two
                where p.id in (two.first, two.last)""", county.cooperative);
    }

    @Test
    void theCommandSaysWhatItFoundAndTheFileIsKeptAsEvidence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("days.txt");
        assertThat(anchor(file.toString())).isEqualTo(AnchorCommand.DONE);
        String kept = Files.readString(file);
        assertThat(kept).contains("LND1 " + yesterday + " ");
        assertThat(anchor(file.toString())).isEqualTo(AnchorCommand.DONE);
        assertThat(Files.readString(file)).isEqualTo(kept);
        assertThat(audit("--anchors", file.toString())).isEqualTo(AuditCommand.RIGHT);
        assertThat(said).contains("right", kept.lines().toList().getLast());

        Files.writeString(file, kept.replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
        assertThat(audit("--anchors", file.toString())).isEqualTo(AuditCommand.BROKEN);
        assertThat(said).contains("is not the one that was written down outside");
        String evidence = Files.readString(file);
        assertThat(anchor(file.toString())).isEqualTo(AnchorCommand.BROKEN);
        assertThat(Files.readString(file)).isEqualTo(evidence);

        Files.writeString(file, "LND1 2026-03-01 tomorrow\n");
        assertThat(audit("--anchors", file.toString())).isEqualTo(AuditCommand.REFUSED);
        assertThat(said).contains("Line 1 of");
        assertThat(anchor(file.toString())).isEqualTo(AnchorCommand.REFUSED);
        assertThat(audit("--anchors", folder.resolve("none").toString())).isEqualTo(AuditCommand.REFUSED);
        assertThat(audit("--speed")).isEqualTo(AuditCommand.REFUSED);
        assertThat(said).contains("Usage");
    }

    private String said = "";

    private int audit(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = AuditCommand.run(environment(), out, out, arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private int anchor(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = AnchorCommand.run(environment(), out, out, arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private static Map<String, String> environment() {
        return Map.of("LIANNONG_DATA", TestNode.data().toString());
    }

    private static List<Anchor> days(JdbcClient jdbc) {
        return jdbc.sql("select day, root from chain_days order by day")
                .query(Anchor.class)
                .list();
    }
}
