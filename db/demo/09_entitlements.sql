-- Runs by schemes that are shown: in November 2025 禾橙 paid the rent of the land that is in it, by the price of rice; the wages of the
-- public posts of 六和 for February 2026 lie open. What a mu gets, the price and the posts are invented. By the product's own functions.
set local app.role = 'BOOKKEEPER';
set local app.organisations = '{1,2}';

insert into schemes (id, county_code, organisation_id, name, audience, recorded_by, recorded_at) values
(3, '360781', 2, '土地租金折稻谷（演示）', 'MEMBERS', 4, pg_temp.at('2024-10-08', 9));
insert into scheme_versions (id, scheme_id, version_no, valid_from, rule_source, recorded_by, recorded_at, command_id)
values (3, 3, 1, '2024-11-01', '土地入社合同第四条（演示），数是编的', 4, pg_temp.at('2024-10-08', 9), md5('demo scheme 3')::uuid);
insert into scheme_pools (version_id, position, name, nature, amount_kind, grain, grain_jin, shortfall, weight, classes, statuses) values
(3, 1, '每亩租金', 'RENT', 'GRAIN', '中籼稻', 600, 'REFUSED', 'AREA', '{LAND}', '{}');
update scheme_versions set confirmed_by = 5, confirmed_at = pg_temp.at('2024-10-10', 9) where id = 3;

create temp table demo_entitlements (run_id bigint, drafted_on date, opened_on date, last_day date, released_on date, due_on date,
    settled_on date, chair bigint) on commit drop;
insert into demo_entitlements values
(1, '2025-11-03', '2025-11-04', '2025-11-13', '2025-11-17', '2025-11-21', '2025-11-24', 5),
(2, '2026-03-01', '2026-03-02', '2026-03-11', null, null, null, 3);

insert into entitlement_runs (id, county_code, number, organisation_id, division_code, kind, scheme_id, scheme_version_id, first_day, last_day,
    state, drafted_by, drafted_at)
select d.run_id, '360781', 'BF-' || s.id || '-' || to_char(r.first_day, 'YYYYMMDD') || '-' || to_char(r.last_day, 'YYYYMMDD'), o.id, o.division_code,
       'SCHEME', s.id, s.id, r.first_day, r.last_day, 'DRAFT', case o.id when 2 then 4 else 2 end, pg_temp.at(d.drafted_on, 9)
from demo_entitlements d
join (values (1, 3, date '2024-11-01', date '2025-10-31'), (2, 1, date '2026-02-01', date '2026-02-28')) r (run_id, scheme_id, first_day, last_day)
    using (run_id)
join schemes s on s.id = r.scheme_id join organisations o on o.id = s.organisation_id;
insert into entitlement_prices (run_id, grain, yuan_per_jin, observed_on, source, recorded_by)
values (1, '中籼稻', 1.31, '2025-10-31', '演示：收购价公告，数是编的', 4);
insert into entitlement_holders (run_id, holder_key, household_id, name, place, division_code, status, trade_hundredths)
select 2, to_char(row_number() over (order by h.id), 'FM000000'), h.id, h.head_name, d.name, d.code, '', 100
from (select h.id, p.name as head_name, h.division_code
      from households h join household_members hm on hm.household_id = h.id and hm.relation = 'HEAD' join persons p on p.id = hm.person_id
      where starts_with(h.division_code, '360781207') and exists (select from accounts a where a.household_id = h.id)
        and not exists (select from members m where m.household_id = h.id and m.cooperative_id <= 2) order by h.id limit 5) h
join divisions d on d.code = h.division_code;
select freeze_entitlement_holders(run_id) from demo_entitlements;
-- What a pool comes to is known when it is divided; nothing of a run is ever changed, so it is entered twice.
insert into entitlement_pools (run_id, position, amount_fen, kept_fen, as_promised, weight, each_fen)
select run_id, 1, 0, 0, true, 0, unit_price_of_pool(run_id, 1) from demo_entitlements;
create temp table demo_pools on commit drop as
select run_id, sum(fen)::bigint as fen, sum(weight) as weight
from divide_entitlement_pools(array(select run_id from demo_entitlements)) group by run_id;
delete from entitlement_pools where run_id in (select run_id from demo_pools);
insert into entitlement_pools (run_id, position, amount_fen, kept_fen, as_promised, weight, each_fen)
select run_id, 1, fen, 0, true, weight, unit_price_of_pool(run_id, 1) from demo_pools;
select compute_entitlement_lines(array(select run_id from demo_entitlements));
update entitlement_runs r set total_fen = l.fen, line_count = l.lines, computed_at = drafted_at + interval '5 minutes'
from (select run_id, sum(total_fen) as fen, count(*) as lines from entitlement_lines group by run_id) l where l.run_id = r.id;
update entitlement_runs set state = 'SUBMITTED', submitted_by = drafted_by, submitted_at = drafted_at + interval '1 hour'
where id in (select run_id from demo_entitlements);

select seal_entitlement_runs(array(select run_id from demo_entitlements));
create temp table demo_entitlement_notices on commit drop as
select d.run_id, (select max(id) from notices) + d.run_id as id from demo_entitlements d;
insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id, division_code, organisation_name,
    title, intro, summary, headings, totals, row_count, opened_on, last_day, opened_by, root)
select n.id, '360781', 'YS-GS-' || extract(year from d.opened_on) || '-E' || r.id, 'ENTITLEMENT', 'ENTITLEMENT_RUN', r.id, r.organisation_id, r.division_code, o.name,
       s.name || '发放公示', '演示数据。按“' || s.name || '”（依据：' || v.rule_source || '），' || r.first_day || ' 至 ' || r.last_day
           || ' 应发给各户的金额如下，现予公示。对名单、数量、金额有不同意见的，请在公示期内提出。',
       jsonb_build_array(
           jsonb_build_object('label', p.name || case when p.grain is null then '' else '：' || pg_temp.quantity((100 * p.grain_jin)::bigint)
               || ' 斤 × 1.31 元 = ' || pg_temp.yuan(o2.each_fen) || ' 元/亩' end, 'amount', pg_temp.yuan(r.total_fen), 'strong', false, 'indent', true),
           jsonb_build_object('label', '合计', 'amount', pg_temp.yuan(r.total_fen), 'strong', true, 'indent', false)),
       '["合计"]', jsonb_build_array(pg_temp.yuan(r.total_fen)), r.line_count, d.opened_on, d.last_day, d.chair, t.root
from demo_entitlements d join demo_entitlement_notices n using (run_id) join entitlement_runs r on r.id = d.run_id
join organisations o on o.id = r.organisation_id join schemes s on s.id = r.scheme_id join scheme_versions v on v.id = r.scheme_version_id
join scheme_pools p on p.version_id = v.id join entitlement_pools o2 on o2.run_id = r.id join entitlement_roots t on t.run_id = r.id;
insert into notice_rows (notice_id, row_no, source_id, name, place, cells)
select n.id, row_number() over (partition by l.run_id order by l.holder_key collate "C"), l.id,
       case when length(h.name) = 2 then left(h.name, 1) || '＊'
            else left(h.name, 1) || repeat('＊', length(h.name) - 2) || right(h.name, 1) end, h.place, jsonb_build_array(pg_temp.yuan(l.total_fen))
from entitlement_lines l join demo_entitlement_notices n using (run_id)
join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key;
update entitlement_runs r set state = 'ON_NOTICE', notice_id = n.id, confirmed_by = d.chair, confirmed_at = pg_temp.at(d.opened_on, 8)
from demo_entitlements d join demo_entitlement_notices n using (run_id) where r.id = d.run_id;
update notices n set closed_on = d.last_day + 1
from demo_entitlements d join demo_entitlement_notices x using (run_id) where n.id = x.id and d.released_on is not null;
update entitlement_runs r set state = 'RELEASED', released_by = 9, released_at = pg_temp.at(d.released_on, 10), due_on = d.due_on
from demo_entitlements d where r.id = d.run_id and d.released_on is not null;

-- What was due, the file it left in, and the bank's answer as text; DemoLoad seals it.
insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_organisation_id, payee_name, division_code,
    amount_fen, due_on, purpose, recorded_at)
select (select max(id) from payables) + row_number() over (order by l.id), l.county_code, 'ENTITLEMENT_LINE', l.id, l.organisation_id,
       l.household_id, l.payee_organisation_id, h.name, l.division_code, l.total_fen, r.due_on, s.name || ' ' || extract(year from r.first_day) || ' 年',
       r.released_at
from entitlement_lines l join entitlement_runs r on r.id = l.run_id join schemes s on s.id = r.scheme_id
join entitlement_holders h on h.run_id = l.run_id and h.holder_key = l.holder_key
where r.state = 'RELEASED';
create temp table demo_rents on commit drop as
select p.id, (select max(id) from payment_batches) + 1 as batch_id, row_number() over (order by p.id)::integer as seq_no,
       'YS-ZJ-2025-' || lpad(row_number() over (order by p.id)::text, 4, '0') as end_to_end_id, p.payer_id, p.household_id, p.division_code, p.due_on,
       a.id as account_id, a.number_last4, p.amount_fen
from payables p join accounts a on a.household_id = p.household_id and a.valid_to = 'infinity'
where p.source_kind = 'ENTITLEMENT_LINE';
insert into payment_instructions (id, county_code, batch_id, payable_id, seq_no, end_to_end_id, payer_id, household_id, division_code,
    account_id, account_last4, amount_fen)
select id, '360781', batch_id, id, seq_no, end_to_end_id, payer_id, household_id, division_code, account_id, number_last4, amount_fen from demo_rents;
insert into payment_batches (id, county_code, number, payer_id, division_code, due_on, instructed_on, line_count, total_fen, file_name,
    content_sha256, created_at)
select b.batch_id, '360781', 'YS-PC-ZJ-2025', 2, o.division_code, b.due_on, b.due_on, b.lines, b.fen, 'YS-PC-ZJ-2025.txt', b.sha256, pg_temp.at(b.due_on, 8)
from (select batch_id, count(*) as lines, sum(amount_fen) as fen, min(d.due_on) as due_on,
             encode(sha256(convert_to(string_agg(seq_no || '|' || end_to_end_id || '|' || i.account_id || '|' || amount_fen || '|' || seal
                 || E'\n', '' order by seq_no), 'UTF8')), 'hex') as sha256
      from payment_instructions i cross join demo_entitlements d
      where d.run_id = 1 and i.batch_id = (select min(batch_id) from demo_rents) group by batch_id) b
join organisations o on o.id = 2;
insert into payment_approvals (id, county_code, batch_id, payer_id, division_code, approved_by, approved_at, content_sha256)
select (select max(id) from payment_approvals) + n, b.county_code, b.id, b.payer_id, b.division_code, who, pg_temp.at(b.due_on, 9), b.content_sha256
from payment_batches b join (values (1, 9), (2, 5)) a (n, who) on n <= b.approvals_needed where b.id = (select min(batch_id) from demo_rents);
insert into bank_balances (id, county_code, payer_id, division_code, balance_on, balance_fen, document, entered_by, entered_at)
select id, county_code, payer_id, division_code, due_on, (total_fen / 1000000 + 2) * 1000000, '演示银行对账单', 4, pg_temp.at(due_on, 8)
from payment_batches where id = (select min(batch_id) from demo_rents);
insert into funds_checks (id, county_code, batch_id, payer_id, division_code, source, bank_balance_id, balance_on, balance_fen, committed_fen,
    needed_fen, checked_by, checked_at)
select b.id, b.county_code, b.id, b.payer_id, b.division_code, 'BANK', s.id, s.balance_on, s.balance_fen, 0, b.total_fen, s.entered_by, s.entered_at
from payment_batches b join bank_balances s on s.id = b.id where b.id = (select min(batch_id) from demo_rents);
insert into payment_departures (id, county_code, batch_id, payer_id, division_code, no, file_name, file_sha256, left_by, left_at)
select id, county_code, id, payer_id, division_code, 1, file_name, repeat('0', 64), 4, pg_temp.at(due_on, 10)
from payment_batches where id = (select min(batch_id) from demo_rents);
delete from demo_result_files;
insert into demo_result_files (id, file_name, cooperative_id, division_code, loaded_by, loaded_at, content)
select i.batch_id, 'YS-HZ-ZJ-2025.txt', 2, b.division_code, 4, pg_temp.at(d.settled_on, 15),
       E'HZ|演示银行的回盘文件 demonstration bank\r\n' || string_agg(i.end_to_end_id || to_char(i.amount_fen / 100.0, '"|"FM999999999990.00')
           || E'|1|\r\n', '' order by i.seq_no)
from demo_rents i join payment_batches b on b.id = i.batch_id join demo_entitlements d on d.run_id = 1
group by i.batch_id, b.division_code, d.settled_on;
