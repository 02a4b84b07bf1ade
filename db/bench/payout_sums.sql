-- What stands there, and how often it is not what it should be: payables without their one instruction or with several, batches
-- that do not say what their lines say or did not leave, instructions without an answer, returns that nobody has before him,
-- entries that do not balance, balances that are not their postings, members who are owed in the books what they were paid.
with line as (
    select batch_id, count(*) as lines, sum(amount_fen) as fen from payment_instructions group by batch_id
), sides as (
    select entry_id, sum(debit_fen) as debit, sum(credit_fen) as credit from postings group by entry_id
), account as (
    select organisation_id, account_code, sum(debit_fen) as debit, sum(credit_fen) as credit from postings group by 1, 2
), balance as (
    select organisation_id, account_code, sum(debit_fen) as debit, sum(credit_fen) as credit from account_balances group by 1, 2
), owed as (
    select organisation_id, sum(credit_fen - debit_fen) as fen from postings where account_code in ('221', '222') group by 1
), unpaid as (
    select p.payer_id, sum(p.amount_fen) as fen from payables p
    where not exists (select 1 from payment_instructions i join payment_results x on x.instruction_id = i.id
                      where i.payable_id = p.id and x.outcome = 'CREDITED')
    group by 1
)
select (select count(*) from payables) as payables,
       (select count(*) from payment_instructions) as instructions,
       (select count(*) from payment_batches) as batches,
       (select count(*) from payment_results where outcome = 'RETURNED') as returned,
       (select coalesce(sum(amount_fen), 0) from payment_instructions)::bigint as fen,
       (select count(*) from payables p where 1 <> (select count(*) from payment_instructions i where i.payable_id = p.id))
       + (select count(*) from payment_batches b left join line l on l.batch_id = b.id
          where (b.line_count::bigint, b.total_fen::numeric) is distinct from (l.lines, l.fen)
             or not exists (select 1 from payment_departures d where d.batch_id = b.id))
       + (select count(*) from payment_instructions i where not exists (select 1 from payment_results x where x.instruction_id = i.id))
       + (select count(*) from payment_results x join payment_instructions i on i.id = x.instruction_id where x.outcome = 'RETURNED'
          and not exists (select 1 from payment_holds k where k.payable_id = i.payable_id and k.outcome is null))
       + (select count(*) from journal_entries e left join sides s on s.entry_id = e.id where s.debit is distinct from s.credit)
       + (select count(*) from account a full join balance b using (organisation_id, account_code)
          where (a.debit, a.credit) is distinct from (b.debit, b.credit))
       + (select count(*) from owed o left join unpaid u on u.payer_id = o.organisation_id where o.fen <> coalesce(u.fen, 0)) as wrong
