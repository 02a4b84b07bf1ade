package liannong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Debit equals credit, entry by entry, in the code and in the database. */
@SpringBootTest
class LedgerTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String POSTINGS =
            "insert into postings (id, entry_id, county_code, organisation_id, division_code, entry_on, account_code, debit_fen, credit_fen)"
                    + " select nextval('postings_seq'), e.id, e.county_code, e.organisation_id, e.division_code, e.entry_on, p.account, p.debit, p.credit"
                    + " from journal_entries e, (values %s) p(account, debit, credit)"
                    + " where e.organisation_id = ? and e.source_id = ? and e.step = ?";

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final TestCounty county;

    @Autowired
    LedgerTests(ApplicationContext context, Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
    }

    @Test
    void anEntryBalancesOrIsNone() {
        post(entry(new Money(5), new Money(5)));
        assertThat(balance("102")).isEqualTo(new Money(5));
        assertThat(balance("301")).isEqualTo(new Money(-5));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(new Money(5), new Money(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.debit("102", Money.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Posting.debit("102", new Money(-1)));
    }

    @Test
    void theDatabaseTakesNoUnbalancedEntryEither() {
        assertThatThrownBy(() -> raw("ONE", "('102', 1, 0)")).hasMessageContaining("does not balance");
        assertThatThrownBy(() -> raw("ONE", "('102', 2, 0), ('301', 0, 1)")).hasMessageContaining("does not balance");
        assertThatThrownBy(() -> raw("ONE", "('102', 1, 1)")).hasMessageContaining("violates check constraint");
        raw("ONE", "('102', 1, 0), ('301', 0, 1)");
        assertThat(balance("102")).isEqualTo(new Money(1));
    }

    @Test
    void nothingIsAddedToWhatWasPosted() {
        post(entry(new Money(5), new Money(5)));
        String more = POSTINGS.formatted("('102', 1, 0), ('301', 0, 1)");
        assertThatThrownBy(() -> county.owner()
                        .sql(more)
                        .params(county.cooperative, county.cooperative, "ONE")
                        .update())
                .hasMessageContaining("was posted before");
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(more)
                                .params(county.cooperative, county.cooperative, "ONE")
                                .update()))
                .hasMessageContaining("was posted before");
        assertThat(balance("102")).isEqualTo(new Money(5));
    }

    @Test
    void theSameFactIsPostedOnce() {
        post(entry(new Money(5), new Money(5)));
        post(entry(new Money(5), new Money(5)));
        assertThat(balance("102")).isEqualTo(new Money(5));
    }

    @Test
    void postsOnlyInTheTransactionOfTheFact() {
        assertThatThrownBy(() ->
                        TestCounty.run(county.bookkeeper, () -> ledger.post(entry(new Money(5), new Money(5)))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private JournalEntry entry(Money debit, Money credit) {
        return new JournalEntry(
                county.cooperative,
                county.village,
                DAY,
                "测试",
                "TEST",
                county.cooperative,
                "ONE",
                List.of(Posting.debit("102", debit), Posting.credit("301", credit)));
    }

    private void post(JournalEntry entry) {
        TestCounty.run(county.bookkeeper, () -> transaction.executeWithoutResult(status -> ledger.post(entry)));
    }

    private Money balance(String account) {
        Money balance = TestCounty.as(
                county.bookkeeper,
                () -> transaction.execute(status -> ledger.balance(county.cooperative, account, DAY)));
        return java.util.Objects.requireNonNull(balance);
    }

    /** An entry and its postings by plain SQL of the application's role. */
    private void raw(String step, String postings) {
        county.raw(county.bookkeeper, sql -> {
            sql.sql(
                            "insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step)"
                                    + " values (nextval('journal_entries_seq'), '360781', ?, ?, ?, '测试', 'TEST', ?, ?)")
                    .params(county.cooperative, county.village, DAY, county.cooperative, step)
                    .update();
            sql.sql(POSTINGS.formatted(postings))
                    .params(county.cooperative, county.cooperative, step)
                    .update();
        });
    }
}
