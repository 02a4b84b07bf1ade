-- 六和 and 禾橙, shown closely: their land share by share with its parcel, price, term and steps; what public money and gifts
-- formed; one who gave notice; limits that the demonstration watches by.
insert into valuations (id, county_code, cooperative_id, member_id, household_id, division_code, kind, subject, method, appraiser,
    value_fen, valued_on, document, recorded_by, recorded_at)
select s.id, '360781', s.cooperative_id, s.member_id, s.household_id, s.division_code, 'LAND_RIGHT', p.name || ' ' || p.code, 'APPRAISER',
       '演示评估所', s.amount_fen, s.effective_on - 7, '评估报告（演示）', s.recorded_by, pg_temp.at(s.effective_on - 7, 15)
from share_movements s join demo_parcels d on d.movement_id = s.id join parcels p on p.id = d.id
where s.land_contribution_id is not null order by s.id;

-- Two of five contracts of 禾橙 raise the price by a twentieth every four years: the first step is due in 2026.
insert into land_contributions (id, county_code, cooperative_id, member_id, household_id, division_code, parcel_id, parcel_use_id,
    area_hundredths, value_per_mu_fen, amount_fen, valid_from, agreed_to, step_years, step_rate, after_lease, valuation_id, document,
    recorded_by, recorded_at)
select s.id, '360781', s.cooperative_id, s.member_id, s.household_id, s.division_code, d.id, u.id, s.area_hundredths,
       s.amount_fen * 100 / s.area_hundredths, s.amount_fen, s.effective_on, u.agreed_to, stepped.years, stepped.rate, false, s.id, s.document,
       s.recorded_by, s.recorded_at
from share_movements s join demo_parcels d on d.movement_id = s.id
join parcel_uses u on u.parcel_id = d.id and u.purpose = 'SHARE'
cross join lateral (select pg_temp.roll(s.id, 'steps', 5) < 2 and s.cooperative_id = 2 as rises) r
cross join lateral (select case when rises then 4 end as years, case when rises then 0.05 end as rate) stepped
where s.land_contribution_id is not null order by s.id;

insert into fiscal_projects (id, county_code, cooperative_id, project_no, name, source, granted_on, amount_fen, asset, quantified_to,
    document, recorded_by, recorded_at, command_id)
select s.project_id, '360781', s.cooperative_id, '演示-2022-0' || s.project_id,
       case s.share_class when 'FISCAL' then '脐橙基地水肥一体化（演示）' else '脐橙分选机捐赠（演示）' end,
       case s.share_class when 'FISCAL' then 'FISCAL_FUND' else 'DONATION' end, s.effective_on, sum(s.amount_fen),
       case s.share_class when 'FISCAL' then '滴灌管网和泵房' else '脐橙分选机一台' end, 'MEMBERS', s.document, min(s.recorded_by),
       min(s.recorded_at), md5('demo project ' || s.project_id)::uuid
from share_movements s where s.project_id is not null
group by s.project_id, s.cooperative_id, s.share_class, s.effective_on, s.document order by s.project_id;

insert into departures (id, county_code, cooperative_id, member_id, household_id, division_code, reason, notified_on, leaves_on, state,
    document, recorded_by, recorded_at, command_id, command_print)
select 1, '360781', m.cooperative_id, m.id, m.household_id, m.division_code, 'WITHDRAWN', '2025-09-18', '2026-01-01', 'NOTIFIED',
       '退社申请书（演示）', 4, pg_temp.at('2025-09-18', 11), md5('demo departure 1')::uuid, ''
from members m where m.cooperative_id = 2 and m.member_no = '017';

insert into share_limits (id, county_code, cooperative_id, division_code, valid_from, one_holder, one_family, five_largest, document,
    recorded_by, recorded_at)
values (1, '360781', null, '360781', '2025-01-01', 0.2, 0.3, 0.5, '演示：提示线，不是官方标准', 6, pg_temp.at('2025-01-02', 9));
