package liannong.registry.households;

/** What the file of a household is read by; each is one statement, under the policies of whoever reads. */
final class HouseholdSql {

    static final String FACTS = """
            select h.id, h.card_no, h.division_code, t.name || d.name as place, h.group_no, h.members_now as persons, h.status,
                   h.status_since, s.detail, h.attribute, h.main_cause_enc is not null as main_cause,
                   num_nonnulls(h.other_cause_1_enc, h.other_cause_2_enc) as other_causes, h.phone_last4, h.housing_hundredths,
                   h.housing_structure, h.housing_year, h.housing_grade, h.relocated, h.formed_on, h.ended_on
            from households h join divisions d on d.code = h.division_code join divisions t on t.code = d.parent_code
            left join household_statuses s on s.household_id = h.id and s.valid_to = 'infinity'
            where h.id = :id""";

    static final String PEOPLE = """
            select p.id, p.name, m.relation, p.sex, p.born_on, p.died_on, p.identity_last4, p.nation, p.education, p.schooling,
                   p.labour, p.works_away, p.health_enc is not null as health, p.phone_last4, m.valid_from,
                   nullif(m.valid_to, 'infinity') as valid_to, b.kind as begun_by, e.kind as ended_by,
                   p.household_id as household_now
            from household_members m join persons p on p.id = m.person_id
            left join family_events b on b.id = m.begun_by left join family_events e on e.id = m.ended_by
            where m.household_id = :id
            order by m.valid_to desc, array_position(array['HEAD', 'SPOUSE', 'PARENT', 'PARENT_IN_LAW', 'GRANDPARENT', 'CHILD',
                'CHILD_IN_LAW', 'GRANDCHILD', 'SIBLING', 'OTHER'], m.relation), p.born_on, p.id, m.valid_from limit :limit""";

    static final String STATUSES = """
            select s.from_status, s.status, s.detail, s.valid_from, nullif(s.valid_to, 'infinity') as valid_to, s.reason,
                   u.display_name as by, s.recorded_at
            from household_statuses s left join user_names u on u.id = s.recorded_by
            where s.household_id = :id order by s.valid_from desc, s.id desc limit :limit""";

    /** A corrected figure is a later row: the last one counts. */
    static final String INCOMES = """
            select i.year, i.source, i.amount_fen, l.kind as line_kind, l.amount_fen as line_fen, l.source as line_source,
                   l.verified as line_verified
            from (select distinct on (year, source) year, source, amount_fen from household_incomes where household_id = :id
                  order by year desc, source, id desc limit :limit) i
            left join lateral (select * from income_lines l where l.year = i.year and l.province_code = :province
                  order by l.kind = case when i.year > 2020 then 'MONITORING' else 'POVERTY' end desc limit 1) l on true
            order by i.year desc, array_position(array['WAGES', 'BUSINESS', 'PROPERTY', 'TRANSFER', 'EXPENSE'], i.source)""";

    static final String ACCOUNTS = """
            select id, bank, kind, holder_name, number_last4, matched_at is not null as matched, valid_from,
                   nullif(valid_to, 'infinity') as valid_to
            from accounts where household_id = :id order by valid_from desc, id desc limit :limit""";

    static final String PAPERS = """
            select x.id, x.title, x.state, x.day, u.display_name as by, x.at, v.display_name as decided_by, x.decided_at, x.decision
            from (select id, title, null as state, dated_on as day, added_by, added_at as at, null::bigint as decider,
                         null::timestamptz as decided_at, null as decision
                  from documents where household_id = :id
                  union all
                  select id, kind, state, (requested_at at time zone 'Asia/Shanghai')::date, requested_by, requested_at, decided_by,
                         decided_at, decision
                  from change_requests where household_id = :id) x
            left join user_names u on u.id = x.added_by left join user_names v on v.id = x.decider
            order by x.at desc, x.id desc limit :limit""";

    static final String DEEDS = """
            select x.event, x.kind, x.day, x.recorded_at, u.display_name as by, x.people, x.document, x.other_household
            from (select true as event, e.kind, e.happened_on as day, e.recorded_at, e.recorded_by, e.document,
                         (select string_agg(p.name, '、' order by p.born_on, p.id) from family_event_persons f
                          join persons p on p.id = f.person_id where f.event_id = e.id) as people,
                         nullif(case when e.household_id = :id then e.other_household_id else e.household_id end, :id) as other_household
                  from family_events e where :id in (e.household_id, e.other_household_id)
                  union all
                  select false, c.field, (c.recorded_at at time zone 'Asia/Shanghai')::date, c.recorded_at, c.recorded_by, null,
                         p.name, null
                  from card_changes c left join persons p on p.id = c.person_id where c.household_id = :id) x
            left join user_names u on u.id = x.recorded_by
            order by x.day desc, x.recorded_at desc limit :limit""";

    private HouseholdSql() {}
}
