-- A paid run is never rewritten: what comes to light afterwards makes a correction run of the same year. It divides the same
-- pools by the register as it is known now; a line of it is the difference to what earlier runs of the year gave.
alter table dividend_runs
    add correction_no integer not null default 0 check (correction_no between 0 and 99), -- 0: the year's distribution itself
    add reason text check (length(reason) between 4 and 200),
    drop constraint dividend_runs_cooperative_id_year_key,
    add constraint dividend_runs_once unique (cooperative_id, year, correction_no),
    add constraint correction_says_why check ((correction_no > 0) = (reason is not null));
create unique index dividend_runs_one_correction_at_a_time on dividend_runs (cooperative_id, year)
    where correction_no > 0 and state <> 'RELEASED';

-- Who is in the roster of the record date no more, but was given something by an earlier run: his right amount is nothing.
alter table dividend_inputs add counted boolean not null default true,
    add constraint not_counted_is_nothing check (counted
        or (contribution_fen, opening_reserve_fen, trade_hundredths, fiscal_held_fen, donation_held_fen) = (0, 0, 0, 0, 0));

-- What the line gives is its own; with what earlier runs of the year gave it is the right amount, which is never negative.
alter table dividend_lines
    drop constraint dividend_lines_reserve_fen_check,
    drop constraint dividend_lines_refund_fen_check,
    drop constraint dividend_lines_residual_fen_check,
    add earlier_reserve_fen bigint not null default 0 check (earlier_reserve_fen >= 0),
    add earlier_refund_fen bigint not null default 0 check (earlier_refund_fen >= 0),
    add earlier_residual_fen bigint not null default 0 check (earlier_residual_fen >= 0),
    add constraint right_amounts_are_not_negative check (reserve_fen + earlier_reserve_fen >= 0
        and refund_fen + earlier_refund_fen >= 0 and residual_fen + earlier_residual_fen >= 0);

create index dividend_lines_by_member on dividend_lines (member_id);

-- What a household was paid too much is set off against what it is owed only with its consent (LAND art 39: nobody
-- withholds), or paid back. What a correction takes from an amount of the same year that was not paid yet is neither: it never
-- was owed.
create sequence set_off_consents_seq increment 50;
create table set_off_consents (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    line_id bigint not null unique references dividend_lines,
    household_id bigint references households,
    division_code text not null references divisions,
    given_on date not null,
    document text not null check (length(document) between 1 and 120),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique
);
call append_only('set_off_consents');
grant usage on sequence set_off_consents_seq to liannong_app;
call protect('set_off_consents', 'division_code', 'cooperative_id', 'household_id');
call only_staff_writes('set_off_consents');
create trigger not_in_the_future before insert on set_off_consents for each row execute function refuse_future('given_on');

create sequence overpayment_settlements_seq increment 50;
create table overpayment_settlements (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    line_id bigint not null references dividend_lines, -- of the correction that found it
    household_id bigint references households,
    division_code text not null references divisions,
    way text not null check (way in ('SET_OFF', 'NOT_PAID_YET', 'PAID_BACK')),
    amount_fen bigint not null check (amount_fen > 0),
    settled_on date not null,
    against_line_id bigint references dividend_lines,
    document text check (length(document) between 1 and 120),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique,
    check ((way = 'PAID_BACK') = (against_line_id is null)),
    check ((way = 'PAID_BACK') = (document is not null))
);
create index overpayment_settlements_by_line on overpayment_settlements (line_id);
create index overpayment_settlements_against on overpayment_settlements (against_line_id);
create index overpayment_settlements_by_household on overpayment_settlements (household_id);
call append_only('overpayment_settlements');
grant usage on sequence overpayment_settlements_seq to liannong_app;
call protect('overpayment_settlements', 'division_code', 'cooperative_id', 'household_id');
call only_staff_writes('overpayment_settlements');
create trigger not_in_the_future before insert on overpayment_settlements for each row execute function refuse_future('settled_on');

-- Consented is what was overpaid by a released correction to which nobody objects.
create function overpaid_is_known() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from dividend_lines l join dividend_runs r on r.id = l.run_id
        where l.id = new.line_id and l.total_fen < 0 and r.state = 'RELEASED' and l.cooperative_id = new.cooperative_id
          and l.household_id is not distinct from new.household_id
          and not exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id and o.answered_on is null)) then
        raise exception 'nothing was overpaid by line %', new.line_id
            using errcode = 'integrity_constraint_violation', constraint = 'overpaid_is_known';
    end if;
    return null;
end $$;
create trigger overpaid_is_known after insert on set_off_consents for each row execute function overpaid_is_known();
create trigger overpaid_is_known after insert on overpayment_settlements for each row execute function overpaid_is_known();

-- Never more is settled than was overpaid, nothing is set off without consent, and only what never was owed goes without.
create function overpayment_settled_rightly() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('overpaid', new.line_id));
    if (select sum(s.amount_fen) > -l.total_fen from overpayment_settlements s join dividend_lines l on l.id = s.line_id
        where s.line_id = new.line_id group by l.total_fen) then
        raise exception 'more is settled than line % overpaid', new.line_id
            using errcode = 'integrity_constraint_violation', constraint = 'not_more_than_overpaid';
    end if;
    if new.way = 'SET_OFF' and not exists (select 1 from set_off_consents c where c.line_id = new.line_id and c.given_on <= new.settled_on) then
        raise exception 'nobody consented to a set-off of line %', new.line_id
            using errcode = 'integrity_constraint_violation', constraint = 'set_off_with_consent';
    end if;
    if new.against_line_id is not null and not exists (
        select 1 from dividend_lines l join dividend_runs r on r.id = l.run_id
        join dividend_lines a on a.id = new.against_line_id join dividend_runs q on q.id = a.run_id
        where l.id = new.line_id and a.member_id = l.member_id and a.cooperative_id = l.cooperative_id
          and q.state = 'RELEASED' and (new.way = 'SET_OFF' or q.year = r.year)
          and not exists (select 1 from objections o where o.notice_id = q.notice_id and o.source_id = a.id and o.answered_on is null)
          and not exists (select 1 from payables p where p.source_kind = 'DIVIDEND_LINE' and p.source_id = a.id
              and p.amount_fen <> a.total_fen - (select sum(s.amount_fen) from overpayment_settlements s where s.against_line_id = a.id))) then
        raise exception 'line % is not settled by line %', new.line_id, new.against_line_id
            using errcode = 'integrity_constraint_violation', constraint = 'settled_against_its_own';
    end if;
    return null;
end $$;
create constraint trigger overpayment_settled_rightly after insert on overpayment_settlements deferrable initially deferred
    for each row execute function overpayment_settled_rightly();

-- What is paid for a line is what it gives less what was settled by it: whatever statement writes it.
create function refuse_other_payable() returns trigger language plpgsql as $$
declare other bigint;
begin
    select l.id into other
    from inserted p join dividend_lines l on l.id = p.source_id
    left join lateral (select sum(amount_fen) as fen from overpayment_settlements where against_line_id = l.id) s on true
    where p.source_kind = 'DIVIDEND_LINE' and (p.amount_fen <> l.total_fen - coalesce(s.fen, 0)
        or p.payer_id <> l.cooperative_id or p.household_id is distinct from l.household_id)
    limit 1;
    if found then
        raise exception 'line % is paid as it was decided', other
            using errcode = 'integrity_constraint_violation', constraint = 'payable_as_decided';
    end if;
    return null;
end $$;
create trigger payable_as_decided after insert on payables referencing new table as inserted
    for each statement execute function refuse_other_payable();
