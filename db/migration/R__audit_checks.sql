-- What an audit looks at. Each check says how much it looked at and, where something is not as it must be, the first such fact:
-- which sentence says it, and what stands in that sentence. They read everything, whoever asks; what they tell is a number.

-- Each link is made of the one before it, none is missing, and the head is the last.
create or replace function audit_links(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare bad record;
begin
    select count(*) into looked_at from chain_links;
    select organisation_id, no, place into bad from (
        select organisation_id, no, link, row_number() over chain as place,
               chain_up(chain_start(organisation_id), organisation_id, no, kind, fact_id, content) over chain as made
        from chain_links window chain as (partition by organisation_id order by no)) l
        where no <> place or link <> made order by organisation_id, no limit 1;
    if found then
        broken := case when bad.no <> bad.place then 'gap' else 'link' end;
        facts := array[bad.organisation_id, bad.no]::text[];
        return;
    end if;
    select h.organisation_id, h.no into bad from chain_heads h
        full join (select distinct on (organisation_id) organisation_id, no, link from chain_links order by organisation_id, no desc) l
            using (organisation_id)
        where (h.no, h.link) is distinct from (l.no, l.link) and coalesce(h.no, 0) > 0 order by 1 limit 1;
    if found then
        broken := 'head';
        facts := array[bad.organisation_id, bad.no]::text[];
    end if;
end $$;

-- Each fact is what it was when it was linked last, and each is linked.
create or replace function audit_facts(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare k text; first_bad bigint; compared bigint; bad record;
begin
    looked_at := 0;
    for k in select kind from chain_kinds order by kind loop
        select count(*), min(fact_id) filter (where c.content is distinct from l.content) into compared, first_bad
        from (select distinct on (fact_id) fact_id, content from chain_links where kind = k order by fact_id, no desc) l
        full join chain_contents(k, null) c using (fact_id);
        looked_at := looked_at + compared;
        if first_bad is not null then
            select l.no, c.content is null as gone, coalesce(l.organisation_id, c.organisation_id) as organisation_id into bad
            from (select first_bad as fact_id) f
            left join lateral (select * from chain_links x where x.kind = k and x.fact_id = f.fact_id order by no desc limit 1) l on true
            left join chain_contents(k, array[first_bad]) c on true;
            broken := case when bad.gone then 'gone' when bad.no is null then 'unlinked' else 'changed' end;
            facts := array[k, first_bad::text, bad.organisation_id::text, coalesce(bad.no, 0)::text];
            return;
        end if;
    end loop;
end $$;

-- Each day's root is that of the heads of its day, and each head is a link of its chain.
create or replace function audit_days(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare bad record;
begin
    select count(*) into looked_at from chain_days;
    select day into bad from (select *, coalesce(lag(root) over (order by day), repeat('0', 64)) as before from chain_days) d
        where previous_root <> before or root <> chain_day_root(day, previous_root) order by day limit 1;
    if found then
        broken := 'root';
        facts := array[bad.day::text];
        return;
    end if;
    select d.day, d.organisation_id, d.no into bad from chain_day_heads d
        left join chain_links l on l.organisation_id = d.organisation_id and l.no = d.no
        where l.link is distinct from d.link order by d.day, d.organisation_id limit 1;
    if found then
        broken := 'head';
        facts := array[bad.day, bad.organisation_id, bad.no]::text[];
    end if;
end $$;

-- Each entry has two sides that are equal.
create or replace function audit_entries(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    select count(*), min(array[e.id, e.organisation_id, coalesce(p.debit, 0), coalesce(p.credit, 0)])
            filter (where p.debit is distinct from p.credit or coalesce(p.sides, 0) < 2)::text[]
        into looked_at, facts
    from journal_entries e
    left join (select entry_id, sum(debit_fen)::bigint as debit, sum(credit_fen)::bigint as credit, count(*) as sides
               from postings group by entry_id) p on p.entry_id = e.id;
    broken := case when facts is not null then 'unequal' end;
end $$;

-- What is kept as the balance of an account in a month is the sum of its postings.
create or replace function audit_balances(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare bad record;
begin
    select count(*) into looked_at from account_balances;
    select organisation_id, account_code, month into bad
    from (select organisation_id, account_code, date_trunc('month', entry_on)::date as month, sum(debit_fen) as debit, sum(credit_fen) as credit
          from postings group by 1, 2, 3) p
    full join account_balances b using (organisation_id, account_code, month)
    where (coalesce(p.debit, 0), coalesce(p.credit, 0)) is distinct from (coalesce(b.debit_fen, 0)::numeric, coalesce(b.credit_fen, 0)::numeric)
    order by 1, 2, 3 limit 1;
    if found then
        broken := 'other';
        facts := array[bad.organisation_id::text, bad.account_code, to_char(bad.month, 'YYYY-MM')];
    end if;
end $$;

-- The lines of a run sum to what it declares, and what is payable of a line is what the line says, less what was set off.
create or replace function audit_runs(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare bad record;
begin
    select (select count(*) from dividend_runs) + (select count(*) from entitlement_runs) into looked_at;
    select r.number into bad from dividend_runs r
        left join (select run_id, count(*) as lines, sum(refund_fen + earlier_refund_fen) as refund,
                          sum(residual_fen + earlier_residual_fen) as residual, sum(reserve_fen + earlier_reserve_fen) as reserve,
                          bool_and(total_fen = refund_fen + residual_fen) as add_up
                   from dividend_lines group by run_id) l on l.run_id = r.id
        where r.state <> 'DRAFT' and ((l.lines, l.refund, l.residual, l.reserve)
            is distinct from (r.line_count::bigint, r.refund_pool_fen::numeric, r.residual_pool_fen::numeric, r.reserve_fen::numeric)
            or not l.add_up)
        order by r.id limit 1;
    if not found then
        select r.number into bad from entitlement_runs r
            left join (select run_id, count(*) as lines, sum(total_fen) as total from entitlement_lines group by run_id) l on l.run_id = r.id
            where r.state <> 'DRAFT' and ((l.lines, l.total) is distinct from (r.line_count::bigint, r.total_fen::numeric)
                or exists (select 1 from entitlement_lines x left join (
                        select line_id, sum(amount_fen) as fen, sum(earlier_fen) as earlier from entitlement_parts where run_id = r.id
                        group by line_id) p on p.line_id = x.id
                    where x.run_id = r.id and (x.total_fen, x.earlier_fen) <> (coalesce(p.fen, 0), coalesce(p.earlier, 0)))
                or r.kind = 'SCHEME' and exists (select 1 from entitlement_pools o left join (
                        select position, sum(amount_fen + earlier_fen) as fen from entitlement_parts where run_id = r.id
                        group by position) p using (position)
                    where o.run_id = r.id and coalesce(p.fen, 0) <> o.amount_fen - o.kept_fen)
                or r.kind = 'EXIT' and exists (select 1 from entitlement_lines x left join departures d on d.id = x.departure_id
                    where x.run_id = r.id and x.total_fen + x.earlier_fen is distinct from d.refund_fen + coalesce((
                        select sum(u.amount_fen) from settlement_supplements u
                        where u.departure_id = d.id and u.recorded_at <= r.submitted_at), 0)))
            order by r.id limit 1;
    end if;
    if found then
        broken := 'sum';
        facts := array[bad.number];
        return;
    end if;
    select r.number, p.id into bad from payables p
        left join dividend_lines l on l.id = p.source_id left join dividend_runs r on r.id = l.run_id
        where p.source_kind = 'DIVIDEND_LINE' and (l.id is null or r.state <> 'RELEASED' or p.payer_id <> l.cooperative_id
            or p.household_id is distinct from l.household_id
            or p.payee_organisation_id is distinct from (select m.organisation_id from members m where m.id = l.member_id)
            or p.amount_fen <> l.total_fen - coalesce((select sum(s.amount_fen) from overpayment_settlements s
                            where s.against_kind = 'DIVIDEND_LINE' and s.against_line_id = l.id), 0))
        order by p.id limit 1;
    if not found then
        select r.number, p.id into bad from payables p
            left join entitlement_lines l on l.id = p.source_id left join entitlement_runs r on r.id = l.run_id
            where p.source_kind = 'ENTITLEMENT_LINE' and (l.id is null or r.state <> 'RELEASED' or p.payer_id <> l.organisation_id
                or p.household_id is distinct from l.household_id
                or p.payee_organisation_id is distinct from l.payee_organisation_id
                or p.amount_fen <> l.total_fen - coalesce((select sum(s.amount_fen) from overpayment_settlements s
                                where s.against_kind = 'ENTITLEMENT_LINE' and s.against_line_id = l.id), 0))
            order by p.id limit 1;
    end if;
    if found then
        broken := 'payable';
        facts := array[coalesce(bad.number, '?'), bad.id::text];
    end if;
end $$;

-- A batch is what it was sealed as, each of its payments pays its payable, none is paid twice, and what was taken back never left.
create or replace function audit_payments(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare bad record;
begin
    select count(*) into looked_at from payment_instructions;
    select b.number into bad from payment_batches b
        left join (select batch_id, count(*) as lines, sum(amount_fen) as fen from payment_instructions group by batch_id) i on i.batch_id = b.id
        where (i.lines, i.fen) is distinct from (b.line_count::bigint, b.total_fen::numeric) or batch_content(b.id) <> b.content_sha256
        order by b.id limit 1;
    if found then
        broken := 'batch';
        facts := array[bad.number];
        return;
    end if;
    select i.end_to_end_id into bad from payment_instructions i left join payables p on p.id = i.payable_id
        where (p.amount_fen, p.payer_id) is distinct from (i.amount_fen, i.payer_id) order by i.id limit 1;
    if found then
        broken := 'amount';
        facts := array[bad.end_to_end_id];
        return;
    end if;
    select min(i.end_to_end_id) as end_to_end_id into bad from payment_instructions i
        left join payment_results x on x.instruction_id = i.id
        where x.outcome is distinct from 'RETURNED' and not exists (select 1 from withdrawn_instructions w where w.instruction_id = i.id)
        group by i.payable_id having count(*) > 1 order by 1 limit 1;
    if found then
        broken := 'twice';
        facts := array[bad.end_to_end_id];
        return;
    end if;
    select b.number into bad from payment_batches b
        left join payment_withdrawals w on w.batch_id = b.id
        left join (select i.batch_id, count(*) as lines, bool_or(x.instruction_id is not null) as answered
                   from withdrawn_instructions t join payment_instructions i on i.id = t.instruction_id
                   left join payment_results x on x.instruction_id = i.id group by i.batch_id) t on t.batch_id = b.id
        where coalesce(t.lines, 0) <> case when w.id is null then 0 else b.line_count end or t.answered
           or w.id is not null and exists (select 1 from payment_departures d where d.batch_id = b.id)
        order by b.id limit 1;
    if found then
        broken := 'withdrawn';
        facts := array[bad.number];
    end if;
end $$;

-- What was sealed is as it was sealed: meetings, and the lines of runs against the root on their notice.
create or replace function audit_seals(out looked_at bigint, out broken text, out facts text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare bad record;
begin
    select (select count(*) from meetings where state = 'SEALED') + (select count(*) from dividend_roots)
        + (select count(*) from entitlement_roots) into looked_at;
    select m.cooperative_id, m.no into bad from meetings m
        where m.state = 'SEALED' and m.seal is distinct from meeting_fingerprint(m) order by m.id limit 1;
    if found then
        broken := 'meeting';
        facts := array[bad.cooperative_id, bad.no]::text[];
        return;
    end if;
    select r.number into bad from dividend_roots d join dividend_runs r on r.id = d.run_id left join notices n on n.id = r.notice_id
        where n.root is distinct from d.root or d.root is distinct from (
            select encode((merkle_tree(array_agg(slip_leaf(slip_line(r.number, s.serial, d.leaves, i.member_key, l.refund_fen, l.residual_fen,
                       s.salt)) order by s.serial))).root, 'hex')
            from dividend_slips s join dividend_lines l on l.id = s.line_id
            join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id where s.run_id = d.run_id)
        order by r.id limit 1;
    if not found then
        select r.number into bad from entitlement_roots d join entitlement_runs r on r.id = d.run_id left join notices n on n.id = r.notice_id
            where n.root is distinct from d.root or d.root is distinct from (
                select encode((merkle_tree(array_agg(slip_leaf(entitlement_slip_line(r.number, s.serial, d.leaves, l.holder_key, l.total_fen,
                           s.salt)) order by s.serial))).root, 'hex')
                from entitlement_slips s join entitlement_lines l on l.id = s.line_id where s.run_id = d.run_id)
            order by r.id limit 1;
    end if;
    if found then
        broken := 'root';
        facts := array[bad.number];
    end if;
end $$;

revoke execute on function audit_links(), audit_facts(), audit_days(), audit_entries(), audit_balances(), audit_runs(), audit_payments(),
    audit_seals() from public;
grant execute on function audit_links(), audit_facts(), audit_days(), audit_entries(), audit_balances(), audit_runs(), audit_payments(),
    audit_seals() to liannong_app; -- the schedule's own audit; what they tell is a number of a fact, and no more
