package liannong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liannong.MeetingTables;
import liannong.RegistryTables;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each fact is linked to the one before it when its transaction ends, and a day's root is of all of them. */
@SpringBootTest
class ChainTests {

    private record Link(long no, String kind, long factId, String content, String link) {}

    private final ApplicationContext context;
    private TestCounty county;

    @Autowired
    ChainTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
    }

    @BeforeEach
    void another() {
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
    }

    @Test
    void anEntryIsLinkedToTheFactBeforeIt() {
        post("A");
        post("B");
        List<Link> links = links();
        assertThat(links.subList(links.size() - 2, links.size()))
                .extracting(Link::kind)
                .containsOnly("journal_entries");
        Link last = links.getLast();
        assertThat(last.no()).isEqualTo(links.size());
        assertThat(last.link()).isEqualTo(made(links.get(links.size() - 2).link(), last));
        assertThat(last.link()).isNotEqualTo(made(links.get(links.size() - 2).content(), last));
    }

    @Test
    void whatIsTakenBackBeforeItsEndIsNotLinked() {
        int before = links().size();
        TestCounty.run(
                county.bookkeeper,
                () -> transaction().executeWithoutResult(begun -> {
                    post("A");
                    begun.setRollbackOnly();
                }));
        assertThat(links()).hasSize(before);
        assertThat(county.owner()
                        .sql("select count(*) from chain_waiting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDecisionIsLinkedAgainAtEachOfItsSteps() {
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        var path = new TestPath(context, county);
        long run = path.drafted();
        long drafted = linksOf("dividend_runs", run);
        path.submitted(run);
        assertThat(linksOf("dividend_runs", run)).isGreaterThan(drafted);
        assertThat(linksOf("dividend_roots", run)).isZero();
        path.onNotice(run);
        assertThat(linksOf("dividend_roots", run)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from chain_links",
                "insert into chain_links values (1, 1, 'users', 1, sha256(''), sha256(''))",
                "update chain_heads set no = no",
                "delete from chain_waiting",
                "insert into chain_days values (current_date, repeat('0', 64), repeat('0', 64), 0, 0, now())",
                "select chain_contents('users', null)"
            })
    void theApplicationItselfReachesNoLink(String statement) {
        assertThatThrownBy(() -> county.raw(
                        county.approver,
                        sql -> sql.sql(statement).query((row, number) -> number).list()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aDayIsClosedOnceAndItsRootIsOfTheOneBeforeIt() {
        var audits = context.getBean(Audits.class);
        LocalDate last = SystemUser.act(() -> county.owner()
                .sql("select coalesce(max(day), date '2020-01-01') from chain_days")
                .query(LocalDate.class)
                .single());
        LocalDate day = last.plusDays(1);
        post("A");
        assertThat(SystemUser.<Integer>act(() -> audits.close(day))).isOne();
        assertThat(SystemUser.<Integer>act(() -> audits.close(day))).isZero();
        assertThat(SystemUser.<Integer>act(() -> audits.close(last))).isZero();
        Day closed = TestCounty.as(county.approver, () -> audits.days(1)).getFirst();
        assertThat(closed.day()).isEqualTo(day);
        post("B");
        SystemUser.act(() -> audits.close(day.plusDays(1)));
        Day next = TestCounty.as(county.approver, () -> audits.days(1)).getFirst();
        assertThat(next.links()).isEqualTo(closed.links() + 1);
        assertThat(next.organisations()).isOne();
        assertThat(county.owner()
                        .sql("select previous_root from chain_days where day = ?")
                        .param(next.day())
                        .query(String.class)
                        .single())
                .isEqualTo(closed.root());
        assertThat(TestCounty.as(county.approver, audits::anchors))
                .contains(closed.anchor().line() + "\n" + next.anchor().line() + "\n");
    }

    /** A table that cannot be rewritten is evidence: it is chained, or it is said here why it need not be. */
    @Test
    void whatIsAppendOnlyIsChainedOrSaysWhyNot() {
        Set<String> otherwise = Set.of(
                "share_movements", // in the account of their member
                "trades", // in the account of their member
                "postings", // in their entry
                "manual_entry_lines", // in their entry
                "payment_instructions", // in the fingerprint of their batch
                "payment_results", // in their file
                "payables", // held against their lines by the audit
                "dividend_slips", // under the root of their run
                "entitlement_slips", // under the root of their run
                "notice_rows", // the masked print of lines that are chained
                "batch_templates", // which layout a file is written in moves no money
                "bank_templates",
                "bank_template_layouts",
                "bank_template_fields",
                "bank_template_words",
                "funds_checks", // follows from the balance that was entered, which is chained
                "withdrawn_instructions", // with the withdrawal of their batch
                "payment_samples", // whom to call, and what he said
                "payment_sample_lines",
                "scheme_pools", // in their version
                "scheme_figures",
                "works", // what was asked for, and files that can be made again
                "slip_files",
                "workday_arrangement_days", // the days of an arrangement that is chained
                "sign_in_attempts", // kept for half a year
                "installation", // the mark of the key
                "chain_days",
                "chain_links",
                "chain_day_heads",
                "audits");
        Set<String> unexplained = new TreeSet<>(county.owner()
                .sql(
                        "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid"
                                + " where p.proname = 'refuse_change' except select kind from chain_kinds")
                .query(String.class)
                .list());
        unexplained.removeAll(otherwise);
        unexplained.removeAll(RegistryTables.ALL); // who and what there is has its own changes on record
        unexplained.removeAll(MeetingTables.ALL); // under the seal of their meeting
        assertThat(unexplained).isEmpty();
    }

    private String made(String before, Link link) {
        return county.owner()
                .sql("select encode(chain_link(decode(?, 'hex'), ?, ?, ?, ?, decode(?, 'hex')), 'hex')")
                .params(before, county.cooperative, link.no(), link.kind(), link.factId(), link.content())
                .query(String.class)
                .single();
    }

    private List<Link> links() {
        return county.owner()
                .sql(
                        "select no, kind, fact_id, encode(content, 'hex') as content, encode(link, 'hex') as link from chain_links"
                                + " where organisation_id = ? order by no")
                .param(county.cooperative)
                .query(Link.class)
                .list();
    }

    private long linksOf(String kind, long fact) {
        return links().stream()
                .filter(link -> link.kind().equals(kind) && link.factId() == fact)
                .count();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private void post(String step) {
        Money amount = new Money(7_00);
        TestCounty.run(
                county.bookkeeper,
                () -> transaction()
                        .executeWithoutResult(begun -> context.getBean(Ledger.class)
                                .post(new JournalEntry(
                                        county.cooperative,
                                        county.village,
                                        LocalDate.of(2024, 5, 1),
                                        "成员出资",
                                        "TEST",
                                        county.cooperative,
                                        step,
                                        List.of(Posting.debit("102", amount), Posting.credit("301", amount))))));
    }
}
