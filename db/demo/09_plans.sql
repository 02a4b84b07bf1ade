-- Payment plans of the two cooperatives that are shown: their year's distribution, the wages of public posts month by month, and
-- the rent of land from 1 to 15 November. What a mu and a post get is invented. Nothing of it comes due before April 2026.
insert into schemes (id, county_code, organisation_id, name, audience, recorded_by, recorded_at) values
(1, '360781', 1, '公益岗工资（演示）', 'NAMED', 2, pg_temp.at('2026-02-10', 9)),
(2, '360781', 1, '土地租金（演示）', 'MEMBERS', 2, pg_temp.at('2026-02-10', 10));
insert into scheme_versions (id, scheme_id, version_no, valid_from, rule_source, recorded_by, recorded_at, command_id)
select id, id, 1, case id when 1 then date '2026-02-01' else date '2025-11-01' end,
       case id when 1 then '公益岗位协议（演示），数是编的' else '土地入社合同第三条（演示），数是编的' end, 2, recorded_at, md5('demo scheme ' || id)::uuid
from schemes where organisation_id = 1 and id in (1, 2);
insert into scheme_pools (version_id, position, name, nature, amount_kind, each_fen, shortfall, weight, classes, statuses) values
(1, 1, '每岗每月', 'WAGE', 'PER_UNIT', 50000, 'REFUSED', 'HEAD', '{}', '{}'),
(2, 1, '每亩租金', 'RENT', 'PER_UNIT', 60000, 'REFUSED', 'AREA', '{LAND}', '{}');
update scheme_versions set confirmed_by = 3, confirmed_at = pg_temp.at('2026-02-11', 9) where id in (1, 2);

insert into payment_plans (id, county_code, organisation_id, name, source_kind, source_id, recorded_by, recorded_at) values
(1, '360781', 1, '年度分配（演示）', 'DISTRIBUTION', 1, 2, pg_temp.at('2026-02-12', 9)),
(2, '360781', 1, '公益岗工资（演示）', 'SCHEME', 1, 2, pg_temp.at('2026-02-12', 10)),
(3, '360781', 1, '土地租金（演示）', 'SCHEME', 2, 2, pg_temp.at('2026-02-12', 11)),
(4, '360781', 2, '年度分配（演示）', 'DISTRIBUTION', 2, 4, pg_temp.at('2026-02-26', 15));
insert into payment_plan_versions (id, plan_id, version_no, frequency, first_period, due_months, due_day, last_day, shift, lead_days,
    rule_source, recorded_by, recorded_at, command_id)
select p.id, p.id, 1, v.frequency, v.first_period, v.due_months, v.due_day, v.last_day, v.shift, v.lead_days, v.rule_source, p.recorded_by,
       p.recorded_at, md5('demo plan ' || p.id)::uuid
from payment_plans p join (values
    (1, 'YEARLY', date '2026-01-01', 14, 31, null, 'BEFORE', 30, '演示章程第三十条'),
    (2, 'MONTHLY', date '2026-03-01', 1, 15, null, 'BEFORE', 14, '公益岗位协议（演示）'),
    (3, 'YEARLY', date '2025-11-01', 12, 1, 15, 'AFTER', 0, '土地入社合同（演示）'),
    (4, 'YEARLY', date '2026-01-01', 14, 31, null, 'BEFORE', 30, '演示章程第三十条'))
    v (id, frequency, first_period, due_months, due_day, last_day, shift, lead_days, rule_source) on v.id = p.id;
update payment_plan_versions set confirmed_by = 3, confirmed_at = pg_temp.at('2026-02-13', 9) where plan_id in (1, 2, 3); -- 禾橙 has yet to
