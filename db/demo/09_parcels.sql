-- Land: what the members have put in as land shares, parcel by parcel, in the showcase township and here and there in the
-- others; and what the households of the showcase township use themselves. The parcels of a contribution add up to its area.
-- Places and outlines are invented, on a grid inside the county, and say so.
create temp table demo_contributions on commit drop as
select s.id as movement_id, s.cooperative_id, s.household_id, h.division_code, h.group_no, s.area_hundredths as area,
       s.effective_on, s.document, o.industry,
       case when s.land_contribution_id is not null and pg_temp.roll(s.id, 'short contract', 100) < 5 then date '2026-07-01' end as ends_early,
       case when s.land_contribution_id is not null then 1 else 1 + pg_temp.roll(s.id, 'parcels', case when s.area_hundredths < 200 then 1 when s.area_hundredths < 400 then 2 else 3 end)
            end as pieces
from share_movements s join households h on h.id = s.household_id join organisations o on o.id = s.cooperative_id
where s.share_class = 'LAND' and s.kind = 'CONTRIBUTION'
  and (starts_with(s.division_code, '360781207') or pg_temp.roll(s.member_id, 'land on record', 100) < 3);

create temp table demo_parcels on commit drop as
with pieces as (
    select c.*, n,
           case when n < pieces then area * (n * 100 + pg_temp.roll(movement_id * 10 + n, 'cut', 40) - 20) / (pieces * 100) else area end as cut_to,
           case when n = 1 then 0
                else area * ((n - 1) * 100 + pg_temp.roll(movement_id * 10 + n - 1, 'cut', 40) - 20) / (pieces * 100) end as cut_from
    from demo_contributions c cross join lateral generate_series(1, pieces) n
), all_parcels as (
    select household_id, division_code, group_no, cut_to - cut_from as contract, movement_id, cooperative_id, effective_on, document,
           industry, n, ends_early from pieces
    union all
    select h.id, h.division_code, h.group_no, 40 + pg_temp.roll(h.id, 'own mu', 260), null, null, null, null, null, 9, null
    from households h where starts_with(h.division_code, '360781207')
), numbered as (
    select p.*, row_number() over (order by division_code, household_id, movement_id nulls last, n) as id,
           row_number() over (partition by division_code, group_no order by household_id, movement_id nulls last, n) as serial,
           row_number() over (partition by division_code order by household_id, movement_id nulls last, n) - 1 as cell
    from all_parcels p
)
select n.*, coalesce(d.predecessor_code, d.code) || lpad(n.group_no::text, 2, '0') || lpad(n.serial::text, 5, '0') as code,
       (substr(n.division_code, 10)::integer * 7) % 23 as place, roll.r,
       case when industry = 'OIL_TEA' then 'FOREST' when industry = 'NAVEL_ORANGE' then 'ORCHARD'
            when industry = 'LIVESTOCK' then 'GRASS' when roll.r < 75 then 'PADDY' else 'DRY' end as land_kind
from numbered n join divisions d on d.code = n.division_code
cross join lateral (select pg_temp.roll(n.id, 'parcel', 100) as r) roll;

insert into parcels (id, county_code, code, division_code, name, contract_hundredths, measured_hundredths, land_kind, right_kind,
    right_from, right_to, certificate_no)
select id, '360781', code, division_code,
       (array['塘背', '坑尾', '岭下', '河坝', '禾场', '石桥', '老屋', '樟树', '井边', '垅里', '大丘', '新开', '水圳', '庙前', '湾里'])[pg_temp.roll(id, 'name', 15) + 1]
           || (array['', '', '上丘', '下丘', '长丘', '坪'])[pg_temp.roll(id, 'name of the plot', 6) + 1],
       contract, case when r < 5 then null when r < 9 then contract + contract / 11 + 1
                      else contract * (98 + pg_temp.roll(id, 'survey', 5)) / 100 end,
       land_kind, case land_kind when 'FOREST' then 'FOREST' else 'CONTRACT' end,
       case land_kind when 'FOREST' then date '2008-01-01' when 'GRASS' then date '2003-01-01'
            else case when place < 6 then date '1999-01-01' else date '1998-01-01' end end,
       case land_kind when 'FOREST' then date '2057-12-31' when 'GRASS' then date '2052-12-31'
            else case when place < 6 then date '2028-12-31' else date '2027-12-31' end end,
       left(code, 14) || lpad((household_id % 10000)::text, 4, '0') || 'J'
from demo_parcels order by id;

insert into parcel_holders (id, county_code, parcel_id, division_code, household_id, valid_from, document, recorded_by, recorded_at)
select p.id, '360781', p.id, p.division_code, d.household_id, p.right_from, '农村土地承包经营权证（演示）',
       case when starts_with(p.division_code, '360781207') then 11 else 8 end, pg_temp.at(date '2018-06-29', 10)
from parcels p join demo_parcels d on d.id = p.id order by p.id;

-- Before the contribution the household tilled it itself; afterwards the cooperative does, as long as the right lasts.
insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id, household_id, purpose, valid_from, agreed_to,
    valid_to, document, source_kind, source_id, recorded_by, recorded_at)
select row_number() over (order by p.id, u.begins), '360781', p.id, p.division_code, u.organisation_id, u.household_id, u.purpose, u.begins,
       u.ends, u.ends, u.document, u.source_kind, u.source_id, case when starts_with(p.division_code, '360781207') then 11 else 8 end,
       pg_temp.at(greatest(u.begins, date '2018-06-29'), 11)
from parcels p join demo_parcels d on d.id = p.id
cross join lateral (
    select null::bigint as organisation_id, d.household_id, 'OWN' as purpose, p.right_from as begins,
           coalesce(d.effective_on, p.right_to + 1) as ends, '自种（演示）' as document, null as source_kind, null::bigint as source_id
    where d.r < 94 and not (d.movement_id is null and d.r between 10 and 23)
    union all
    select d.cooperative_id, null, 'SHARE', d.effective_on, coalesce(d.ends_early, p.right_to + 1), d.document, 'SHARE_MOVEMENT', d.movement_id
    where d.movement_id is not null
    union all -- leased to the cooperative of the place, or tended by another household of the village
    select case when d.r < 20 then 2 end, case when d.r >= 20 then (select min(o.household_id) from demo_parcels o
               where o.division_code = d.division_code and o.household_id > d.household_id) end,
           case when d.r < 20 then 'LEASE' else 'CUSTODY' end, date '2024-01-01', date '2027-01-01',
           case when d.r < 20 then '土地租赁合同 2024-' else '代耕协议 2024-' end || d.serial, null, null
    where d.movement_id is null and (d.r between 10 and 19 or (d.r between 20 and 23 and exists (select 1 from demo_parcels o
               where o.division_code = d.division_code and o.household_id > d.household_id)))
) u order by p.id, u.begins;

-- Outlines: a leaning rectangle of the surveyed area in a cell of the village's grid; every thirtieth is too large.
with drawn as (
    select p.id, round(115.94 + (d.place % 5) * 0.03 + (d.cell % 40) * 0.0007, 7) as west,
           round(25.80 + (d.place / 5) * 0.03 + (d.cell / 40) * 0.0006, 7) as south,
           round(w.metres / 100290.0, 7) as wide,
           round(coalesce(p.measured_hundredths, p.contract_hundredths) / 0.15 * case when d.r = 40 or d.r = 60 or d.r = 80 then 1.09
               else (99 + d.r % 3) / 100.0 end / w.metres / 110780.0, 7) as high,
           round(((d.r % 7) - 3) * 0.00001, 7) as lean
    from parcels p join demo_parcels d on d.id = p.id
    cross join lateral (select round(sqrt(coalesce(p.measured_hundredths, p.contract_hundredths) / 0.15 * (80 + d.r) / 100.0), 1) as metres) w
    where starts_with(p.division_code, '360781207') and pg_temp.roll(p.id, 'outline', 100) < 60
), measured as (
    select *, radians((south + (high + lean) / 2)::double precision) as middle from drawn
)
update parcels p set
    geometry = jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
        jsonb_build_array(west, south), jsonb_build_array(west + wide, south + lean), jsonb_build_array(west + wide, south + lean + high),
        jsonb_build_array(west, south + high), jsonb_build_array(west, south)))),
    geometry_hundredths = round((wide * high)::double precision * power(pi() / 180, 2) * power(6378137, 2) * (1 - 0.0066943799901413165)
        * cos(middle) / power(1 - 0.0066943799901413165 * power(sin(middle), 2), 2) * 0.15)::bigint,
    geometry_source = '演示：位置和边线是虚构的'
from measured m where m.id = p.id;
analyze parcels, parcel_holders, parcel_uses;
