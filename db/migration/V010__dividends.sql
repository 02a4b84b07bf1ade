-- The year's distribution of a cooperative: parameters, the frozen register, the lines, and every step to payment.
create sequence dividend_runs_seq increment 50;
create table dividend_runs (
    id bigint primary key,
    county_code text not null,
    number text not null unique,
    cooperative_id bigint not null references organisations,
    division_code text not null references divisions,
    year integer not null check (year between 2000 and 2100),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'ON_NOTICE', 'RELEASED')),
    record_date date not null,
    surplus_fen bigint not null,
    loss_fen bigint not null default 0 check (loss_fen >= 0),
    reserve_rate numeric(5, 4) not null check (reserve_rate between 0 and 1),
    reserve_key text not null check (reserve_key in ('TRADE', 'CAPITAL', 'HEAD')),
    patronage_rate numeric(5, 4) not null check (patronage_rate between 0.6 and 1), -- COOP art 44
    residual_base text not null check (residual_base in ('OPENING', 'CLOSING')),
    trade_basis text not null check (trade_basis in ('VOLUME', 'AMOUNT', 'LAND_MU', 'SERVICE_MU')),
    charter_id bigint not null references charters,
    fiscal_fund_fen bigint not null default 0 check (fiscal_fund_fen >= 0),
    donation_fund_fen bigint not null default 0 check (donation_fund_fen >= 0),
    reserve_fen bigint not null default 0 check (reserve_fen >= 0),
    charter_funds_fen bigint not null default 0 check (charter_funds_fen >= 0),
    distributable_fen bigint not null default 0 check (distributable_fen >= 0),
    refund_pool_fen bigint not null default 0 check (refund_pool_fen >= 0),
    residual_pool_fen bigint not null default 0 check (residual_pool_fen >= 0),
    line_count integer not null default 0 check (line_count >= 0),
    total_trade_hundredths bigint not null default 0 check (total_trade_hundredths >= 0), -- kept, because a household
    total_base_fen bigint not null default 0 check (total_base_fen >= 0),                 -- sees its own line only
    drafted_by bigint not null references users,
    drafted_at timestamptz not null,
    computed_at timestamptz,
    submitted_by bigint references users,
    submitted_at timestamptz,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    notice_id bigint unique references notices,
    released_by bigint references users,
    released_at timestamptz,
    due_on date,
    version integer not null default 0,
    unique (cooperative_id, year),
    check (distributable_fen = refund_pool_fen + residual_pool_fen),
    check (computed_at is null or surplus_fen - loss_fen = reserve_fen + charter_funds_fen + distributable_fen),
    check (refund_pool_fen >= trunc(distributable_fen * 0.6)), -- COOP art 44
    check (state = 'DRAFT' or (computed_at is not null and submitted_by is not null and submitted_at is not null)),
    check (state in ('DRAFT', 'SUBMITTED') or (confirmed_by is not null and confirmed_at is not null and notice_id is not null)),
    check (state <> 'RELEASED' or (released_by is not null and released_at is not null and due_on is not null)),
    constraint maker_is_not_checker check (confirmed_by <> submitted_by and confirmed_by <> drafted_by),
    constraint approver_is_a_third check (released_by <> submitted_by and released_by <> confirmed_by and released_by <> drafted_by)
);
create index dividend_runs_by_year on dividend_runs (county_code, year, cooperative_id);
grant select, insert, update on dividend_runs to liannong_app;
grant usage on sequence dividend_runs_seq to liannong_app;

create table dividend_funds (
    run_id bigint not null references dividend_runs,
    position integer not null check (position between 1 and 9),
    name text not null check (length(name) between 2 and 20),
    rate numeric(5, 4) not null check (rate between 0 and 1),
    amount_fen bigint not null check (amount_fen >= 0),
    primary key (run_id, position)
);

-- The register as it stood on the record date: what the lines are computed from, frozen with the run.
create table dividend_inputs (
    run_id bigint not null references dividend_runs,
    member_id bigint not null references members,
    member_key text not null, -- breaks ties, in byte order: the member's number
    contribution_fen bigint not null check (contribution_fen >= 0),
    opening_reserve_fen bigint not null check (opening_reserve_fen >= 0),
    trade_hundredths bigint not null check (trade_hundredths >= 0),
    primary key (run_id, member_id),
    unique (run_id, member_key)
);

create sequence dividend_lines_seq increment 50;
create table dividend_lines (
    id bigint primary key,
    county_code text not null,
    run_id bigint not null references dividend_runs,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    reserve_fen bigint not null check (reserve_fen >= 0),
    fiscal_fen bigint not null check (fiscal_fen >= 0),
    donation_fen bigint not null check (donation_fen >= 0),
    base_fen bigint not null check (base_fen >= 0),
    refund_fen bigint not null check (refund_fen >= 0),
    residual_fen bigint not null check (residual_fen >= 0),
    total_fen bigint not null,
    unique (run_id, member_id),
    foreign key (run_id, member_id) references dividend_inputs,
    check (total_fen = refund_fen + residual_fen)
);
create index dividend_lines_by_household on dividend_lines (household_id);
create index dividend_lines_by_cooperative on dividend_lines (county_code, cooperative_id);
grant select, insert, delete on dividend_funds, dividend_inputs, dividend_lines to liannong_app;
grant usage on sequence dividend_lines_seq to liannong_app;

call protect('dividend_runs', 'division_code', 'cooperative_id', null);
create policy of_my_household on dividend_runs for select to liannong_app using (
    (select scope_household()) is not null and id in (select run_id from dividend_lines));
call protect('dividend_lines', 'division_code', 'cooperative_id', 'household_id');
alter table dividend_inputs enable row level security;
create policy scope on dividend_inputs to liannong_app using (
    exists (select 1 from dividend_runs r where r.id = run_id)
    and ((select scope_household()) is null or member_id in (select id from members)));
alter table dividend_funds enable row level security;
create policy scope on dividend_funds to liannong_app using (run_id in (select id from dividend_runs));

-- Inputs and lines change only while the run is a draft.
create function refuse_frozen_lines() returns trigger language plpgsql as $$
declare frozen text;
begin
    if tg_op = 'DELETE' then
        select r.number into frozen from dividend_runs r where r.id = old.run_id and r.state <> 'DRAFT';
    else
        select r.number into frozen from dividend_runs r where r.id = new.run_id and r.state <> 'DRAFT';
    end if;
    if frozen is not null or tg_op = 'UPDATE' then
        raise exception 'the lines of % are frozen', coalesce(frozen, 'a run') using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on dividend_lines for each row execute function refuse_frozen_lines();
create trigger frozen before insert or update or delete on dividend_inputs for each row execute function refuse_frozen_lines();
create trigger frozen before insert or update or delete on dividend_funds for each row execute function refuse_frozen_lines();

-- A run goes one step at a time and never back past its notice; what was computed stays as it is from then on; and it
-- is released only when its own notice has run out and no objection to one of its lines is open.
create function guard_run() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a run stays on record' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a run begins as a draft' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if old.state <> 'DRAFT' and (new.cooperative_id, new.year, new.record_date, new.surplus_fen, new.loss_fen, new.reserve_fen,
            new.charter_funds_fen, new.distributable_fen, new.refund_pool_fen, new.residual_pool_fen, new.fiscal_fund_fen,
            new.donation_fund_fen, new.line_count, new.total_trade_hundredths, new.total_base_fen, new.drafted_by, new.computed_at)
        is distinct from (old.cooperative_id, old.year, old.record_date, old.surplus_fen, old.loss_fen, old.reserve_fen,
            old.charter_funds_fen, old.distributable_fen, old.refund_pool_fen, old.residual_pool_fen, old.fiscal_fund_fen,
            old.donation_fund_fen, old.line_count, old.total_trade_hundredths, old.total_base_fen, old.drafted_by, old.computed_at)
        and not (old.state = 'SUBMITTED' and new.state = 'DRAFT') then
        raise exception 'what was computed for % is frozen', old.number using errcode = 'integrity_constraint_violation';
    end if;
    if old.submitted_by is distinct from new.submitted_by and new.state not in ('SUBMITTED', 'DRAFT')
        or old.confirmed_by is distinct from new.confirmed_by and new.state not in ('ON_NOTICE', 'DRAFT')
        or old.notice_id is distinct from new.notice_id and new.state <> 'ON_NOTICE'
        or old.state = 'RELEASED' and (new.released_by, new.released_at, new.due_on) is distinct from (old.released_by, old.released_at, old.due_on) then
        raise exception 'who decided on % is on record', old.number using errcode = 'integrity_constraint_violation';
    end if;
    if old.state <> new.state and (old.state, new.state) not in
        (('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'ON_NOTICE'), ('ON_NOTICE', 'RELEASED')) then
        raise exception 'a run does not go from % to %', old.state, new.state using errcode = 'integrity_constraint_violation';
    end if;
    if new.state in ('ON_NOTICE', 'RELEASED') and not exists (select 1 from notices n
            where n.id = new.notice_id and n.source_kind = 'DIVIDEND_RUN' and n.source_id = new.id) then
        raise exception 'run % has no notice of its own', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if new.state = 'RELEASED' and old.state <> 'RELEASED' then
        if not exists (select 1 from notices n where n.id = new.notice_id and n.closed_on is not null and n.closed_on <= business_today()) then
            raise exception 'the notice of % has not run out', new.number using errcode = 'integrity_constraint_violation';
        end if;
        if exists (select 1 from objections o where o.notice_id = new.notice_id and o.answered_on is null) then
            raise exception 'an objection to % is open', new.number using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;
create trigger one_step_at_a_time before insert or update or delete on dividend_runs for each row execute function guard_run();

-- Not one fen is lost or invented: beyond the draft, the lines are what was declared. Checked at commit.
create function refuse_other_sum() returns trigger language plpgsql as $$
declare written record;
begin
    if new.state = 'DRAFT' then
        return null;
    end if;
    select count(*) as lines, coalesce(sum(refund_fen), 0) as refund, coalesce(sum(residual_fen), 0) as residual,
           coalesce(sum(reserve_fen), 0) as reserve, coalesce(sum(fiscal_fen), 0) as fiscal, coalesce(sum(donation_fen), 0) as donation
      into written from dividend_lines where run_id = new.id;
    if (written.lines, written.refund, written.residual, written.reserve, written.fiscal, written.donation)
        is distinct from (new.line_count::bigint, new.refund_pool_fen::numeric, new.residual_pool_fen::numeric,
            new.reserve_fen::numeric, new.fiscal_fund_fen::numeric, new.donation_fund_fen::numeric) then
        raise exception 'the lines of % do not sum to what was declared: % %', new.number, written, new.distributable_fen
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger lines_sum_to_declared after insert or update on dividend_runs deferrable initially deferred
    for each row execute function refuse_other_sum();
