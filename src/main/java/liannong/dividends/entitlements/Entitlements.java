package liannong.dividends.entitlements;

import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.dividends.schemes.GrainPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs by schemes and exit statements as they are read: lists, one run with its lines, one line with its parts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Entitlements {

    public static final int LONGEST_PAGE = 200;

    private static final String RUN = """
            select r.id, r.number, r.kind, r.organisation_id, o.name as organisation, r.scheme_id, s.name as scheme, r.scheme_version_id,
                   s.audience, r.first_day, r.last_day, r.correction_no, r.reason, p.topped_up_fen, p.overpaid_fen, r.state,
                   r.total_fen, r.kept_fen, r.line_count, r.computed_at, r.drafted_by,
                   u1.display_name as drafter, r.drafted_at, r.submitted_by, u2.display_name as submitter, r.submitted_at,
                   u3.display_name as confirmer, coalesce(q.no, r.decided_by) as decided_by, coalesce(q.passed_on, r.decided_on) as decided_on,
                   r.notice_id, n.number as notice_number, n.opened_on as notice_opened_on,
                   n.last_day as notice_last_day, n.closed_on as notice_closed_on, u4.display_name as releaser, r.released_at, r.due_on,
                   (select count(*)::int from objections b where b.notice_id = r.notice_id and b.answered_on is null) as open_objections,
                   p.sent, p.credited, p.returned
            from entitlement_runs r join organisations o on o.id = r.organisation_id left join schemes s on s.id = r.scheme_id
            join user_names u1 on u1.id = r.drafted_by left join user_names u2 on u2.id = r.submitted_by
            left join user_names u3 on u3.id = r.confirmed_by left join user_names u4 on u4.id = r.released_by
            left join notices n on n.id = r.notice_id left join resolutions q on q.id = r.resolution_id
            cross join lateral (
                select coalesce(sum(l.total_fen) filter (where l.total_fen > 0), 0)::bigint as topped_up_fen,
                       coalesce(-sum(l.total_fen) filter (where l.total_fen < 0), 0)::bigint as overpaid_fen,
                       count(i.id)::int as sent, count(*) filter (where x.outcome = 'CREDITED')::int as credited,
                       count(*) filter (where x.outcome = 'RETURNED')::int as returned
                from entitlement_lines l
                left join payables y on y.source_kind = 'ENTITLEMENT_LINE' and y.source_id = l.id
                left join last_instructions i on i.payable_id = y.id left join payment_results x on x.instruction_id = i.id
                where l.run_id = r.id) p
            """;

    private static final String LINE = """
            select l.id, l.holder_key as key, h.name, h.place, l.total_fen, l.earlier_fen,
                   (select coalesce(sum(z.amount_fen), 0)::bigint from overpayment_settlements z
                    where z.against_kind = 'ENTITLEMENT_LINE' and z.against_line_id = l.id) as settled_fen, x.outcome, i.id is not null as sent,
                   exists (select 1 from objections b where b.notice_id = r.notice_id and b.source_id = l.id and b.answered_on is null) as held
            from entitlement_lines l join entitlement_runs r on r.id = l.run_id
            join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
            left join payables y on y.source_kind = 'ENTITLEMENT_LINE' and y.source_id = l.id
            left join last_instructions i on i.payable_id = y.id left join payment_results x on x.instruction_id = i.id
            """;

    /** Of what an exit consists; what came to its reserve later is the rest. */
    static final String EXIT = """
            case when d.inherited then 0 else d.contribution_fen end as contribution_fen,
            case when d.inherited then 0 else d.reserve_fen end as reserve_fen,
            case when d.inherited then 0 else d.loss_fen end as loss_fen,
            l.total_fen + l.earlier_fen - d.refund_fen as later_reserve_fen""";

    private final JdbcClient jdbc;
    private final GrainPriceSql prices;

    Entitlements(JdbcClient jdbc, GrainPriceSql prices) {
        this.jdbc = jdbc;
        this.prices = prices;
    }

    /** The latest 200 runs of a scheme. */
    public List<EntitlementRow> runs(long schemeId) {
        return jdbc.sql(RUN + " where r.scheme_id = :scheme order by r.last_day desc, r.id desc limit :most")
                .param("scheme", schemeId)
                .param("most", LONGEST_PAGE)
                .query(EntitlementRow.class)
                .list();
    }

    /**
     * At most 200 runs, those that somebody has to do something about before those that are released, the latest first.
     *
     * @param text in the name of the organisation or of the scheme; of all where it is empty
     */
    public List<EntitlementRow> runs(String text) {
        return jdbc.sql(RUN + """
                         where r.county_code = :county
                          and (:text = '' or strpos(o.name, :text) > 0 or strpos(coalesce(s.name, ''), :text) > 0)
                        order by r.state = 'RELEASED', r.last_day desc, r.id desc limit :most""")
                .param("county", SystemUser.COUNTY)
                .param("text", text.strip())
                .param("most", LONGEST_PAGE)
                .query(EntitlementRow.class)
                .list();
    }

    public Optional<EntitlementRow> run(long runId) {
        return jdbc.sql(RUN + " where r.id = :run")
                .param("run", runId)
                .query(EntitlementRow.class)
                .optional();
    }

    /** The runs of a run's scheme and period, in their order: the first one and its corrections. */
    public List<EntitlementRow> samePeriod(EntitlementRow run) {
        return jdbc.sql(RUN + """
                         where r.scheme_id = :scheme and r.first_day = :first and r.last_day = :last
                        order by r.correction_no limit 100""")
                .param("scheme", run.schemeId(), java.sql.Types.BIGINT)
                .param("first", run.firstDay())
                .param("last", run.lastDay())
                .query(EntitlementRow.class)
                .list();
    }

    /** One page of a run's lines in the order of their keys. */
    public List<EntitledRow> lines(long runId, int offset, int limit) {
        return jdbc.sql(LINE + " where l.run_id = :run order by l.holder_key collate \"C\" offset :offset limit :limit")
                .param("run", runId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(EntitledRow.class)
                .list();
    }

    public List<PoolRow> pools(long runId) {
        return jdbc.sql("select position, amount_fen, kept_fen, as_promised, weight from entitlement_pools"
                        + " where run_id = :run order by position")
                .param("run", runId)
                .query(PoolRow.class)
                .list();
    }

    /** What grain cost, as the run rests on it. */
    public List<GrainPrice> prices(long runId) {
        return prices.of(runId);
    }

    public List<FigureRow> figures(long runId) {
        return jdbc.sql("select name, amount_fen, left_fen from entitlement_figures where run_id = :run order by name")
                .param("run", runId)
                .query(FigureRow.class)
                .list();
    }

    /**
     * What there is to divide by a correction, beside what the run before it divided; of a draft that was not computed
     * yet the same.
     */
    public List<FigureBeside> figuresBeside(long runId) {
        return jdbc.sql("""
                        select b.name, coalesce(f.amount_fen, b.amount_fen) as amount_fen, b.amount_fen as before_fen
                        from entitlement_runs r join entitlement_runs q
                             on q.scheme_id = r.scheme_id and q.first_day = r.first_day and q.last_day = r.last_day
                             and q.correction_no = r.correction_no - 1
                        join entitlement_figures b on b.run_id = q.id
                        left join entitlement_figures f on f.run_id = r.id and f.name = b.name
                        where r.id = :run order by b.name""").param("run", runId).query(FigureBeside.class).list();
    }

    /** By which prices of grain a correction pays, beside those the run before it paid by; none for another run. */
    public List<PriceBeside> pricesBeside(long runId) {
        return jdbc.sql("""
                        select p.grain, p.yuan_per_jin, p.observed_on, p.source, b.yuan_per_jin as before_per_jin
                        from entitlement_runs r join entitlement_runs q
                             on q.scheme_id = r.scheme_id and q.first_day = r.first_day and q.last_day = r.last_day
                             and q.correction_no = r.correction_no - 1
                        join entitlement_prices b on b.run_id = q.id
                        join entitlement_prices p on p.run_id = r.id and p.grain = b.grain
                        where r.id = :run order by p.grain""").param("run", runId).query(PriceBeside.class).list();
    }

    /** The households that were named for a run, as they were named. */
    public List<EntitledName> named(long runId) {
        return jdbc.sql("""
                        select h.holder_key as key, h.name, h.place, h.trade_hundredths from entitlement_holders h
                        where h.run_id = :run and h.counted order by h.holder_key limit 2000""").param("run", runId).query(EntitledName.class).list();
    }

    /** Somebody who was named; the quantity in hundredths. */
    public record EntitledName(String key, String name, String place, long tradeHundredths) {}
}
