-- Sealed first: the notice prints the root.
select seal_dividend_runs(array_agg(id)) from dividend_runs;
analyze dividend_roots, dividend_slips;

-- Every distribution was laid open for its time, masked, and then taken down; only then could it be released.
insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id, division_code, organisation_name,
    title, intro, summary, headings, totals, row_count, opened_on, last_day, opened_by, root)
select r.id, '360781', 'YS-GS-' || r.year || '-' || lpad(r.cooperative_id::text, 4, '0'), 'DISTRIBUTION', 'DIVIDEND_RUN', r.id,
       r.cooperative_id, r.division_code, y.name, r.year || ' 年度盈余分配方案公示',
       '演示数据。对方案有意见的，请在公示期内提出。',
       (select jsonb_agg(jsonb_build_object('label', label, 'amount', case when fen < 0 then '−' else '' end || pg_temp.yuan(abs(fen)),
                   'strong', n = 4, 'indent', n > 4) order by n)
        from (values (1, '本年盈余', r.surplus_fen), (2, '弥补以前年度亏损', -r.loss_fen),
                     (3, '提取公积金 ' || trim_scale(100 * r.reserve_rate) || '%', -r.reserve_fen), (4, '可分配盈余', r.distributable_fen),
                     (5, '盈余返还 ' || trim_scale(100 * r.patronage_rate) || '%', r.refund_pool_fen),
                     (6, '按份额分 ' || trim_scale(100 - 100 * r.patronage_rate) || '%', r.residual_pool_fen)) line (n, label, fen)
        where n <> 2 or fen < 0),
       jsonb_build_array(case r.trade_basis when 'AMOUNT' then '交易额（元）' when 'LAND_MU' then '入股土地（亩）' else '交易量（斤）' end,
           '盈余返还', '份额合计', '按份额分', '合计'),
       jsonb_build_array(pg_temp.quantity(t.trade), pg_temp.yuan(r.refund_pool_fen), pg_temp.yuan(b.base),
           pg_temp.yuan(r.residual_pool_fen), pg_temp.yuan(r.distributable_fen)),
       r.line_count, y.opened_on, y.last_day, case r.cooperative_id when 2 then 5 else 7 end, s.root
from dividend_runs r
join dividend_roots s on s.run_id = r.id
join demo_years y on y.run_id = r.id
join (select run_id, sum(trade_hundredths)::bigint as trade from dividend_inputs group by run_id) t on t.run_id = r.id
join (select run_id, sum(base_fen)::bigint as base from dividend_lines group by run_id) b on b.run_id = r.id
order by r.id;

insert into notice_rows (notice_id, row_no, source_id, name, place, cells)
select l.run_id, row_number() over (partition by l.run_id order by m.member_no collate "C"), l.id,
       case when m.kind = 'ORGANISATION' then m.name
            when length(m.name) = 2 then left(m.name, 1) || '＊'
            else left(m.name, 1) || repeat('＊', length(m.name) - 2) || right(m.name, 1) end,
       d.name || coalesce(' ' || m.group_no || ' 组', ''),
       jsonb_build_array(pg_temp.quantity(i.trade_hundredths), pg_temp.yuan(l.refund_fen), pg_temp.yuan(l.base_fen),
           pg_temp.yuan(l.residual_fen), pg_temp.yuan(l.total_fen))
from dividend_lines l join dividend_inputs i using (run_id, member_id)
join members m on m.id = l.member_id join divisions d on d.code = m.division_code;
analyze notice_rows;

-- The demonstration's history is older than the rule that a plan names its resolution; from March on it holds (10_finish).
update resolution_duties set valid_from = 'infinity';
-- Each run is compared with its list; their own indexes are taken away for the load.
create index demo_rows_of_notice on notice_rows (notice_id, source_id);
create index demo_lines_of_run on dividend_lines (run_id);
update notices n set closed_on = y.closed_on from demo_years y where y.run_id = n.id;
update dividend_runs r set state = 'ON_NOTICE', notice_id = r.id, confirmed_by = case r.cooperative_id when 2 then 5 else 7 end,
    confirmed_at = pg_temp.at(y.opened_on, 9)
from demo_years y where y.run_id = r.id;
update dividend_runs r set state = 'RELEASED', released_by = 9, released_at = pg_temp.at(y.released_on, 10), due_on = y.due_on
from demo_years y where y.run_id = r.id;
drop index demo_rows_of_notice, demo_lines_of_run;
analyze dividend_runs;
