package liannong.registry.organisations;

import java.util.List;

/**
 * What is due from whom, made from what the register says; each statement may run any number of times. Parameters: day,
 * and one: an organisation's id, or 0 for all. What is composed is looked at in {@link RosterHistory}.
 */
final class DutySql {

    private static final String ADD = """
            insert into duties (id, county_code, organisation_id, kind, period, due_on, remind_on)
            select nextval('duties_seq'), county_code, id, kind, period, due_on, due_on - lead_days from (
            """;

    private static final String ONCE =
            ") due join duty_rules using (kind) on conflict (organisation_id, kind, period) do nothing";

    private static final String ALIVE = " and o.state in ('ACTIVE', 'ABNORMAL') and (:one = 0 or o.id = :one)";

    /** REG art 29: who came or went in the last year is filed within 90 days after it. */
    private static final String MEMBER_CHANGES = ADD + """
            select o.county_code, o.id, 'MEMBER_CHANGES' as kind, last.year::text as period, make_date(last.year, 12, 31) + 90 as due_on
            from organisations o, (select extract(year from :day::date)::int - 1 as year) last
            where o.kind = 'COOPERATIVE' and exists (select 1 from members m where m.cooperative_id = o.id
                and (m.joined_on between make_date(last.year, 1, 1) and make_date(last.year, 12, 31)
                     or m.left_on between make_date(last.year, 1, 1) and make_date(last.year, 12, 31)))""" + ALIVE + ONCE;

    /** REG-R arts 63, 70: the report of the last year by 30 June. */
    private static final String ANNUAL_REPORT = ADD + """
            select o.county_code, o.id, 'ANNUAL_REPORT' as kind, last.year::text as period, make_date(last.year + 1, 6, 30) as due_on
            from organisations o, (select extract(year from :day::date)::int - 1 as year) last
            where o.kind = 'COOPERATIVE' and o.founded_on <= make_date(last.year, 12, 31)""" + ALIVE + ONCE;

    /** Practice: a leading enterprise is looked at every two years. */
    private static final String MONITORING = ADD + """
            select o.county_code, o.id, 'MONITORING' as kind, max(e.monitored_on)::text as period,
                   (max(e.monitored_on) + interval '2 years')::date as due_on
            from organisations o join enterprise_monitorings e on e.organisation_id = o.id
            where o.kind = 'LEADING_ENTERPRISE'""" + ALIVE + " group by o.id" + ONCE;

    /** A term ends on its day. */
    private static final String TERM_END = ADD + """
            select o.county_code, o.id, 'TERM_END' as kind, f.id::text as period, f.term_to as due_on
            from organisations o join organisation_officers f on f.organisation_id = o.id
            where f.term_to is not null and f.valid_to = 'infinity'""" + ALIVE + ONCE;

    private static final String FILED = """
            update duties u set done_on = f.filed_on from cooperative_filings f
            where u.done_on is null and f.cooperative_id = u.organisation_id and f.kind = u.kind and f.year::text = u.period
              and not exists (select 1 from cooperative_filings c where c.corrects_id = f.id)
              and (:one = 0 or u.organisation_id = :one) and :day::date is not null""";

    private static final String MONITORED = """
            update duties u set done_on = e.monitored_on from enterprise_monitorings e
            where u.done_on is null and u.kind = 'MONITORING' and e.organisation_id = u.organisation_id and e.monitored_on > u.period::date
              and (:one = 0 or u.organisation_id = :one) and :day::date is not null""";

    private static final String LEFT_OFFICE = """
            update duties u set done_on = f.valid_to from organisation_officers f
            where u.done_on is null and u.kind = 'TERM_END' and f.id::text = u.period and f.organisation_id = u.organisation_id
              and f.valid_to <> 'infinity' and (:one = 0 or u.organisation_id = :one) and :day::date is not null""";

    static final List<String> ALL =
            List.of(MEMBER_CHANGES, ANNUAL_REPORT, MONITORING, TERM_END, FILED, MONITORED, LEFT_OFFICE);

    /** Cooperatives whose farmers are too few today, and those in which they were when it was last looked at. */
    static final String COMPOSITION_TO_LOOK_AT = """
            select o.id from organisations o
            where o.kind = 'COOPERATIVE' and o.cooperative_type is distinct from 'FEDERATION' and (:one = 0 or o.id = :one)
              and o.state in ('ACTIVE', 'ABNORMAL')
              and (exists (select 1 from duties u where u.organisation_id = o.id and u.kind = 'COMPOSITION' and u.done_on is null)
                   or o.id in (select m.cooperative_id from members m
                               where m.joined_on <= :day and (m.left_on is null or m.left_on > :day) and (:one = 0 or m.cooperative_id = :one)
                               group by m.cooperative_id having count(*) filter (where m.kind = 'FARMER') * 5 < count(*) * 4))
            order by o.id""";

    private DutySql() {}
}
