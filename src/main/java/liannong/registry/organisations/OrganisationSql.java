package liannong.registry.organisations;

/**
 * The list of organisations as one statement; its findings are those of {@link CompositionRule}, which a test
 * compares.
 */
final class OrganisationSql {

    /** Parameters: county, division, today, text, kind, industry, findings. */
    static final String FOUND = """
            with heads as (
                select m.cooperative_id, count(*)::int as members, count(*) filter (where m.kind = 'FARMER')::int as farmers,
                       count(*) filter (where x.kind in ('LEADING_ENTERPRISE', 'ENTERPRISE', 'INSURER', 'BANK', 'PUBLIC_INSTITUTION',
                           'SOCIAL_ORGANISATION'))::int as capped,
                       count(*) filter (where x.kind = 'PUBLIC_ADMINISTRATION')::int as administrations,
                       count(*) filter (where x.kind = 'COOPERATIVE')::int as cooperatives
                from members m left join organisations x on x.id = m.organisation_id
                where m.county_code = :county and m.joined_on <= :today and (m.left_on is null or m.left_on > :today)
                group by m.cooperative_id
            ), overdue as (
                select organisation_id, count(*)::int as duties from duties
                where county_code = :county and done_on is null and due_on < :today and kind <> 'COMPOSITION' group by organisation_id
            ), found as (
                select o.id, o.kind, o.name, o.credit_code, t.name || ' ' || d.name as place, o.industry, o.state,
                       coalesce(h.members, 0) as members,
                       case when o.state in ('REVOKED', 'DISSOLVED') then 0 else coalesce(u.duties, 0) + case
                           when o.kind <> 'COOPERATIVE' then 0
                           when o.cooperative_type = 'FEDERATION'
                               then (coalesce(h.cooperatives, 0) < 3)::int + (coalesce(h.administrations, 0) > 0)::int
                           else (coalesce(h.members, 0) < 5)::int + (coalesce(h.farmers, 0) * 5 < coalesce(h.members, 0) * 4)::int
                               + (coalesce(h.administrations, 0) > 0)::int
                               + (case when coalesce(h.members, 0) <= 20 then coalesce(h.capped, 0) > 1
                                       else h.capped * 20 > h.members end)::int end end as findings
                from organisations o join divisions d on d.code = o.division_code join divisions t on t.code = d.parent_code
                left join heads h on h.cooperative_id = o.id left join overdue u on u.organisation_id = o.id
                where o.county_code = :county and starts_with(o.division_code, :division)
                  and (:kind = '' or o.kind = :kind) and (:industry = '' or o.industry = :industry)
                  and (:text = '' or o.name like '%' || :text || '%' or t.name like '%' || :text || '%'
                       or d.name like '%' || :text || '%' or o.credit_code like upper(:text) || '%'
                       or :text ~ '^[A-Za-z0-9]+$' and o.initials like '%' || lower(:text) || '%')
            )
            """;

    private OrganisationSql() {}
}
