-- What was due, the bank file it left in, and what the bank answered. Households without an account are still owed.
insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_organisation_id, payee_name,
    division_code, amount_fen, due_on, purpose, recorded_at)
select row_number() over (order by l.run_id, l.member_id), l.county_code, 'DIVIDEND_LINE', l.id, l.cooperative_id, l.household_id,
       m.organisation_id, m.name, l.division_code, l.total_fen, r.due_on, r.year || ' 年度盈余分配', r.released_at
from dividend_lines l join dividend_runs r on r.id = l.run_id join members m on m.id = l.member_id
where l.total_fen > 0;

create temp table demo_instructions on commit drop as
select p.id, l.run_id as batch_id, row_number() over (partition by l.run_id order by p.id)::integer as seq_no,
       'YS' || lpad(l.run_id::text, 5, '0') || '-' || lpad(row_number() over (partition by l.run_id order by p.id)::text, 4, '0') as end_to_end_id,
       p.payer_id, p.household_id, p.division_code, p.due_on, a.id as account_id, a.number_last4, p.amount_fen, l.refund_fen, l.residual_fen,
       case when pg_temp.roll(p.id, 'returned', 1000) < 5
            then (array['AC01', 'AC04', 'AC06', 'BE01', 'MD07'])[1 + pg_temp.roll(p.id, 'reason', 5)] end as reason_code
from payables p
join dividend_lines l on l.id = p.source_id
join (select *, coalesce(household_id, -organisation_id) as owner from accounts) a on a.owner = coalesce(p.household_id, -p.payee_organisation_id);

insert into payment_instructions (id, county_code, batch_id, payable_id, seq_no, end_to_end_id, payer_id, household_id,
    division_code, account_id, account_last4, amount_fen)
select id, '360781', batch_id, id, seq_no, end_to_end_id, payer_id, household_id, division_code, account_id, number_last4, amount_fen
from demo_instructions;
insert into payment_batches (id, county_code, number, payer_id, division_code, due_on, instructed_on, line_count, total_fen,
    file_name, content_sha256, created_at)
select y.run_id, '360781', 'YS-PC-' || y.year || '-' || lpad(y.cooperative_id::text, 4, '0'), y.cooperative_id, y.division_code,
       y.due_on, y.due_on, b.lines, b.fen, 'YS-PC-' || y.year || '-' || lpad(y.cooperative_id::text, 4, '0') || '.txt', b.sha256,
       pg_temp.at(y.due_on, 8)
from demo_years y
join (select batch_id, count(*) as lines, sum(amount_fen) as fen,
             encode(sha256(convert_to(string_agg(seq_no || '|' || end_to_end_id || '|' || account_id || '|' || amount_fen || '|' || seal
                 || E'\n', '' order by seq_no), 'UTF8')), 'hex') as sha256
      from payment_instructions group by batch_id) b on b.batch_id = y.run_id;

-- How each of them left: the bureau approved, the chair too where the sum asks for two; the bank's balance was at hand.
insert into payment_approvals (id, county_code, batch_id, payer_id, division_code, approved_by, approved_at, content_sha256)
select row_number() over (order by b.id, a.who), b.county_code, b.id, b.payer_id, b.division_code, a.who, pg_temp.at(b.due_on, 9), b.content_sha256
from payment_batches b cross join lateral (values
    (1, 9), (2, case b.payer_id when 1 then 3 when 2 then 5 else 7 end)) a (n, who)
where a.n <= b.approvals_needed;
insert into bank_balances (id, county_code, payer_id, division_code, balance_on, balance_fen, document, entered_by, entered_at)
select id, county_code, payer_id, division_code, due_on, (total_fen / 1000000 + 2) * 1000000, '演示银行对账单',
       case payer_id when 1 then 2 when 2 then 4 else 6 end, pg_temp.at(due_on, 8)
from payment_batches;
insert into funds_checks (id, county_code, batch_id, payer_id, division_code, source, bank_balance_id, balance_on, balance_fen,
    committed_fen, needed_fen, checked_by, checked_at)
select b.id, b.county_code, b.id, b.payer_id, b.division_code, 'BANK', s.id, s.balance_on, s.balance_fen, 0, b.total_fen, s.entered_by, s.entered_at
from payment_batches b join bank_balances s on s.id = b.id;
insert into payment_departures (id, county_code, batch_id, payer_id, division_code, no, file_name, file_sha256, left_by, left_at)
select b.id, b.county_code, b.id, b.payer_id, b.division_code, 1, b.file_name, repeat('0', 64), s.entered_by, pg_temp.at(b.due_on, 10)
from payment_batches b join bank_balances s on s.id = b.id;
analyze payables, payment_batches, payment_instructions;

-- The bank's return files as text; DemoLoad seals them into result_files.
create temp table demo_result_files on commit drop as
select i.batch_id as id, 'YS-HZ-' || y.year || '-' || lpad(y.cooperative_id::text, 4, '0') || '.txt' as file_name, y.cooperative_id,
       y.division_code, case y.cooperative_id when 2 then 4 else 6 end as loaded_by, pg_temp.at(y.settled_on, 15) as loaded_at,
       E'HZ|演示银行的回盘文件 demonstration bank\r\n' || string_agg(end_to_end_id || to_char(amount_fen / 100.0, '"|"FM999999999990.00')
           || case when reason_code is null then '|1|' else '|0|' || reason_code end || E'\r\n', '' order by seq_no) as content
from demo_instructions i join demo_years y on y.run_id = i.batch_id
group by i.batch_id, y.year, y.cooperative_id, y.division_code, y.settled_on;
