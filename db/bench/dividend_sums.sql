-- What stands there, and whether it is what was declared: runs whose lines are not their pools, entries that do not balance,
-- posted runs whose members are not credited what they were declared. The fingerprint is of every member's amounts, in any order.
with line as (
    select run_id, count(*) as lines, sum(reserve_fen) as reserve, sum(fiscal_fen) as fiscal, sum(donation_fen) as donation,
           sum(refund_fen) as refund, sum(residual_fen) as residual,
           sum(hash_record_extended((member_id, reserve_fen, fiscal_fen, donation_fen, base_fen, refund_fen, residual_fen), 0)::numeric) as print
    from dividend_lines group by run_id
), entry as (
    select e.id, e.source_kind, e.source_id, e.step, sum(p.debit_fen) as debit, sum(p.credit_fen) as credit,
           sum(p.credit_fen) filter (where p.member_id is not null) as members, count(*) as postings
    from journal_entries e left join postings p on p.entry_id = e.id
    group by e.id
)
select (select coalesce(sum(lines), 0) from line)::bigint as lines,
       (select coalesce(sum(postings), 0) from entry where source_kind = 'DIVIDEND_RUN'
            and source_id in (select id from dividend_runs))::bigint as postings,
       (select count(*) from dividend_runs r left join line l on l.run_id = r.id
        where (r.line_count, r.reserve_fen, r.fiscal_fund_fen, r.donation_fund_fen, r.refund_pool_fen, r.residual_pool_fen)
            is distinct from (l.lines, l.reserve, l.fiscal, l.donation, l.refund, l.residual))
       + (select count(*) from entry where debit is distinct from credit)
       + (select count(*) from dividend_runs r
          left join entry a on a.source_kind = 'DIVIDEND_RUN' and a.source_id = r.id and a.step = 'REFUND'
          left join entry b on b.source_kind = 'DIVIDEND_RUN' and b.source_id = r.id and b.step = 'RESIDUAL'
          where r.id in (select source_id from entry where source_kind = 'DIVIDEND_RUN')
            and (coalesce(a.members, 0), coalesce(b.members, 0)) is distinct from (r.refund_pool_fen::numeric, r.residual_pool_fen::numeric)
       ) as wrong,
       (select coalesce(sum(print), 0) from line)::text as print
