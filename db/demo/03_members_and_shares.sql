-- The rosters: farmers by their place in the row, then organisations within the law's cap (COOP art 20).
create temp table demo_members on commit drop as
with farmers as (
    select c.id as cooperative_id, s.household_id, null::bigint as organisation_id, s.position as rank
    from demo_coops c join demo_slots s on s.township = c.township and s.position between c.from_position and c.to_position
), organisations_in as (
    select 1 as cooperative_id, null::bigint as household_id, 751 as organisation_id, 1000001 as rank
    union all select 2, null, e, 1000000 + e from unnest(array[751, 752, 753]) e
    union all
    select c.id, null, (select o.id from organisations o where o.kind = 'LEADING_ENTERPRISE' and o.industry = c.industry
                        order by pg_temp.roll(c.id * 1000 + o.id, 'enterprise', 1000), o.id limit 1), 1000001
    from demo_coops c where c.id > 2 and pg_temp.roll(c.id, 'with an enterprise', 100) < 15
)
select row_number() over (order by cooperative_id, rank) as id, cooperative_id, household_id, organisation_id,
       row_number() over (partition by cooperative_id order by rank)::integer as n
from (select * from farmers union all select * from organisations_in) all_members;

insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, organisation_id, name,
    division_code, group_no, joined_on)
select m.id, '360781', m.cooperative_id,
       case when m.cooperative_id = 1 then case when m.organisation_id is null then 'M0' else 'E0' end || m.n else lpad(m.n::text, 3, '0') end,
       case when m.organisation_id is null then 'FARMER' else 'ORGANISATION' end,
       m.household_id, p.id, m.organisation_id, coalesce(p.name, o.name), coalesce(h.division_code, o.division_code), h.group_no,
       case when m.cooperative_id = 1 then date '2021-03-15' -- the day of the first contributions
            when m.cooperative_id <= 2 or c.fiscal_fen + c.donation_fen > 0 or pg_temp.roll(m.id, 'late', 100) >= 5
            then greatest(c.founded_on, date '2021-01-04' + pg_temp.roll(m.id, 'joined', 600))
            else date '2024-03-01' + pg_temp.roll(m.id, 'joined', 200) end
from demo_members m
join demo_coops c on c.id = m.cooperative_id
left join households h on h.id = m.household_id
left join household_members hm on hm.household_id = h.id and hm.relation = 'HEAD'
left join persons p on p.id = hm.person_id
left join organisations o on o.id = m.organisation_id
order by m.id;
analyze members;

-- What was put in, and what was quantified in favour of each member: by document, by day.
create temp table demo_holdings (member_id bigint, share_class text, amount_fen bigint, area bigint, source text,
    document text, effective_on date) on commit drop;

-- 六和: domain.md 1.10, to the fen.
insert into demo_holdings
select m.id, class, fen, entry.area, source, document, day
from (values
    ('M01', 800000, 800, 200000), ('M02', 1100000, 600, 150000), ('M03', 400000, 400, 100000),
    ('M04', 200000, 200, 50000), ('M05', 500000, 0, 0), ('E06', 4000000, 0, 100000)
) golden (member_no, capital, land, reserve)
join members m on m.cooperative_id = 1 and m.member_no = golden.member_no
cross join lateral (values
    ('CAPITAL', capital, 0, 'OWN_MONEY', '入社协议 2021-' || m.member_no, date '2021-03-15'),
    ('LAND', land * 1500, land, 'OWN_LAND', '土地经营权入股合同 2021-' || m.member_no, date '2021-04-01'),
    ('FISCAL', 1000000, 0, 'FISCAL_FUND', '2022 年财政扶持资金折股量化（演示）', date '2022-06-30'),
    ('DONATION', 100000, 0, 'DONATION', '2022 年捐赠财产量化（演示）', date '2022-06-30'),
    ('RESERVE', reserve, 0, 'SURPLUS', '2023 年度公积金量化', date '2023-12-31')
) entry (class, fen, area, source, document, day)
where fen > 0;

insert into demo_holdings
select m.id, class, fen, area, source, document, greatest(day, m.joined_on)
from members m
join demo_coops c on c.id = m.cooperative_id
cross join lateral (values
    ('CAPITAL', 100 * case when m.kind = 'ORGANISATION' then 20000 + 5000 * pg_temp.roll(m.id, 'capital', 17)
                           else 1000 + 500 * pg_temp.roll(m.id, 'capital', 15) end,
     0, 'OWN_MONEY', '入社协议 ' || extract(year from m.joined_on) || '-' || m.member_no, m.joined_on),
    ('LAND', case when m.kind = 'FARMER' and c.land and pg_temp.roll(m.id, 'has land', 100) < 75 then 1 else 0 end,
     100 + 25 * pg_temp.roll(m.id, 'mu', 33), 'OWN_LAND', '土地经营权入股合同 ' || extract(year from m.joined_on) || '-' || m.member_no,
     m.joined_on + 14),
    ('CAPITAL', case when m.kind = 'FARMER' and pg_temp.roll(m.id, 'more capital', 100) < 6
                then 100 * (500 + 500 * pg_temp.roll(m.id, 'capital added', 6)) else 0 end, 0, 'OWN_MONEY',
     '增资确认书 2023-' || m.member_no, date '2023-05-10' + pg_temp.roll(m.id, 'added on', 60)),
    ('FISCAL', c.fiscal_fen, 0, 'FISCAL_FUND', '2022 年财政扶持资金折股量化（演示）', date '2022-11-30'),
    ('DONATION', c.donation_fen, 0, 'DONATION', '2022 年捐赠财产量化（演示）', date '2022-12-20')
) entry (class, amount, mu_hundredths, source, document, day)
cross join lateral (select case class when 'LAND' then mu_hundredths else 0 end as area,
                           case class when 'LAND' then amount * mu_hundredths * c.mu_value_fen / 100 else amount end as fen) worth
where m.cooperative_id <> 1 and amount > 0;

insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind,
    source, amount_fen, area_hundredths, document, effective_on, recorded_at, recorded_by, command_id, line, land_contribution_id, project_id)
select n, '360781', m.cooperative_id, m.id, m.household_id, m.division_code, d.share_class,
       case when d.share_class in ('LAND', 'CAPITAL') then 'CONTRIBUTION' else 'QUANTIFICATION' end,
       d.source, d.amount_fen, d.area, d.document, d.effective_on, pg_temp.at(d.effective_on, 10),
       case m.cooperative_id when 1 then 2 when 2 then 4 else 6 end,
       coalesce(md5('demo project ' || project)::uuid, md5('demo share ' || n)::uuid),
       case when project is null then 1 else row_number() over (partition by project order by n) end,
       -- the two cooperatives that are shown closely have their land by parcel and their projects (09_shares)
       case when d.share_class = 'LAND' and m.cooperative_id <= 2 and starts_with(m.division_code, '360781207') then n end, project
from (select *, row_number() over (order by effective_on, member_id, share_class, amount_fen, document) as n from demo_holdings) d
join members m on m.id = d.member_id
cross join lateral (select case when m.cooperative_id <= 2 then case d.share_class when 'FISCAL' then m.cooperative_id * 2 - 1
                                                                           when 'DONATION' then m.cooperative_id * 2 end end as project) p
order by n;
analyze share_movements;

-- Trade of three years: what a member delivered, one slip a year; several for the showcases.
create temp table demo_prices on commit drop as
select * from (values
    ('NAVEL_ORANGE', '脐橙', '斤', 1500, 60, 280), ('OIL_TEA', '油茶籽', '斤', 300, 20, 620),
    ('VEGETABLES', '蔬菜', '斤', 2000, 80, 150), ('WHITE_LOTUS', '白莲', '斤', 120, 8, 3600),
    ('LIVESTOCK', '毛重', '斤', 600, 40, 950), ('OTHER', '农产品', '斤', 800, 40, 420)
) p (industry, product, unit, least, step, price_fen);

insert into trades (id, county_code, cooperative_id, member_id, household_id, division_code, slip_no, traded_on, product,
    unit, quantity_hundredths, amount_fen, recorded_at)
select n, '360781', cooperative_id, member_id, household_id, division_code,
       year || '-' || lpad(row_number() over (partition by cooperative_id, year order by n)::text, 4, '0'),
       day, product, unit, 100 * quantity, quantity * price, pg_temp.at(day, 17)
from (
    select row_number() over (order by day, member_id, part) as n, delivered.*
    from (
        select m.cooperative_id, m.id as member_id, m.household_id, m.division_code, year, part, p.product, p.unit,
               make_date(year, 10, 20) + 20 * (part - 1) + pg_temp.roll(m.id * 10 + part, 'day ' || year, 19) as day,
               (p.least + p.step * pg_temp.roll(m.id * 10 + part, 'quantity', 101)
                + 10 * pg_temp.roll(m.id * 10 + part, 'quantity ' || year, p.step)) * case when m.organisation_id is null then 1 else 3 end as quantity,
               p.price_fen + year - 2024 + pg_temp.roll(m.cooperative_id, 'price ' || year, 30) as price
        from members m
        join organisations o on o.id = m.cooperative_id
        join demo_prices p on p.industry = o.industry
        cross join generate_series(2023, 2025) year
        cross join lateral generate_series(1, case m.cooperative_id when 2 then 3 else 1 end) part
        where m.cooperative_id <> 1 and extract(year from m.joined_on) <= year
          and (m.cooperative_id = 2 or pg_temp.roll(m.id, 'delivers ' || year, 100) < 92)
        union all -- 六和 in 2025: 400,000 jin on the slips of domain.md 1.10; smaller harvests before
        select m.cooperative_id, m.id, m.household_id, m.division_code, year, part, '脐橙', '斤',
               make_date(year, 11, 5) + 12 * (part - 1) + m.id::integer,
               (jin * case part when 1 then 45 when 2 then 35 else 20 end / 100) * case year when 2025 then 100 when 2024 then 60 else 80 end / 100, 290
        from (values ('M01', 120000), ('M02', 80000), ('M03', 60000), ('M04', 40000), ('E06', 100000)) golden (member_no, jin)
        join members m on m.cooperative_id = 1 and m.member_no = golden.member_no
        cross join generate_series(2023, 2025) year cross join generate_series(1, 3) part
    ) delivered
) numbered
order by n;
analyze trades;
