package liannong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Months are closed in turn and reopened backwards, on record; in a closed month nothing is entered. */
@SpringBootTest
class PeriodsTests {

    private final Periods periods;
    private final ManualEntries entries;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final TestCounty county;
    private final LocalDate month;

    @Autowired
    PeriodsTests(
            ApplicationContext context,
            Periods periods,
            ManualEntries entries,
            Ledger ledger,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.periods = periods;
        this.entries = entries;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.month = clock.today().withDayOfMonth(1).minusMonths(3);
    }

    @Test
    void nothingIsEnteredInAClosedMonthOrBefore() {
        post("A", month);
        close(month);
        refuses(() -> post("B", month), BooksReason.PERIOD_CLOSED);
        refuses(() -> post("C", month.plusMonths(1).minusDays(1)), BooksReason.PERIOD_CLOSED);
        refuses(() -> post("D", month.minusYears(1)), BooksReason.PERIOD_CLOSED);
        post("E", month.plusMonths(1));
        assertThat(entries()).containsExactly("A", "E");
    }

    @Test
    void notByAnyStatementNotEvenTheOwners() {
        post("A", month);
        close(month);
        String entry =
                "insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step)"
                        + " values (nextval('journal_entries_seq'), '360781', %d, '%s', '%s', '补记', 'TEST', %d, 'LATE')"
                                .formatted(county.cooperative, county.village, month, county.cooperative);
        String posting =
                "insert into postings (id, entry_id, county_code, organisation_id, division_code, entry_on, account_code, debit_fen, credit_fen)"
                        + " select nextval('postings_seq'), e.id, e.county_code, e.organisation_id, e.division_code, e.entry_on, p.account, p.debit, p.credit"
                        + " from journal_entries e, (values ('102', 1, 0), ('301', 0, 1)) p(account, debit, credit) where e.organisation_id = "
                        + county.cooperative;
        for (String statement : List.of(entry, posting)) {
            assertThatThrownBy(() -> county.owner().sql(statement).update())
                    .hasMessageMatching("(?s).*(are closed on|was posted before).*");
            assertThatThrownBy(() -> county.raw(
                            county.bookkeeper, sql -> sql.sql(statement).update()))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(entries()).containsExactly("A");
    }

    @Test
    void monthsAreClosedInTurn() {
        close(month);
        refuses(() -> close(month.plusMonths(2)), BooksReason.CLOSED_OUT_OF_TURN);
        refuses(() -> close(month), BooksReason.CLOSED_OUT_OF_TURN);
        close(month.plusMonths(1));
        close(month.plusMonths(2));
        refuses(() -> close(month.plusMonths(3)), BooksReason.MONTH_NOT_OVER);
    }

    @Test
    void theChairReopensTheLastOneAndSaysWhy() {
        close(month);
        close(month.plusMonths(1));
        assertThatThrownBy(() -> TestCounty.run(
                        county.bookkeeper,
                        () -> periods.reopen(UUID.randomUUID(), county.cooperative, month.plusMonths(1), "漏记一笔")))
                .isInstanceOf(AccessDeniedException.class);
        refuses(() -> reopen(month, "漏记一笔"), BooksReason.NOTHING_IS_CLOSED);
        refuses(() -> reopen(month.plusMonths(1), "漏记"), BooksReason.REOPENED_WITHOUT_REASON);
        reopen(month.plusMonths(1), "漏记一笔");
        post("LATE", month.plusMonths(1));
        refuses(() -> post("EARLY", month), BooksReason.PERIOD_CLOSED);
        reopen(month, "再漏一笔");
        post("EARLY", month);
        assertThat(acts())
                .containsExactly(
                        "4 REOPEN " + month + " 再漏一笔",
                        "3 REOPEN " + month.plusMonths(1) + " 漏记一笔",
                        "2 CLOSE " + month.plusMonths(1) + " null",
                        "1 CLOSE " + month + " null");
    }

    @Test
    void theSameCommandIsOneAct() {
        UUID command = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++)
            TestCounty.run(county.chair, () -> periods.close(command, county.cooperative, month));
        assertThat(acts()).hasSize(1);
    }

    @Test
    void aMonthWithOpenDraftsIsNotClosed() {
        long draft = TestCounty.as(
                county.bookkeeper,
                () -> entries.draft(new NewManualEntry(
                        UUID.randomUUID(),
                        county.cooperative,
                        month.plusDays(3),
                        "办公费",
                        "发票",
                        List.of(new ManualLine("522", null, 5, 0), new ManualLine("102", null, 0, 5)))));
        refuses(() -> close(month), BooksReason.DRAFTS_ARE_OPEN);
        TestCounty.run(county.chair, () -> entries.post(draft));
        close(month);
    }

    @Test
    void theDatabaseKeepsTheTurnsToo() {
        close(month);
        String act =
                "insert into period_acts select nextval('period_acts_seq'), county_code, organisation_id, division_code, %s, '%s', '%s', %d, now(), '%s', gen_random_uuid()"
                        + " from period_acts where organisation_id = " + county.cooperative;
        LocalDate next = month.plusMonths(1);
        breaks("is not the next one", act.formatted("3", "CLOSE", next, county.bookkeeper.id(), "跳号了"));
        breaks("another's", act.formatted("2", "CLOSE", next, county.chair.id(), "冒名了"));
        breaks("cannot be closed", act.formatted("2", "CLOSE", next.plusMonths(1), county.bookkeeper.id(), "跳月了"));
        breaks("cannot be closed", act.formatted("2", "CLOSE", next.plusYears(1), county.bookkeeper.id(), "没过完"));
        breaks("only the chair reopens", act.formatted("2", "REOPEN", month, county.bookkeeper.id(), "会计反结"));
        assertThatThrownBy(() -> county.raw(
                        county.user(Role.AUDITOR, "360781", null, null),
                        sql -> sql.sql(act.formatted("2", "CLOSE", next, 1, "审计"))
                                .update()))
                .isInstanceOf(RuntimeException.class);
        assertThat(acts()).hasSize(1);
    }

    private void breaks(String said, String statement) {
        assertThatThrownBy(() ->
                        county.raw(county.bookkeeper, sql -> sql.sql(statement).update()))
                .hasStackTraceContaining(said);
    }

    private void close(LocalDate first) {
        TestCounty.run(county.bookkeeper, () -> periods.close(UUID.randomUUID(), county.cooperative, first));
    }

    private void reopen(LocalDate first, String why) {
        TestCounty.run(county.chair, () -> periods.reopen(UUID.randomUUID(), county.cooperative, first, why));
    }

    private List<String> acts() {
        return TestCounty.as(county.chair, () -> periods.acts(county.cooperative, 0, 10)).stream()
                .map(act -> act.no() + " " + act.act() + " " + act.month() + " " + act.reason())
                .toList();
    }

    private void post(String step, LocalDate day) {
        TestCounty.run(
                county.bookkeeper,
                () -> transaction.executeWithoutResult(status -> ledger.post(new JournalEntry(
                        county.cooperative,
                        county.village,
                        day,
                        "测试",
                        "TEST",
                        county.cooperative,
                        step,
                        List.of(Posting.debit("102", new Money(5)), Posting.credit("301", new Money(5)))))));
    }

    private List<String> entries() {
        return county.owner()
                .sql("select step from journal_entries where organisation_id = ? order by 1")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }

    private static void refuses(ThrowingCallable act, BooksReason reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
