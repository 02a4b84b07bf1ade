-- What a county (county.sql) divides for 2025: charters that differ, what members hold by the end of that year and what they
-- traded in it, and in the year before. Not everybody trades, contributes land or has a reserve share from before.
--
-- The register's triggers are off meanwhile: what they look at is that nothing is taken that is not there, and here nobody
-- takes anything.
alter table share_movements disable trigger user;
call pg_temp.take_away('share_movements', '{}');
call pg_temp.take_away('trades', '{}');

insert into charters (id, cooperative_id, version_no, valid_from, reserve_rate, reserve_key, patronage_rate, residual_base,
    trade_basis, special_fund_heads, articles)
select id, id, 1, '2015-06-01', 0.05 + 0.01 * (id % 11), (array['TRADE', 'CAPITAL', 'HEAD'])[1 + id % 3], 0.60 + 0.01 * (id % 17),
       (array['OPENING', 'CLOSING'])[1 + id % 2], (array['VOLUME', 'AMOUNT', 'VOLUME', 'LAND_MU', 'SERVICE_MU'])[1 + id % 5],
       (array['DISTRIBUTION', 'DISTRIBUTION', 'GRANT'])[1 + id / 3 % 3], '第三十条'
from bench_sizes;

insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind, source,
    amount_fen, area_hundredths, document, effective_on, recorded_at, recorded_by, command_id)
select 4 * m.id + w.step, m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code, w.share_class, w.kind, w.source,
       w.fen, w.area, '凭证 ' || m.id || '-' || w.step, w.day, w.day + time '17:00', 1, md5('bench ' || m.id || ' ' || w.step)::uuid
from members m
cross join lateral (values
    (0, 'CAPITAL', 'CONTRIBUTION', 'OWN_MONEY', 10000::bigint * (1 + pg_temp.roll(m.id, 'capital', 200)), 0,
        date '2016-01-01' + pg_temp.roll(m.id, 'paid in', 3600)),
    (1, 'LAND', 'CONTRIBUTION', 'OWN_LAND', 100000 + pg_temp.roll(m.id, 'land', 900000), 50 + pg_temp.roll(m.id, 'mu', 1500), date '2018-04-01'),
    (2, 'RESERVE', 'QUANTIFICATION', 'SURPLUS', 100 + pg_temp.roll(m.id, 'reserve', 80000), 0, date '2024-12-31'),
    (3, 'FISCAL', 'QUANTIFICATION', 'FISCAL_FUND', 30000 + m.id % 2, 0, date '2021-06-30')
) w (step, share_class, kind, source, fen, area, day)
where w.step <> 1 and (w.step <> 2 or m.id % 10 > 0) or w.step = 1 and m.id % 3 = 0
order by w.step, m.id;

insert into trades (id, county_code, cooperative_id, member_id, household_id, division_code, slip_no, traded_on, product, unit,
    quantity_hundredths, amount_fen, recorded_at)
select 3 * m.id + n, m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code, 'B' || m.id || '-' || n, day, '脐橙', '斤',
       quantity, quantity * (150 + pg_temp.roll(m.id, 'price ' || n, 150)) / 100, day + time '18:00'
from members m
cross join generate_series(0, 2) n
cross join lateral (select 1000 + 100::bigint * pg_temp.roll(m.id, 'trade ' || n, 5000) + pg_temp.roll(m.id, 'odd ' || n, 100) as quantity,
    date '2024-11-01' + 365 * least(n, 1) + pg_temp.roll(m.id, 'day ' || n, 60) as day) t
where m.id % 20 > 0
order by n, m.id;
call pg_temp.put_back();
alter table share_movements enable trigger user;
