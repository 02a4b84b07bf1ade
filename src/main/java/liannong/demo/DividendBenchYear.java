package liannong.demo;

import java.math.BigDecimal;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import liannong.access.Acting;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.dividends.Distributions;
import liannong.dividends.DividendRuns;
import liannong.dividends.ExplainedLine;
import liannong.dividends.RunView;
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

    /** How long each took, in nanoseconds. */
    record Times(long compute, long explain, long seal) {

        /** Seconds of each and of all. */
        List<BigDecimal> figures() {
            return Stream.of(compute, explain, seal, compute + explain + seal)
                    .map(BenchPrinter::seconds)
                    .toList();
        }
    }

    private final DividendRuns runs;
    private final Distributions distributions;
    private final DividendBenchSets sets;
    private final ConfigurableApplicationContext county;
    private final Map<Long, Long> runOf = new ConcurrentHashMap<>();
    private final Map<Long, Long> resolutionOf = new ConcurrentHashMap<>();
    private final List<Long> people = new ArrayList<>();
    private final List<DividendBenchCounty.Divided> cooperatives;

    DividendBenchYear(ConfigurableApplicationContext county) throws SQLException {
        this.county = county;
        this.runs = county.getBean(DividendRuns.class);
        this.distributions = county.getBean(Distributions.class);
        this.sets = new DividendBenchSets(county);
        this.cooperatives = BenchScript.asOwner(county, this::prepare);
    }

    int cooperatives() {
        return cooperatives.size();
    }

    /** As the demonstration itself came to its years: each step for all cooperatives at once, but what is explained. */
    Times inSets() throws SQLException {
        sets.draft(cooperatives);
        long compute = sets.computed();
        find();
        long explain = explained();
        long seal = BenchScript.asOwner(county, owner -> {
            long begin = System.nanoTime();
            owner.setAutoCommit(false);
            BenchScript.execute(owner, BenchScript.text("dividend_sealed"));
            owner.commit();
            return System.nanoTime() - begin;
        });
        return new Times(compute, explain, seal);
    }

    /** Cooperative by cooperative, by those who do it on the screens. */
    Times throughTheServices() {
        long compute = each(this::compute);
        long explain = explained();
        return new Times(compute, explain, each(this::seal));
    }

    /** When the notices have run out: books, reserve shares and payables. */
    long released() throws SQLException {
        BenchScript.asOwner(county, owner -> {
            BenchScript.execute(owner, BenchScript.text("dividend_waiting"));
            return true;
        });
        SignedIn approver = BenchUser.approver(people.getLast());
        LocalDate due = Acting.as(approver, runs::firstPayableDay);
        return each(cooperative -> Acting.run(approver, () -> runs.release(run(cooperative), due)));
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

    private void find() throws SQLException {
        BenchScript.asOwner(county, owner -> {
            JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql("select cooperative_id, id from dividend_runs")
                    .query(row -> {
                        runOf.put(row.getLong(1), row.getLong(2));
                    });
            return true;
        });
    }

    /** As many at once as there are processors, as bookkeepers work on the same day; in nanoseconds. */
    private long each(Consumer<DividendBenchCounty.Divided> work) {
        long begin = System.nanoTime();
        try (ExecutorService people =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> done = new ArrayList<>();
            cooperatives.forEach(cooperative -> done.add(people.submit(() -> work.accept(cooperative))));
            for (Future<?> one : done) one.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
        return System.nanoTime() - begin;
    }

    private long explained() {
        return each(this::explain);
    }

    private void compute(DividendBenchCounty.Divided cooperative) {
        Acting.run(BenchUser.bookkeeper(cooperative.id()), () -> {
            long run = runs.open(cooperative.id(), DividendBenchCounty.YEAR);
            runs.compute(run, cooperative.surplus(), cooperative.loss());
            runOf.put(cooperative.id(), run);
        });
    }

    /** Page by page; what was read is compared with what the run says, and let go. */
    private void explain(DividendBenchCounty.Divided cooperative) {
        Acting.run(BenchUser.bookkeeper(cooperative.id()), () -> {
            int lines = 0;
            long fen = 0;
            List<ExplainedLine> page;
            do {
                page = distributions.explained(run(cooperative), lines, PAGE);
                lines += page.size();
                fen += page.stream().mapToLong(ExplainedLine::totalFen).sum();
            } while (page.size() == PAGE);
            RunView said = distributions.run(run(cooperative)).orElseThrow();
            if (lines != said.lineCount() || fen != said.distributableFen())
                throw new IllegalStateException(said.number() + " explained " + lines + " lines, " + fen + " fen");
        });
    }

    private void seal(DividendBenchCounty.Divided cooperative) {
        Acting.run(BenchUser.bookkeeper(cooperative.id()), () -> runs.submit(run(cooperative)));
        Acting.run(
                BenchUser.chair(people.getFirst(), cooperative.id()),
                () -> runs.confirm(run(cooperative), resolutionOf.getOrDefault(cooperative.id(), 0L)));
    }

    private long run(DividendBenchCounty.Divided cooperative) {
        return runOf.getOrDefault(cooperative.id(), 0L);
    }
}
