-- The cards of the households: since when they are what they are, what they live from and in. All of it thrown by dice.
insert into household_statuses (id, county_code, household_id, from_status, status, detail, valid_from, reason, recorded_by, recorded_at)
select id, '360781', id, 'NONE', status,
       case status when 'MONITORED' then (array['UNSTABLE', 'UNSTABLE', 'MARGINAL', 'SUDDEN'])[pg_temp.roll(id, 'monitored as', 4) + 1]
                   when 'EXITED' then case when pg_temp.roll(id, 'enjoys', 100) < 60 then 'ENJOYING' else 'STABLE' end end,
       status_since, '建档时的状态（演示）', 1, pg_temp.at(status_since, 9)
from households order by id;

-- Who is named on an account stands in the register: matched before any money goes there. Each is checked by a look at its
-- household's members, whose index is away for the time of the load.
create index demo_members_of on household_members (household_id);
update accounts a set holder_person_id = m.person_id, matched_at = pg_temp.at(a.valid_from, 10)
from household_members m where m.household_id = a.household_id and m.relation = 'HEAD';
update accounts set matched_at = pg_temp.at(valid_from, 10) where organisation_id is not null;
drop index demo_members_of;

update households set
    attribute = case when r < 55 then 'GENERAL_POOR' when r < 80 then 'SUBSISTENCE_POOR' when r < 93 then 'SUBSISTENCE' else 'FIVE_GUARANTEES' end,
    housing_hundredths = 100 * (40 + pg_temp.roll(id, 'housing', 120)), housing_year = 1985 + pg_temp.roll(id, 'built', 38),
    housing_structure = (array['CONCRETE', 'BRICK', 'BRICK', 'BRICK_AND_WOOD'])[pg_temp.roll(id, 'structure', 4) + 1],
    housing_grade = case when pg_temp.roll(id, 'grade', 100) < 85 then 'A' else 'B' end,
    relocated = pg_temp.roll(id, 'relocated', 100) < 7, formed_on = least(status_since, date '2014-12-31')
from (select id as of_id, pg_temp.roll(id, 'attribute', 100) as r from households) dice where id = of_id;

insert into household_incomes (id, county_code, household_id, year, source, amount_fen, recorded_by, recorded_at)
select row_number() over (order by h.id, year, source), '360781', h.id, year, source,
       100 * (least_yuan + pg_temp.roll(h.id, source || year, spread)), 1, pg_temp.at(make_date(year, 12, 28), 9)
from households h cross join (values ('WAGES', 9000, 26000), ('BUSINESS', 3000, 15000), ('PROPERTY', 300, 1800),
        ('TRANSFER', 1200, 5200), ('EXPENSE', 800, 4200)) s (source, least_yuan, spread)
cross join generate_series(2025, 2025) year;
