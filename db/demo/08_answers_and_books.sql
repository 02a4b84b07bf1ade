insert into payment_results (instruction_id, county_code, payer_id, household_id, division_code, outcome, reason_code,
    settled_on, result_file_id)
select i.id, '360781', i.payer_id, i.household_id, i.division_code, case when i.reason_code is null then 'CREDITED' else 'RETURNED' end,
       i.reason_code, y.settled_on, i.batch_id
from demo_instructions i join demo_years y on y.run_id = i.batch_id;

-- What a year earned and cost, quarter by quarter for those that are shown, and closed into 本年盈余 on its last day: income is about six times what was
-- left, a twelfth of it went into administration.
create temp table demo_flows on commit drop as
with year as (
    select cooperative_id, year, result_fen, 6 * abs(result_fen) + 5000000 as income, abs(result_fen) / 2 + 416600 as administration
    from demo_years where result_fen <> 0
), quarter as (
    select y.*, q, (make_date(y.year, 3 * q, 1) + interval '1 month - 3 days')::date as day,
           income - administration - result_fen as spending, case when cooperative_id <= 60 then 4 else 1 end as parts
    from year y cross join generate_series(1, 4) q where q = 4 or cooperative_id <= 60
), flow as (
    select q.*, case when q < 4 then income / parts else income - income / parts * (parts - 1) end as earned,
           case when q < 4 then administration / parts else administration - administration / parts * (parts - 1) end as administered,
           case when q < 4 then spending / parts else spending - spending / parts * (parts - 1) end as spent
    from quarter q
)
select cooperative_id, day, '演示：' || year || ' 年第 ' || q || ' 季度经营收入' as text, 'INCOME-' || year || '-Q' || q as step,
       p.account, p.debit, p.credit
from flow cross join lateral (values ('102', earned, 0::bigint), ('501', 0::bigint, earned)) p (account, debit, credit)
union all
select cooperative_id, day + 1, '演示：' || year || ' 年第 ' || q || ' 季度经营支出和管理费用', 'EXPENSES-' || year || '-Q' || q,
       p.account, p.debit, p.credit
from flow cross join lateral (values ('521', spent, 0::bigint), ('522', administered, 0), ('102', 0, spent + administered))
    p (account, debit, credit)
union all
select cooperative_id, make_date(year, 12, 31), '演示：' || year || ' 年收支结转本年盈余', 'RESULT-' || year, p.account, p.debit, p.credit
from year cross join lateral (values
    ('501', income, 0::bigint), ('521', 0::bigint, income - administration - result_fen), ('522', 0, administration),
    ('331', greatest(-result_fen, 0), greatest(result_fen, 0))) p (account, debit, credit);

-- The books (domain.md 1.8): contributions and funds, the year's result in one sum, and each step of a distribution.
-- What the bank returned stays payable.
create temp table demo_postings on commit drop as
with held as (
    select cooperative_id, extract(year from effective_on)::integer as year, share_class, max(effective_on) as day, sum(amount_fen) as fen
    from share_movements where share_class <> 'RESERVE' group by 1, 2, 3
), paid as (
    select batch_id, sum(refund_fen) as refund, sum(residual_fen) as residual from demo_instructions where reason_code is null group by batch_id
)
select h.cooperative_id, h.day, '演示：' || h.year || case h.share_class when 'FISCAL' then ' 年财政扶持形成资产' when 'DONATION' then ' 年接受捐赠'
           when 'LAND' then ' 年土地经营权入股' else ' 年成员入股' end as text,
       'DEMO_YEAR' as source_kind, h.cooperative_id as source_id, h.share_class || '-' || h.year as step,
       p.account, p.debit * h.fen as debit, p.credit * h.fen as credit
from held h cross join lateral (values
    (case when h.share_class in ('LAND', 'FISCAL') then '151' else '102' end, 1, 0),
    (case when h.share_class in ('LAND', 'CAPITAL') then '301' else '311' end, 0, 1)) p (account, debit, credit)
union all
select f.cooperative_id, f.day, f.text, 'DEMO_YEAR', f.cooperative_id, f.step, f.account, f.debit, f.credit from demo_flows f
union all
select y.cooperative_id, make_date(y.year, 12, 31), '演示：' || y.year || ' 年亏损转入未分配盈余', 'DEMO_YEAR', y.cooperative_id, 'LOSS-' || y.year,
       p.account, p.debit * -y.result_fen, p.credit * -y.result_fen
from demo_years y cross join (values ('33202', 1, 0), ('331', 0, 1)) p (account, debit, credit) where y.result_fen < 0
union all -- 六和 put all of 2023 into its reserve
select 1, date '2023-12-31', '演示：2023 年盈余全部提取公积金', 'DEMO_YEAR', 1, 'RESERVE-2023', p.account, p.debit, p.credit
from (values ('331', 600000, 0), ('322', 0, 600000)) p (account, debit, credit)
union all
select r.cooperative_id, y.released_on, r.year || ' 年度' || s.text, 'DIVIDEND_RUN', r.id, s.step, p.account, p.debit * s.fen, p.credit * s.fen
from dividend_runs r join demo_years y on y.run_id = r.id
cross join lateral (values
    (1, 'CLOSE', '本年盈余转入分配', r.surplus_fen, '331', '33202'), (2, 'RESERVE', '提取公积金', r.reserve_fen, '33201', '322'),
    (3, 'REFUND', '应付盈余返还', r.refund_pool_fen, '33201', '221'), (4, 'RESIDUAL', '应付剩余盈余', r.residual_pool_fen, '33201', '222'),
    (5, 'TRANSFER', '结转各项分配', r.surplus_fen - r.loss_fen, '33202', '33201')) s (n, step, text, fen, debtor, creditor)
cross join lateral (values (s.debtor, 1, 0), (s.creditor, 0, 1)) p (account, debit, credit)
union all
select b.payer_id, y.settled_on, y.year || ' 年度盈余分配发放', 'RESULT_FILE', b.id, 'PAYMENT', p.account, p.debit, p.credit
from payment_batches b join demo_years y on y.run_id = b.id join paid on paid.batch_id = b.id
cross join lateral (values ('221', paid.refund, 0), ('222', paid.residual, 0), ('102', 0, paid.refund + paid.residual)) p (account, debit, credit);

delete from demo_postings where debit = 0 and credit = 0;
create temp table demo_entries on commit drop as
select row_number() over (order by day, cooperative_id, source_kind, source_id,
           array_position(array['CLOSE', 'RESERVE', 'REFUND', 'RESIDUAL', 'TRANSFER'], step), step) as id, e.*
from (select distinct cooperative_id, day, text, source_kind, source_id, step from demo_postings) e;

insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step, recorded_at)
select e.id, '360781', e.cooperative_id, o.division_code, e.day, e.text, e.source_kind, e.source_id, e.step, pg_temp.at(e.day, 18)
from demo_entries e join organisations o on o.id = e.cooperative_id order by e.id;

insert into postings (id, entry_id, county_code, organisation_id, division_code, entry_on, account_code, debit_fen, credit_fen)
select row_number() over (order by e.id, p.debit = 0, p.account), e.id, '360781', e.cooperative_id, o.division_code, e.day, p.account, p.debit, p.credit
from demo_postings p join demo_entries e using (source_kind, source_id, step) join organisations o on o.id = e.cooperative_id;
