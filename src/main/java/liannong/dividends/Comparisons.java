package liannong.dividends;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries other parameters on the register that a run has frozen: as often as wanted, and nothing is written. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class Comparisons {

    private static final String SUMS = """
            select surplus_fen, loss_fen, reserve_fen, charter_funds_fen, distributable_fen, refund_pool_fen, residual_pool_fen, line_count
            from dividend_runs
            """;

    private record Written(
            String key, String name, long fen, @Nullable Long lastYearFen) {}

    private final JdbcClient jdbc;
    private final DividendRunsById runs;
    private final RunPlans plans;

    Comparisons(JdbcClient jdbc, DividendRunsById runs, RunPlans plans) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.plans = plans;
    }

    /** What the run itself was computed by; empty where there is none, or nothing was computed. */
    public Optional<WhatIf> asComputed(long runId) {
        return runs.findById(runId).filter(run -> run.computedAt != null).map(DividendRun::parameters);
    }

    /**
     * What would follow.
     *
     * @throws Refused {@code NO_SUCH_RUN}, {@code CORRECTED_BY_ITSELF}, {@code NOT_COMPUTED}, or what the law refuses
     *     ({@link DividendReason})
     */
    public Comparison with(long runId, WhatIf tried) {
        DividendRun run = runs.findById(runId).orElseThrow(DistributionSql::missing);
        if (run.isCorrection()) throw new Refused(RunReason.CORRECTED_BY_ITSELF);
        if (run.computedAt == null) throw new Refused(RunReason.NOT_COMPUTED);
        Distribution distribution = Article44.distribute(plans.of(run, tried));
        Map<String, Long> totals = new HashMap<>();
        distribution.lines().forEach(line -> totals.put(line.id(), line.total().fen()));
        return new Comparison(
                sums("where id = :run", run),
                sums(tried, distribution),
                lastYear(run),
                written(run).stream()
                        .map(line -> new ComparedLine(
                                line.key(),
                                line.name(),
                                line.fen(),
                                totals.getOrDefault(line.key(), 0L),
                                line.lastYearFen()))
                        .toList());
    }

    private static PoolSums sums(WhatIf tried, Distribution d) {
        return new PoolSums(
                tried.surplus().fen(),
                tried.loss().fen(),
                d.reserve().fen(),
                d.charterFunds().stream().mapToLong(Money::fen).sum(),
                d.distributable().fen(),
                d.refundPool().fen(),
                d.residualPool().fen(),
                d.lines().size());
    }

    private PoolSums sums(String which, DividendRun run) {
        return jdbc.sql(SUMS + which)
                .param("run", run.id())
                .query(PoolSums.class)
                .single();
    }

    private @Nullable PoolSums lastYear(DividendRun run) {
        return jdbc.sql(
                        SUMS
                                + "where cooperative_id = :cooperative and year = :year and correction_no = 0 and state <> 'DRAFT'")
                .param("cooperative", run.cooperativeId)
                .param("year", run.year - 1)
                .query(PoolSums.class)
                .optional()
                .orElse(null);
    }

    private List<Written> written(DividendRun run) {
        return jdbc.sql("""
                        select i.member_key as key, m.name, l.total_fen as fen, b.total_fen as last_year_fen
                        from dividend_lines l join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
                        join members m on m.id = l.member_id
                        cross join lateral (
                            select sum(w.total_fen)::bigint as total_fen from dividend_lines w join dividend_runs q on q.id = w.run_id
                            where w.member_id = l.member_id and q.year = :year - 1 and q.state <> 'DRAFT') b
                        where l.run_id = :run order by i.member_key collate "C"
                        """)
                .param("run", run.id())
                .param("year", run.year)
                .query(Written.class)
                .list();
    }
}
