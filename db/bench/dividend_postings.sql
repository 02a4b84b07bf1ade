-- The entries of all runs at once, step by step as Release.post writes them for one (domain.md 1.8). It is the benchmark's own
-- statement: the product posts run by run.
with step (step, debtor, creditor) as (
    values ('CLOSE', '331', '33202'), ('RESERVE', '33201', '322'), ('FUNDS', '33201', '32290'), ('REFUND', '33201', '221'),
           ('RESIDUAL', '33201', '222'), ('TRANSFER', '33202', '33201')
), entry as (
    insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step)
    select nextval('journal_entries_seq'), r.county_code, r.cooperative_id, r.division_code, business_today(), '2025 ' || s.step,
           'DIVIDEND_RUN', r.id, s.step
    from dividend_runs r
    cross join lateral (values ('CLOSE', r.surplus_fen), ('RESERVE', r.reserve_fen), ('FUNDS', r.charter_funds_fen),
        ('REFUND', r.refund_pool_fen), ('RESIDUAL', r.residual_pool_fen),
        ('TRANSFER', r.distributable_fen + r.reserve_fen + r.charter_funds_fen)) s (step, fen)
    where r.year = 2025 and s.fen > 0
    returning *
), posting as (
    select e.id, e.county_code, e.organisation_id, e.division_code, e.entry_on, p.account, null::bigint as member_id, p.debit, p.credit
    from entry e join step s using (step) join dividend_runs r on r.id = e.source_id
    cross join lateral (select case e.step when 'CLOSE' then r.surplus_fen when 'RESERVE' then r.reserve_fen
        when 'FUNDS' then r.charter_funds_fen when 'REFUND' then r.refund_pool_fen when 'RESIDUAL' then r.residual_pool_fen
        else r.distributable_fen + r.reserve_fen + r.charter_funds_fen end as fen) a
    cross join lateral (values (s.debtor, a.fen, 0), (s.creditor, 0, a.fen)) p (account, debit, credit)
    where p.debit > 0 or e.step not in ('REFUND', 'RESIDUAL')
    union all
    select e.id, e.county_code, e.organisation_id, e.division_code, e.entry_on, s.creditor, l.member_id, 0,
           case e.step when 'REFUND' then l.refund_fen else l.residual_fen end
    from entry e join step s using (step) join dividend_lines l on l.run_id = e.source_id
    where e.step = 'REFUND' and l.refund_fen > 0 or e.step = 'RESIDUAL' and l.residual_fen > 0
)
insert into postings (id, entry_id, county_code, organisation_id, division_code, entry_on, account_code, member_id, debit_fen, credit_fen)
select nextval('postings_seq'), p.* from posting p
