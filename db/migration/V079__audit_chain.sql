-- What is decided and what is posted is chained: each fact of an organisation is linked to the one before it by SHA-256, at the
-- end of the transaction that writes it. What belongs to no organisation is chained as of organisation 0. A fact that has a life
-- cycle is linked again at each step; its last link says what it is. At the end of a day the heads of all chains make its root.
--
-- Linking comes last in a transaction and takes the heads in the order of their numbers: who waits for a head holds nothing
-- that the one before him could still want.

-- What is chained: a table, its key, whose it is, and the text that is hashed, as expressions over t.
create table chain_kinds (
    kind text primary key,
    key text not null,
    organisation text not null,
    content text not null,
    those text not null -- which rows are facts, for where only some are
);

create table chain_links (
    organisation_id bigint not null,
    no bigint not null check (no > 0),
    kind text not null references chain_kinds,
    fact_id bigint not null,
    content bytea not null check (octet_length(content) = 32),
    link bytea not null check (octet_length(link) = 32),
    primary key (organisation_id, no)
);
create index chain_links_by_fact on chain_links (kind, fact_id, no);
create trigger append_only before update or delete on chain_links for each row execute function refuse_change();

create table chain_heads (
    organisation_id bigint primary key,
    no bigint not null check (no >= 0),
    link bytea not null check (octet_length(link) = 32)
);

-- The root of a day: of the root before it and of the heads that have moved on since.
create table chain_days (
    day date primary key,
    previous_root text not null check (previous_root ~ '^[0-9a-f]{64}$'),
    root text not null check (root ~ '^[0-9a-f]{64}$'),
    organisations integer not null check (organisations >= 0), -- whose heads moved on
    links bigint not null check (links >= 0), -- all there were
    closed_at timestamptz not null
);
call append_only('chain_days');
revoke insert on chain_days from liannong_app; -- a day is closed by its function
create table chain_day_heads (
    day date not null references chain_days deferrable initially deferred,
    organisation_id bigint not null,
    no bigint not null,
    link bytea not null,
    primary key (organisation_id, day)
);
create index chain_day_heads_by_day on chain_day_heads (day, organisation_id);
create trigger append_only before update or delete on chain_day_heads for each row execute function refuse_change();

-- What a transaction has written and not linked yet; nothing of it is left at its end.
create unlogged table chain_waiting (
    tx xid8 not null default pg_current_xact_id(),
    kind text not null,
    fact_id bigint not null,
    organisation_id bigint not null,
    primary key (tx, kind, fact_id)
);
create unlogged table chain_commits (tx xid8 primary key default pg_current_xact_id());

alter table chain_days enable row level security;
create policy for_everybody on chain_days for select to liannong_app using (true); -- printed on every notice
do $$
declare tab text;
begin
    foreach tab in array array['chain_kinds', 'chain_links', 'chain_heads', 'chain_day_heads', 'chain_waiting', 'chain_commits'] loop
        execute format('alter table %I enable row level security', tab); -- and no policy: only their functions read them
    end loop;
end $$;

create function chain_start(organisation bigint) returns bytea language sql immutable parallel safe
return sha256(convert_to('LNC1:' || organisation, 'UTF8'));

create function chain_link(before bytea, organisation bigint, no bigint, kind text, fact bigint, content bytea) returns bytea
language sql immutable parallel safe
return sha256(before || int8send(organisation) || int8send(no) || int8send(fact) || content || convert_to(kind, 'UTF8'));

-- As chain_link, over many links: in a language that keeps its plan from row to row.
create function chain_step(before bytea, start bytea, organisation bigint, no bigint, kind text, fact bigint, content bytea)
returns bytea language plpgsql immutable parallel safe as $$
begin
    return sha256(coalesce(before, start) || int8send(organisation) || int8send(no) || int8send(fact) || content
        || convert_to(kind, 'UTF8'));
end $$;
create aggregate chain_up(start bytea, organisation bigint, no bigint, kind text, fact bigint, content bytea)
    (sfunc = chain_step, stype = bytea);

-- A row as text: without what is sealed by the key, which may change, and without what nobody is told. A column that is added
-- later changes nothing of the rows that have nothing in it.
create function chain_text(row_ jsonb) returns text language sql immutable parallel safe
return (jsonb_strip_nulls(row_) - array['content_enc', 'password_hash'])::text;

-- The facts of a kind as they stand, hashed; all of them where none are named.
create function chain_contents(kind_ text, facts bigint[]) returns table (fact_id bigint, organisation_id bigint, content bytea)
language plpgsql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare k chain_kinds;
begin
    select * into strict k from chain_kinds where kind = kind_;
    return query execute format('select t.%I::bigint, coalesce((%s)::bigint, 0), sha256(convert_to(%s, ''UTF8'')) from %I t where (%s) %s',
        k.key, k.organisation, k.content, k.kind, k.those,
        case when facts is null then '' else format('and t.%I = any ($1)', k.key) end) using facts;
end $$;

create function chain_written() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare k chain_kinds; waiting bigint;
begin
    select * into strict k from chain_kinds where kind = tg_table_name;
    execute format('insert into chain_waiting (kind, fact_id, organisation_id)'
        ' select distinct %L, t.%I::bigint, coalesce((%s)::bigint, 0) from written t on conflict do nothing',
        k.kind, k.key, k.organisation);
    get diagnostics waiting = row_count;
    if waiting > 0 then
        insert into chain_commits default values on conflict do nothing;
    end if;
    return null;
end $$;

create function link_waiting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare me xid8 := pg_current_xact_id(); k record;
begin
    insert into chain_heads (organisation_id, no, link)
        select distinct organisation_id, 0, chain_start(organisation_id) from chain_waiting where tx = me order by 1
        on conflict do nothing;
    perform 1 from chain_heads where organisation_id in (select organisation_id from chain_waiting where tx = me)
        order by organisation_id for update;
    for k in select kind, array_agg(fact_id) as facts from chain_waiting where tx = me group by kind order by kind loop
        with numbered as (
            select w.organisation_id, h.no + row_number() over (partition by w.organisation_id order by w.fact_id) as no, h.link as start,
                   w.fact_id, c.content
            from chain_waiting w join chain_heads h on h.organisation_id = w.organisation_id
            join chain_contents(k.kind, k.facts) c on c.fact_id = w.fact_id
            where w.tx = me and w.kind = k.kind
        ), linked as (
            insert into chain_links as l (organisation_id, no, kind, fact_id, content, link)
            select organisation_id, no, k.kind, fact_id, content,
                   chain_up(start, organisation_id, no, k.kind, fact_id, content) over (partition by organisation_id order by no)
            from numbered
            returning l.organisation_id, l.no, l.link
        )
        update chain_heads h set no = l.no, link = l.link
        from (select distinct on (organisation_id) organisation_id, no, link from linked order by organisation_id, no desc) l
        where h.organisation_id = l.organisation_id;
    end loop;
    delete from chain_waiting where tx = me;
    delete from chain_commits where tx = me;
    return null;
end $$;
create constraint trigger linked after insert on chain_commits deferrable initially deferred
    for each row execute function link_waiting();

-- Parts that are written after their whole belong to it: the kind of the whole, and the columns of its key and organisation.
create function chain_parts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare waiting bigint;
begin
    execute format('insert into chain_waiting (kind, fact_id, organisation_id) select distinct %L, t.%I, t.%I from written t'
        ' on conflict do nothing', tg_argv[0], tg_argv[1], tg_argv[2]);
    get diagnostics waiting = row_count;
    if waiting > 0 then
        insert into chain_commits default values on conflict do nothing;
    end if;
    return null;
end $$;

-- Begins to chain a table. What stands in it already is linked now.
create procedure chained(kind_ text, organisation_ text, key_ text default 'id', content_ text default 'chain_text(to_jsonb(t))')
language plpgsql as $$
begin
    insert into chain_kinds values (kind_, key_, organisation_, content_, 'true');
    execute format('create trigger chained after insert on %I referencing new table as written for each statement'
        ' execute function chain_written()', kind_);
    execute format('create trigger chained_again after update on %I referencing new table as written for each statement'
        ' execute function chain_written()', kind_);
    execute format('insert into chain_waiting (kind, fact_id, organisation_id)'
        ' select %L, t.%I, coalesce((%s)::bigint, 0) from %I t', kind_, key_, organisation_, kind_);
    insert into chain_commits default values on conflict do nothing;
end $$;

-- A migration that changes what stands in chained rows says so by this: they are linked again as they are then.
create procedure chain_again(kind_ text) language plpgsql as $$
begin
    insert into chain_waiting (kind, fact_id, organisation_id)
        select kind_, c.fact_id, c.organisation_id from chain_contents(kind_, null) c on conflict do nothing;
    insert into chain_commits default values on conflict do nothing;
end $$;

-- The books: an entry with its postings.
call chained('journal_entries', 't.organisation_id', 'id', $$chain_text(to_jsonb(t)) || coalesce((
    select string_agg(concat_ws('|', p.id, p.account_code, coalesce(p.member_id, 0), p.debit_fen, p.credit_fen), E'\n' order by p.id)
    from postings p where p.entry_id = t.id), '')$$);
call chained('manual_entries', 't.organisation_id', 'id', $$chain_text(to_jsonb(t)) || coalesce((
    select string_agg(chain_text(to_jsonb(l)), E'\n' order by l.line_no) from manual_entry_lines l where l.manual_entry_id = t.id), '')$$);
call chained('period_acts', 't.organisation_id');

-- What a member holds and delivered: all movements and trades of his, as one fact that grows.
insert into chain_kinds values ('members', 'id', 't.cooperative_id', $$coalesce((
    select string_agg(concat_ws('|', m.id, m.cooperative_id, coalesce(m.household_id, 0), m.share_class, m.kind, m.source, m.amount_fen,
        m.area_hundredths, m.unpaid_fen, m.effective_on, m.acquired_on, coalesce(m.reverses_id, 0), coalesce(m.resolution_id, 0), m.recorded_by,
        extract(epoch from m.recorded_at), m.document), E'\n' order by m.id)
    from share_movements m where m.member_id = t.id), '') || coalesce((
    select E'\n\n' || string_agg(concat_ws('|', x.id, x.cooperative_id, coalesce(x.household_id, 0), x.slip_no, x.traded_on, x.product, x.unit,
        x.quantity_hundredths, x.amount_fen, coalesce(x.corrects_id, 0), extract(epoch from x.recorded_at)), E'\n' order by x.id)
    from trades x where x.member_id = t.id), '')$$,
    'exists (select 1 from share_movements m where m.member_id = t.id) or exists (select 1 from trades x where x.member_id = t.id)');
create trigger chained after insert on share_movements referencing new table as written for each statement
    execute function chain_parts('members', 'member_id', 'cooperative_id');
create trigger chained after insert on trades referencing new table as written for each statement
    execute function chain_parts('members', 'member_id', 'cooperative_id');
insert into chain_waiting (kind, fact_id, organisation_id)
    select 'members', member_id, cooperative_id from share_movements union select 'members', member_id, cooperative_id from trades;

-- Shares, and what they rest on.
call chained('share_move_ins', 't.cooperative_id');
call chained('share_certificates', 't.cooperative_id');
call chained('share_certificate_voids', '(select c.cooperative_id from share_certificates c where c.id = t.certificate_id)', 'certificate_id');
call chained('share_terms', 't.cooperative_id');
call chained('share_limits', 't.cooperative_id');
call chained('valuations', 't.cooperative_id');
call chained('land_contributions', 't.cooperative_id');
call chained('fiscal_projects', 't.cooperative_id');
call chained('income_rights', 't.cooperative_id');
call chained('departures', 't.cooperative_id');
call chained('dissolutions', 't.cooperative_id');

-- Who decided what. What is laid open is linked with all its lines, and with what they were computed from.
call chained('charters', 't.cooperative_id');
call chained('meetings', 't.cooperative_id');
call chained('meeting_rules', 't.cooperative_id');
call chained('meeting_papers', 't.cooperative_id');
call chained('meeting_minutes', 't.cooperative_id');
call chained('resolutions', 't.cooperative_id');
call chained('resolution_uses', 't.cooperative_id');
call chained('notices', 't.organisation_id');
call chained('objections', 't.organisation_id');
call chained('schemes', 't.organisation_id');
call chained('scheme_versions', '(select s.organisation_id from schemes s where s.id = t.scheme_id)', 'id',
    $$chain_text(to_jsonb(t)) || coalesce((
        select string_agg(chain_text(to_jsonb(p)), E'\n' order by p.position) from scheme_pools p where p.version_id = t.id), '')$$);
call chained('dividend_runs', 't.cooperative_id');
call chained('dividend_roots', '(select r.cooperative_id from dividend_runs r where r.id = t.run_id)', 'run_id', $$chain_text(to_jsonb(t)) || coalesce((
    select string_agg(concat_ws('|', l.id, l.member_id, coalesce(l.household_id, 0), l.division_code, l.base_fen, l.total_fen,
        l.reserve_fen, l.fiscal_fen, l.donation_fen, l.refund_fen, l.residual_fen, l.earlier_reserve_fen, l.earlier_refund_fen,
        l.earlier_residual_fen, i.contribution_fen, i.opening_reserve_fen, i.trade_hundredths, i.fiscal_held_fen, i.donation_held_fen),
        E'\n' order by l.id)
    from dividend_lines l join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id where l.run_id = t.run_id), '')$$);
call chained('entitlement_runs', 't.organisation_id');
call chained('entitlement_roots', '(select r.organisation_id from entitlement_runs r where r.id = t.run_id)', 'run_id', $$chain_text(to_jsonb(t)) || coalesce((
    select string_agg(concat_ws('|', l.id, l.holder_key, coalesce(l.member_id, 0), coalesce(l.household_id, 0), coalesce(l.payee_organisation_id, 0),
        l.division_code, l.total_fen), E'\n' order by l.id)
    from entitlement_lines l where l.run_id = t.run_id), '')$$);
call chained('set_off_consents', 't.cooperative_id');
call chained('overpayment_settlements', 't.cooperative_id');

-- Money out and in. A batch says by its fingerprint which payments are in it and into which accounts; a file brings its results.
call chained('payment_batches', 't.payer_id');
call chained('payment_approvals', 't.payer_id');
call chained('payment_departures', 't.payer_id');
call chained('payment_holds', 't.payer_id');
call chained('held_funds', 't.payer_id');
call chained('payable_transfers', 't.payer_id');
call chained('payment_receipts', 't.payer_id');
call chained('result_files', 't.payer_id', 'id', $$chain_text(to_jsonb(t)) || coalesce((
    select string_agg(concat_ws('|', x.instruction_id, x.outcome, x.reason_code, x.settled_on), E'\n' order by x.instruction_id)
    from payment_results x where x.result_file_id = t.id), '')$$);
call chained('bank_balances', 't.payer_id');
call chained('received_money', 't.payer_id');
call chained('received_uses', 't.payer_id');
call chained('approval_rules', 't.payer_id');
call chained('payout_rules', 't.payer_id');
call chained('clock_rules', 't.payer_id');
call chained('payment_plans', 't.organisation_id');
call chained('payment_plan_versions', '(select p.organisation_id from payment_plans p where p.id = t.plan_id)');

-- Who may do what, who looked at what, what was done by hand.
call chained('users', '0');
call chained('unmaskings', '0');
call chained('schedule_acts', '0');
call chained('workday_arrangements', '0');

-- Results that come after their file belong to it.
create trigger chained after insert on payment_results referencing new table as written for each statement
    execute function chain_parts('result_files', 'result_file_id', 'payer_id');

create function chain_day_root(day_ date, previous text) returns text language sql stable
return (select encode(sha256(convert_to('LND1:' || previous || ':' || day_ || ':', 'UTF8')
            || coalesce(string_agg(int8send(organisation_id) || int8send(no) || link, ''::bytea order by organisation_id), ''::bytea)), 'hex')
        from chain_day_heads where day = day_);

-- Closes a day: what was linked by now is in its root. A day that is closed, or that lies before one, is left as it is.
create function close_chain_day(day_ date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare before chain_days; moved integer;
begin
    lock table chain_days in share row exclusive mode;
    select * into before from chain_days order by day desc limit 1;
    if before.day >= day_ then
        return 0;
    end if;
    insert into chain_day_heads (day, organisation_id, no, link)
        select day_, h.organisation_id, h.no, h.link from chain_heads h
        where h.no > coalesce((select d.no from chain_day_heads d where d.organisation_id = h.organisation_id order by d.day desc limit 1), 0);
    get diagnostics moved = row_count;
    before.root := coalesce(before.root, repeat('0', 64));
    insert into chain_days (day, previous_root, root, organisations, links, closed_at)
        select day_, before.root, chain_day_root(day_, before.root), moved,
               (select coalesce(sum(d.no), 0)::bigint from (select distinct on (organisation_id) no from chain_day_heads
                                                            order by organisation_id, day desc) d), clock_timestamp();
    return 1;
end $$;
revoke execute on function chain_contents(text, bigint[]), close_chain_day(date) from public;
grant execute on function close_chain_day(date) to liannong_app;

-- A notice prints the root of the last day that was closed when it opened.
alter table notices
    add column books_day date,
    add column books_root text check (books_root ~ '^[0-9a-f]{64}$'),
    add constraint books_have_a_day check ((books_day is null) = (books_root is null));
create function print_books_root() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.books_day := null;
    new.books_root := null;
    select day, root into new.books_day, new.books_root from chain_days where day < new.opened_on order by day desc limit 1;
    return new;
end $$;
create trigger books_root before insert on notices for each row execute function print_books_root();

-- What an audit found, as it was on its day; one row for each check.
create sequence audits_seq increment 50;
create table audits (
    id bigint primary key,
    day date not null,
    looked_for text not null check (looked_for ~ '^[A-Z]{3,20}$'),
    looked_at bigint not null check (looked_at >= 0),
    broken text check (length(broken) between 1 and 20),
    facts text[] not null,
    began_at timestamptz not null,
    took_ms integer not null check (took_ms >= 0)
);
create index audits_by_day on audits (day, id);
call append_only('audits');
grant usage on sequence audits_seq to liannong_app;
alter table audits enable row level security;
create policy who_watches on audits for select to liannong_app using (
    (select current_setting('app.role', true)) in ('BUREAU_OFFICER', 'BUREAU_APPROVER', 'AUDITOR', 'SYSTEM'));
create policy by_the_schedule on audits for insert to liannong_app with check (
    (select current_setting('app.role', true)) = 'SYSTEM');
