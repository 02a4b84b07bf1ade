package liannong.dividends.entitlements;

import static java.util.stream.Collectors.toMap;
import static liannong.dividends.entitlements.EntitlementReason.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.ComparedLine;
import liannong.dividends.RunReason;
import liannong.dividends.schemes.Divided;
import liannong.dividends.schemes.FilledPool;
import liannong.dividends.schemes.Plan;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Scheme;
import liannong.dividends.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries other versions, figures and prices on the holders that a run by a scheme has frozen: as often as wanted, and
 * nothing is written.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(
        "hasAnyRole('BOOKKEEPER','CHAIR','BUREAU_OFFICER','BUREAU_APPROVER','AUDITOR')") // who sees all its holders
public class SchemeComparisons {

    /** The runs of the latest period of the scheme that was over before a run's began. */
    private static final String BEFORE = """
            r.scheme_id = :scheme and r.state <> 'DRAFT' and (r.first_day, r.last_day) in (
                select q.first_day, q.last_day from entitlement_runs q
                where q.scheme_id = :scheme and q.state <> 'DRAFT' and q.last_day < :first order by q.last_day desc limit 1)""";

    private record Written(
            String key, String name, long fen, @Nullable Long beforeFen) {}

    private record PoolFen(String name, long fen) {}

    private final JdbcClient jdbc;
    private final Entitlements entitlements;
    private final EntitlementSql sql;
    private final SchemeSql schemes;

    SchemeComparisons(JdbcClient jdbc, Entitlements entitlements, EntitlementSql sql, SchemeSql schemes) {
        this.jdbc = jdbc;
        this.entitlements = entitlements;
        this.sql = sql;
        this.schemes = schemes;
    }

    /** What the run itself was computed by; empty where there is none, nothing was computed, or it is of exits. */
    public Optional<TriedScheme> asComputed(long runId) {
        return entitlements
                .run(runId)
                .filter(EntitlementRow::computed)
                .flatMap(run -> Optional.ofNullable(run.schemeVersionId()))
                .map(version -> new TriedScheme(
                        version,
                        entitlements.figures(runId).stream()
                                .collect(toMap(FigureRow::name, figure -> new Money(figure.amountFen()))),
                        entitlements.prices(runId)));
    }

    /**
     * What would follow.
     *
     * @throws Refused {@code NO_SUCH_RUN}, {@code NOT_COMPUTED}, {@code NO_SUCH_SCHEME} with a version of another one,
     *     {@code FIGURE_MISSING}, {@code STATUS_NOT_FROZEN} when the version asks for statuses of households and the
     *     run's does not, or what the law or the scheme refuses ({@link liannong.dividends.schemes.SchemeReason})
     */
    public SchemeComparison with(long runId, TriedScheme tried) {
        EntitlementRow run = entitlements.run(runId).orElseThrow(EntitlementSql::missing);
        if (!run.computed() || run.schemeId() == null || run.schemeVersionId() == null)
            throw new Refused(RunReason.NOT_COMPUTED);
        long schemeId = run.schemeId();
        if (schemes.version(tried.versionId())
                .filter(version -> version.schemeId() == schemeId)
                .isEmpty()) throw new Refused(NO_SUCH_SCHEME);
        Scheme scheme = schemes.scheme(tried.versionId());
        if (asksStatus(scheme) && !asksStatus(schemes.scheme(run.schemeVersionId())))
            throw new Refused(STATUS_NOT_FROZEN);
        Plan plan = new Plan(
                scheme,
                run.firstDay(),
                run.lastDay(),
                schemes.figures(tried.versionId()).stream()
                        .map(figure -> figure.filled(tried.amounts()))
                        .toList(),
                tried.prices(),
                sql.holders(runId));
        Divided divided = Schemes.divide(plan);
        return new SchemeComparison(pools(run, divided), lines(run, plan, divided));
    }

    private static boolean asksStatus(Scheme scheme) {
        return scheme.pools().stream().map(Pool::statuses).anyMatch(statuses -> !statuses.isEmpty());
    }

    private List<ComparedPool> pools(EntitlementRow run, Divided divided) {
        Map<String, Long> own = filled("r.id = :run", run);
        Map<String, Long> before = filled(BEFORE + " and r.correction_no = 0", run);
        List<ComparedPool> compared = new ArrayList<>();
        for (FilledPool pool : divided.pools()) {
            String name = pool.pool().name();
            Long now = own.remove(name);
            compared.add(
                    new ComparedPool(name, now == null ? 0 : now, pool.amount().fen(), before.get(name)));
        }
        own.forEach((name, fen) -> compared.add(new ComparedPool(name, fen, 0, before.get(name))));
        return compared;
    }

    private Map<String, Long> filled(String which, EntitlementRow run) {
        Map<String, Long> pools = new LinkedHashMap<>();
        jdbc.sql(
                        "select s.name, p.amount_fen as fen from entitlement_runs r join entitlement_pools p on p.run_id = r.id"
                                + " join scheme_pools s on s.version_id = r.scheme_version_id and s.position = p.position where "
                                + which + " order by p.position")
                .param("run", run.id())
                .param("scheme", run.schemeId())
                .param("first", run.firstDay())
                .query(PoolFen.class)
                .list()
                .forEach(pool -> pools.put(pool.name(), pool.fen()));
        return pools;
    }

    private List<ComparedLine> lines(EntitlementRow run, Plan plan, Divided divided) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (int i = 0; i < plan.holders().size(); i++)
            totals.put(plan.holders().get(i).id(), divided.totals().get(i).fen());
        return written(run).stream()
                .map(line -> new ComparedLine(
                        line.key(), line.name(), line.fen(), totals.getOrDefault(line.key(), 0L), line.beforeFen()))
                .filter(line -> line.runFen() != 0 || line.triedFen() != 0 || line.lastYearFen() != null)
                .toList();
    }

    private List<Written> written(EntitlementRow run) {
        return jdbc.sql("""
                        select h.holder_key as key, h.name, coalesce(l.total_fen + l.earlier_fen, 0) as fen, b.fen as before_fen
                        from entitlement_holders h
                        left join entitlement_lines l on l.run_id = h.run_id and l.holder_key = h.holder_key
                        left join (
                            select w.payee, sum(w.total_fen)::bigint as fen
                            from entitlement_runs r join entitlement_lines w on w.run_id = r.id where %s group by w.payee) b
                            on b.payee = h.payee
                        where h.run_id = :run order by h.holder_key collate "C\"""".formatted(BEFORE))
                .param("run", run.id())
                .param("scheme", run.schemeId())
                .param("first", run.firstDay())
                .query(Written.class)
                .list();
    }
}
