-- All drafts of 2025 submitted, sealed and laid open at once, with their resolutions, as db/demo/06_notices.sql does it for
-- the past: by the product's function, and by notices with a row for each line. The database looks at commit whether every root
-- is that of its lines.
update dividend_runs set state = 'SUBMITTED', submitted_by = drafted_by, submitted_at = now() where state = 'DRAFT';
select seal_dividend_runs(array_agg(id)) from dividend_runs where state = 'SUBMITTED';

insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id, division_code, organisation_name,
    title, intro, summary, headings, totals, row_count, opened_on, last_day, opened_by, root)
select nextval('notices_seq'), r.county_code, 'CS-' || r.id, 'DISTRIBUTION', 'DIVIDEND_RUN', r.id, r.cooperative_id, r.division_code,
       o.name, '2025 年度盈余分配方案公示', '测速',
       jsonb_build_array(jsonb_build_object('label', '可分配盈余', 'amount', to_char(r.distributable_fen / 100.0, 'FM999,999,999,990.00'),
           'strong', true, 'indent', false)),
       jsonb_build_array('交易量', '盈余返还', '份额合计', '按份额分', '合计'),
       (select jsonb_agg(to_char(fen / 100.0, 'FM999,999,999,990.00') order by n)
        from (values (1, r.total_trade_hundredths), (2, r.refund_pool_fen), (3, r.total_base_fen), (4, r.residual_pool_fen),
                     (5, r.distributable_fen)) sum (n, fen)),
       r.line_count, business_today(), business_today() + 20, 1, s.root
from dividend_runs r join dividend_roots s on s.run_id = r.id join organisations o on o.id = r.cooperative_id
where r.state = 'SUBMITTED';

insert into notice_rows (notice_id, row_no, source_id, name, place, cells)
select n.id, s.serial, l.id, case when m.kind = 'ORGANISATION' then m.name else left(m.name, 1) || '＊' end,
       d.name || coalesce(' ' || m.group_no || ' 组', ''),
       jsonb_build_array(to_char(i.trade_hundredths / 100.0, 'FM999,999,999,990.00'), to_char(l.refund_fen / 100.0, 'FM999,999,999,990.00'),
           to_char(l.base_fen / 100.0, 'FM999,999,999,990.00'), to_char(l.residual_fen / 100.0, 'FM999,999,999,990.00'),
           to_char(l.total_fen / 100.0, 'FM999,999,999,990.00'))
from dividend_lines l join dividend_slips s on s.line_id = l.id
join dividend_runs r on r.id = l.run_id and r.state = 'SUBMITTED'
join notices n on n.source_kind = 'DIVIDEND_RUN' and n.source_id = r.id
join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
join members m on m.id = l.member_id join divisions d on d.code = m.division_code;

update dividend_runs r set state = 'ON_NOTICE', notice_id = n.id, resolution_id = v.id, confirmed_at = now(),
    confirmed_by = (select min(id) from users where id <> r.drafted_by)
from notices n, resolutions v
where n.source_kind = 'DIVIDEND_RUN' and n.source_id = r.id and r.state = 'SUBMITTED'
  and v.cooperative_id = r.cooperative_id and v.no = '2026-99-01';
