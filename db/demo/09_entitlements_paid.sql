-- The bank credited the rents, and the books say so: owed when they were released, settled when they were paid.
insert into payment_results (instruction_id, county_code, payer_id, household_id, division_code, outcome, settled_on, result_file_id)
select i.id, '360781', i.payer_id, i.household_id, i.division_code, 'CREDITED', d.settled_on, i.batch_id
from demo_rents i join demo_entitlements d on d.run_id = 1;
create temp table demo_rent_entries on commit drop as
select (select max(id) from journal_entries) + row_number() over (order by e.day) as id, e.*, r.organisation_id, r.division_code
from entitlement_runs r join demo_entitlements d on d.run_id = r.id
cross join lateral (values
    (d.released_on, '应付土地租金（' || r.number || '）', 'ENTITLEMENT_RUN', r.id, 'RENT', '401', '211', r.total_fen),
    (d.settled_on, '银行已付款', 'RESULT_FILE', (select min(batch_id) from demo_rents), 'ENTITLEMENT_PAYMENT', '211', '102',
     (select sum(amount_fen)::bigint from demo_rents))) e (day, text, source_kind, source_id, step, debtor, creditor, fen)
where r.id = 1;
insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step, recorded_at)
select id, '360781', organisation_id, division_code, day, text, source_kind, source_id, step, pg_temp.at(day, 18) from demo_rent_entries;
insert into postings (id, entry_id, county_code, organisation_id, division_code, entry_on, account_code, debit_fen, credit_fen)
select (select max(id) from postings) + row_number() over (order by e.id, p.credit), e.id, '360781', e.organisation_id, e.division_code, e.day,
       p.account, p.debit * e.fen, p.credit * e.fen
from demo_rent_entries e cross join lateral (values (e.debtor, 1, 0), (e.creditor, 0, 1)) p (account, debit, credit);
reset app.role;
reset app.organisations;
