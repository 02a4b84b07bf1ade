package liannong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.base.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Balances are kept by posting; nobody writes them, and what does not sum up is no balance, whoever wrote it. */
@SpringBootTest
class BalancesTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final TestCounty county;
    private final DataSource owner;

    @Autowired
    BalancesTests(ApplicationContext context, Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.owner = context.getBean("ownerDataSource", DataSource.class);
    }

    @Test
    void aPostingIsInTheBalanceOfItsMonth() {
        post("A", MARCH, 500);
        post("B", MARCH.withDayOfMonth(31), 20);
        post("C", APRIL, 3);
        assertThat(rows())
                .containsExactly("102 2026-03 520 0", "102 2026-04 3 0", "301 2026-03 0 520", "301 2026-04 0 3");
        assertThat(balance("102", MARCH)).isEqualTo(new Money(500));
        assertThat(balance("102", MARCH.minusDays(1))).isEqualTo(Money.ZERO);
        assertThat(balance("102", MARCH.withDayOfMonth(30))).isEqualTo(new Money(500));
        assertThat(balance("102", MARCH.withDayOfMonth(31))).isEqualTo(new Money(520));
        assertThat(balance("301", APRIL)).isEqualTo(new Money(-523));
    }

    @Test
    void twoWhoPostAtOnceAreBothInTheBalance() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<? extends Future<?>> posted = IntStream.range(0, 8)
                    .mapToObj(at -> both.submit(() -> {
                        start.await();
                        post("AT" + at, at % 2 == 0 ? MARCH : APRIL, 1 << at);
                        return at;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : posted) one.get();
        }
        assertThat(balance("102", APRIL)).isEqualTo(new Money(255));
    }

    @Test
    void theApplicationWritesNoBalance() {
        post("A", MARCH, 500);
        for (String statement : List.of(
                "update account_balances set debit_fen = debit_fen + 1",
                "delete from account_balances",
                "insert into account_balances select county_code, organisation_id, division_code, account_code, '2020-01-01', 1, 1 from account_balances"))
            assertThatThrownBy(() -> county.raw(
                            county.bookkeeper, sql -> sql.sql(statement).update()))
                    .hasStackTraceContaining("permission denied");
        assertThat(rows()).containsExactly("102 2026-03 500 0", "301 2026-03 0 500");
    }

    @Test
    void notEvenTheOwnerLeavesABalanceThatIsNotItsPostings() throws SQLException {
        post("A", MARCH, 500);
        String here = " where organisation_id = " + county.cooperative;
        for (String statement : List.of(
                "update account_balances set debit_fen = debit_fen + 1" + here + " and account_code = '102'",
                "update account_balances set month = '2026-02-01'" + here + " and account_code = '102'",
                "update account_balances set account_code = '101'" + here + " and account_code = '102'",
                "delete from account_balances" + here,
                "insert into account_balances select county_code, organisation_id, division_code, '101', month, 7, 7 from account_balances"
                        + here + " and account_code = '102'"))
            assertThatThrownBy(() -> commit(statement))
                    .as(statement)
                    .hasMessageContaining("is not the sum of its postings");
        commit( // there and back is nowhere
                "update account_balances set debit_fen = debit_fen + 1" + here + " and account_code = '102'",
                "update account_balances set debit_fen = debit_fen - 1" + here + " and account_code = '102'");
        assertThat(rows()).containsExactly("102 2026-03 500 0", "301 2026-03 0 500");
    }

    @Test
    void noPostingCallsItselfAnotherDaysOrAnothersOrganisation() {
        post("A", MARCH, 500);
        for (String other : List.of("entry_on + 1, organisation_id", "entry_on, organisation_id + 0 * id + 1")) {
            assertThatThrownBy(() -> commit(
                            "insert into postings (id, entry_id, county_code, division_code, entry_on, organisation_id, account_code, debit_fen, credit_fen)"
                                    + " select nextval('postings_seq'), id, county_code, division_code, " + other
                                    + ", account, debit, credit from journal_entries e, (values ('102', 1, 0), ('301', 0, 1)) p(account, debit, credit)"
                                    + " where organisation_id = " + county.cooperative))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void anAccountIsPostedToOnTheDaysOnWhichItIsValid() {
        assertThatThrownBy(() -> post("OLD", LocalDate.of(2007, 12, 31), 5)).hasMessageContaining("ACCOUNT_NOT_VALID");
        post("FIRST", LocalDate.of(2008, 1, 1), 5);
        assertThat(rows()).containsExactly("102 2008-01 5 0", "301 2008-01 0 5");
    }

    private void post(String step, LocalDate day, long fen) {
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
                        List.of(Posting.debit("102", new Money(fen)), Posting.credit("301", new Money(fen)))))));
    }

    private Money balance(String account, LocalDate day) {
        return TestCounty.as(
                county.bookkeeper,
                () -> java.util.Objects.requireNonNull(
                        transaction.execute(status -> ledger.balance(county.cooperative, account, day))));
    }

    private List<String> rows() {
        return county.owner()
                .sql("select account_code || ' ' || to_char(month, 'YYYY-MM') || ' ' || debit_fen || ' ' || credit_fen"
                        + " from account_balances where organisation_id = ? order by 1")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }

    private void commit(String... statements) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String sql : statements) statement.execute(sql);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }
}
