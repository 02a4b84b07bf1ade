-- Organisations as the register of market entities would have them: all of it thrown by dice, no name of a person or a
-- firm that exists. A handful of cooperatives is not as the law wants it, so that there is something to find.
update organisations set
    capital_fen = case kind when 'COOPERATIVE' then 10000000 + 1000000::bigint * pg_temp.roll(id, 'registered capital', 200)
                            else 500000000 + 100000000::bigint * pg_temp.roll(id, 'registered capital', 40) end,
    registered_address = '江西省瑞金市' || (select t.name || d.name from divisions d join divisions t on t.code = d.parent_code
                                            where d.code = division_code) || '（演示地址）',
    cooperative_type = case when kind = 'COOPERATIVE' then
        case when pg_temp.roll(id, 'land', 100) < 8 and id > 2 then 'LAND_SHARE' else 'SPECIALISED' end end,
    enterprise_level = case when kind = 'LEADING_ENTERPRISE' then
        (array['PROVINCE', 'CITY', 'CITY', 'COUNTY'])[pg_temp.roll(id, 'level', 4) + 1] end,
    kind = case when id = 781 then 'PUBLIC_ADMINISTRATION' else kind end;

-- Chair, directors and supervisors from among the farmers of each cooperative, in the order of the roster.
insert into organisation_officers (id, county_code, organisation_id, person_id, name, office, valid_from, term_to, document,
    recorded_by, recorded_at)
select row_number() over (order by m.cooperative_id, n), '360781', m.cooperative_id, m.person_id, m.name,
       (array['CHAIR', 'DIRECTOR', 'DIRECTOR', 'SUPERVISOR', 'FINANCE'])[n], elected, elected + interval '3 years',
       '成员大会选举决议（演示）', 1, pg_temp.at(elected, 9)
from (select m.*, row_number() over (partition by cooperative_id order by id) as n
      from (select m.*, row_number() over (partition by person_id order by cooperative_id > 2,
                pg_temp.roll(person_id * 1000 + cooperative_id, 'holds office', 1000), cooperative_id) as pick
            from members m where kind = 'FARMER') m
      where pick = 1) m -- in one cooperative only: COOP art 38
cross join lateral (select date '2023-04-10' + pg_temp.roll(m.cooperative_id, 'elected', 1000) as elected) term
where n <= 5;
update organisations o set legal_representative = f.name
from organisation_officers f where f.organisation_id = o.id and f.office = 'CHAIR';

-- Reports of 2023 and 2024 by nearly everybody; three did no business in either year.
insert into cooperative_filings (id, county_code, cooperative_id, kind, year, filed_on, had_business, document, recorded_by, recorded_at)
select row_number() over (order by year, o.id, f.kind), '360781', o.id, f.kind, year, filed,
       case when f.kind = 'ANNUAL_REPORT' then not (o.id in (219, 404, 611)) end, year || ' 年度' || what || '（演示）', 1, pg_temp.at(filed, 10)
from organisations o cross join generate_series(2023, 2024) year
cross join (values ('ANNUAL_REPORT', '报告', 20, 160), ('MEMBER_CHANGES', '成员变动备案', 10, 75)) f (kind, what, least_days, spread)
cross join lateral (select make_date(year + 1, 1, 1) + least_days + pg_temp.roll(o.id, f.kind || year, spread - least_days) as filed) day
where o.kind = 'COOPERATIVE' and pg_temp.roll(o.id, 'files ' || f.kind || year, 100) < 97
  and (f.kind = 'ANNUAL_REPORT' or exists (select 1 from members m where m.cooperative_id = o.id and extract(year from m.joined_on) = year));
-- Those of 2025 that came early in the year.
insert into cooperative_filings (id, county_code, cooperative_id, kind, year, filed_on, had_business, document, recorded_by, recorded_at)
select 100000 + row_number() over (order by o.id), '360781', o.id, 'ANNUAL_REPORT', 2025, filed, true, '2025 年度报告（演示）', 1, pg_temp.at(filed, 10)
from organisations o cross join lateral (select date '2026-01-12' + pg_temp.roll(o.id, 'files early', 45) as filed) day
where o.kind = 'COOPERATIVE' and pg_temp.roll(o.id, 'files early', 100) < 40 and o.id > 2;

insert into enterprise_monitorings (id, county_code, organisation_id, result, monitored_on, document, recorded_by, recorded_at)
select id, '360781', id, case when pg_temp.roll(id, 'monitored', 10) < 8 then 'PASSED' else 'TO_IMPROVE' end, monitored,
       '市级监测结果通知（演示）', 1, pg_temp.at(monitored, 10)
from organisations cross join lateral (select date '2024-03-05' + pg_temp.roll(id, 'monitored on', 500) as monitored) day
where kind = 'LEADING_ENTERPRISE';

-- A cooperative listed as abnormal, because its report did not come.
update organisations set state = 'ABNORMAL', state_since = '2025-07-10' where id = 501;
-- Not as the law wants it: second and third enterprises beside a few dozen farmers; and farmers who are none.
insert into members (id, county_code, cooperative_id, member_no, kind, organisation_id, name, division_code, joined_on)
select (select max(id) from members) + row_number() over (order by c.id, e.id), '360781', c.id, 'E' || e.id, 'ORGANISATION', e.id,
       e.name, e.division_code, date '2025-09-01' + pg_temp.roll(c.id, 'one too many', 60)
from organisations c join organisations e on e.id in (752, 754, 756, 758, 760)
where c.id in (37, 188, 333) and not exists (select 1 from members m where m.cooperative_id = c.id and m.organisation_id = e.id);
insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, name, division_code, group_no, joined_on)
select (select max(id) from members) + row_number() over (order by n, p.id), '360781', c.id, 'W' || n, 'OTHER_PERSON', h.id, p.id, p.name,
       h.division_code, h.group_no, date '2025-10-20'
from (select o.id, left(o.division_code, 9) as township, count(*) as members from organisations o join members m on m.cooperative_id = o.id
      where o.id in (64, 256) group by o.id) c
join lateral (
    select m.person_id, m.household_id, row_number() over (order by m.person_id) as n
    from household_members m join households h on h.id = m.household_id
    where starts_with(h.division_code, c.township) and m.relation = 'SPOUSE') spouse on n <= c.members * 3 / 10
join persons p on p.id = spouse.person_id join households h on h.id = spouse.household_id;
