package liannong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.dividends.Distributions;
import liannong.dividends.DividendRuns;
import liannong.dividends.ExplainedLine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The year 2025 of the demonstration county once more, cooperative by cooperative and step by step through the services
 * as on the screen: computed, explained line by line, confirmed with seal and notice, released.
 */
final class DividendBenchYear {

    private static final int PAGE = 2_000;

    /** Who had more surplus than loss on the last day of the year, by the books. */
    private static final String WITH_SURPLUS = """
            select o.id, o.division_code, b.surplus, b.loss
            from organisations o
            join (select e.organisation_id,
                         coalesce(sum(p.credit_fen - p.debit_fen) filter (where p.account_code = '331'), 0)::bigint as surplus,
                         greatest(coalesce(sum(p.debit_fen - p.credit_fen) filter (where p.account_code = '33202'), 0), 0)::bigint as loss
                  from journal_entries e join postings p on p.entry_id = e.id
                  where e.entry_on <= '2025-12-31' group by e.organisation_id) b on b.organisation_id = o.id
            where o.kind = 'COOPERATIVE' and b.surplus > b.loss
              and exists (select 1 from members m where m.cooperative_id = o.id and m.joined_on <= '2025-12-31')
            order by o.id
            """;

    /** @param explained lines */
    record Times(int runs, long explained, long compute, long explain, long seal, long release) {

        long untilSealed() {
            return compute + explain + seal;
        }
    }

    private final DividendRuns runs;
    private final Distributions distributions;
    private final Map<Long, Long> runOf = new ConcurrentHashMap<>();
    private final Map<Long, Long> resolutionOf = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext county;
    private final List<Long> people = new ArrayList<>();

    DividendBenchYear(ConfigurableApplicationContext county) {
        this.county = county;
        this.runs = county.getBean(DividendRuns.class);
        this.distributions = county.getBean(Distributions.class);
    }

    Times times() throws SQLException {
        List<DividendBenchCounty.Divided> cooperatives = BenchScript.asOwner(county, this::prepare);
        long begin = System.nanoTime();
        each(cooperatives, this::compute);
        long computed = System.nanoTime();
        LongAdder lines = new LongAdder();
        each(cooperatives, cooperative -> lines.add(explain(cooperative)));
        long explained = System.nanoTime();
        each(cooperatives, this::seal);
        long sealed = System.nanoTime();
        BenchScript.asOwner(county, owner -> {
            BenchScript.execute(owner, BenchScript.text("dividend_waiting"));
            return true;
        });
        long waited = System.nanoTime();
        release(cooperatives);
        return new Times(
                cooperatives.size(),
                lines.sum(),
                computed - begin,
                explained - computed,
                sealed - explained,
                System.nanoTime() - waited);
    }

    private List<DividendBenchCounty.Divided> prepare(Connection owner) throws SQLException {
        BenchScript.execute(owner, BenchScript.text("dividend_meetings"));
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        for (String name : List.of("bench chair", "bench approver"))
            people.add(sql.sql(
                            "insert into users (id, sign_in_name, display_name, role, division, password_hash, created_at)"
                                    + " values (nextval('users_seq'), ?, 'bench', 'BUREAU_OFFICER', ?, '!', now()) returning id")
                    .params(name, SystemUser.COUNTY)
                    .query(Long.class)
                    .single());
        sql.sql("select cooperative_id, id from resolutions where no = '2026-99-01'")
                .query(row -> {
                    resolutionOf.put(row.getLong(1), row.getLong(2));
                });
        return sql.sql(WITH_SURPLUS)
                .query((row, number) -> new DividendBenchCounty.Divided(
                        row.getLong("id"),
                        row.getString("division_code"),
                        0,
                        new Money(row.getLong("surplus")),
                        new Money(row.getLong("loss"))))
                .list();
    }

    /** As many at once as there are processors, as bookkeepers work on the same day. */
    private static void each(
            List<DividendBenchCounty.Divided> cooperatives, Consumer<DividendBenchCounty.Divided> work) {
        try (ExecutorService people =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> done = new ArrayList<>();
            cooperatives.forEach(cooperative -> done.add(people.submit(() -> work.accept(cooperative))));
            for (Future<?> one : done) one.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void compute(DividendBenchCounty.Divided cooperative) {
        BenchUser.run(BenchUser.bookkeeper(cooperative.id()), () -> {
            long run = runs.open(cooperative.id(), DividendBenchCounty.YEAR);
            runs.compute(run, cooperative.surplus(), cooperative.loss());
            runOf.put(cooperative.id(), run);
        });
    }

    /** Page by page; what was read is added up and let go. */
    private long explain(DividendBenchCounty.Divided cooperative) {
        return BenchUser.as(BenchUser.bookkeeper(cooperative.id()), () -> {
            long lines = 0;
            List<ExplainedLine> page;
            do {
                page = distributions.explained(run(cooperative), Math.toIntExact(lines), PAGE);
                lines += page.size();
            } while (page.size() == PAGE);
            return lines;
        });
    }

    private void seal(DividendBenchCounty.Divided cooperative) {
        BenchUser.run(BenchUser.bookkeeper(cooperative.id()), () -> runs.submit(run(cooperative)));
        BenchUser.run(
                BenchUser.chair(people.getFirst(), cooperative.id()),
                () -> runs.confirm(run(cooperative), resolutionOf.getOrDefault(cooperative.id(), 0L)));
    }

    private void release(List<DividendBenchCounty.Divided> cooperatives) {
        SignedIn approver = BenchUser.approver(people.getLast());
        LocalDate due = BenchUser.as(approver, runs::firstPayableDay);
        each(cooperatives, cooperative -> BenchUser.run(approver, () -> runs.release(run(cooperative), due)));
    }

    private long run(DividendBenchCounty.Divided cooperative) {
        return runOf.getOrDefault(cooperative.id(), 0L);
    }
}
