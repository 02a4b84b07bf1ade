package liannong.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.access.Acting;
import liannong.base.Money;
import liannong.dividends.DividendRuns;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cooperative by cooperative, as its bookkeeper, through the services: the run is computed, then posted through the
 * ledger as a release posts it.
 */
final class DividendBenchRuns {

    private record Pools(
            long surplus, long reserve, long funds, long refund, long residual, String division, LocalDate day) {}

    private record Line(long memberId, long refundFen, long residualFen) {}

    private final ConfigurableApplicationContext county;
    private final DividendRuns runs;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DividendBenchRuns(ConfigurableApplicationContext county) {
        this.county = county;
        this.runs = county.getBean(DividendRuns.class);
        this.ledger = county.getBean(Ledger.class);
        this.jdbc = county.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(county.getBean(PlatformTransactionManager.class));
    }

    /** The runs are opened before, and the planner has seen them, as it has in a county by the second year. */
    DividendBenchTimes times(List<DividendBenchCounty.Divided> cooperatives) throws SQLException {
        List<Long> opened = cooperatives.stream()
                .map(each -> Acting.as(
                        BenchUser.bookkeeper(each.id()), () -> runs.open(each.id(), DividendBenchCounty.YEAR)))
                .toList();
        BenchScript.asOwner(county, owner -> {
            BenchScript.execute(owner, "analyze dividend_runs");
            return true;
        });
        long lines = 0;
        long postings = 0;
        for (int i = 0; i < opened.size(); i++) {
            DividendBenchTimes one = one(cooperatives.get(i), opened.get(i));
            lines += one.lines();
            postings += one.postings();
        }
        return new DividendBenchTimes(lines, postings);
    }

    private DividendBenchTimes one(DividendBenchCounty.Divided cooperative, long run) {
        return Acting.as(BenchUser.bookkeeper(cooperative.id()), () -> {
            long begin = System.nanoTime();
            runs.compute(run, cooperative.surplus(), cooperative.loss());
            long computed = System.nanoTime();
            transaction.executeWithoutResult(started -> post(cooperative.id(), run));
            return new DividendBenchTimes(computed - begin, System.nanoTime() - computed);
        });
    }

    /** The steps of a release (domain.md 1.8), all postings of an entry in one list. */
    private void post(long cooperative, long run) {
        Pools of = jdbc.sql("select surplus_fen as surplus, reserve_fen as reserve, charter_funds_fen as funds,"
                        + " refund_pool_fen as refund, residual_pool_fen as residual, division_code as division,"
                        + " business_today() as day from dividend_runs where id = :run")
                .param("run", run)
                .query(Pools.class)
                .single();
        List<Line> lines = jdbc.sql(
                        "select member_id, refund_fen, residual_fen from dividend_lines l"
                                + " join members m on m.id = l.member_id where run_id = :run order by m.member_no collate \"C\"")
                .param("run", run)
                .query(Line.class)
                .list();
        List<Posting> refunds = new ArrayList<>();
        List<Posting> residuals = new ArrayList<>();
        for (Line line : lines) {
            if (line.refundFen() > 0) refunds.add(Posting.credit("221", line.memberId(), new Money(line.refundFen())));
            if (line.residualFen() > 0)
                residuals.add(Posting.credit("222", line.memberId(), new Money(line.residualFen())));
        }
        long distributed = of.reserve() + of.funds() + of.refund() + of.residual();
        entry(cooperative, run, of, "CLOSE", "331", of.surplus(), credit("33202", of.surplus()));
        entry(cooperative, run, of, "RESERVE", "33201", of.reserve(), credit("322", of.reserve()));
        entry(cooperative, run, of, "FUNDS", "33201", of.funds(), credit("32290", of.funds()));
        entry(cooperative, run, of, "REFUND", "33201", of.refund(), refunds);
        entry(cooperative, run, of, "RESIDUAL", "33201", of.residual(), residuals);
        entry(cooperative, run, of, "TRANSFER", "33202", distributed, credit("33201", distributed));
    }

    private static List<Posting> credit(String account, long fen) {
        return fen > 0 ? List.of(Posting.credit(account, new Money(fen))) : List.of();
    }

    private void entry(
            long cooperative, long run, Pools of, String step, String debit, long fen, List<Posting> credits) {
        if (fen <= 0) return;
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(debit, new Money(fen)));
        postings.addAll(credits);
        ledger.post(new JournalEntry(
                cooperative,
                of.division(),
                of.day(),
                DividendBenchCounty.YEAR + " " + step,
                "DIVIDEND_RUN",
                run,
                step,
                postings));
    }
}
