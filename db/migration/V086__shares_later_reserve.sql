-- A year's reserve may be quantified, or corrected, after a member was settled with (COOP art 28: his share of the reserve is given
-- back). His account is closed and stays empty: what comes is owed to him at once, what went too much is owed by him, as far as
-- leaving gave him anything: with a smaller share he would have borne so much less of the losses. What heirs took over is theirs.
create sequence settlement_supplements_seq increment 50;
create table settlement_supplements (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    departure_id bigint not null references departures,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    amount_fen bigint not null, -- of the reserve, more or less than his statement says
    borne_fen bigint not null default 0 check (borne_fen >= 0), -- of losses, less than his statement says
    document text not null check (length(document) between 1 and 120),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique, -- that of the quantification
    check (amount_fen <> 0 or borne_fen > 0),
    check (borne_fen = 0 or amount_fen <= 0)
);
create index settlement_supplements_by_departure on settlement_supplements (departure_id);
call append_only('settlement_supplements');
grant usage on sequence settlement_supplements_seq to liannong_app;
call protect('settlement_supplements', 'division_code', 'cooperative_id', 'household_id');
create policy of_its_place on settlement_supplements for select to liannong_app using (
    (select scope_division()) is not null and exists (select 1 from organisations o
        where o.id = cooperative_id and starts_with(o.division_code, (select scope_division()))));
call only_staff_writes('settlement_supplements');
call chained('settlement_supplements', 't.cooperative_id');

-- What an exit gives by all that is known, and what lines of exit runs gave of it. No member owes for having left: nothing is
-- right that is less than nothing (COOP art 6).
create view exit_claims with (security_invoker = true) as
select d.id as departure_id, d.cooperative_id, d.member_id,
       d.refund_fen + coalesce((select sum(s.amount_fen) from settlement_supplements s where s.departure_id = d.id), 0)::bigint as right_fen,
       coalesce((select sum(l.total_fen) from entitlement_lines l where l.departure_id = d.id), 0)::bigint as given_fen
from departures d where d.state = 'SETTLED';
grant select on exit_claims to liannong_app;
alter table entitlement_lines drop constraint entitlement_lines_departure_id_key;
create index entitlement_lines_by_departure on entitlement_lines (departure_id) where departure_id is not null;
alter table entitlement_runs
    drop constraint total_is_a_difference_or_not_negative,
    add constraint total_is_a_difference_or_not_negative check (total_fen >= 0 or correction_no > 0 or kind = 'EXIT');

-- How much less of the reserve may turn out to be right for him: all that leaving gave, and the losses he bore.
create function left_with(departure bigint) returns bigint language sql stable
    return (select c.right_fen + d.loss_fen - coalesce((select sum(s.borne_fen) from settlement_supplements s where s.departure_id = d.id), 0)
            from departures d join exit_claims c on c.departure_id = d.id where d.id = departure);

create function supplement_of_a_settled_exit() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from exit_claims c join departures d on d.id = c.departure_id
        join share_movements s on s.member_id = c.member_id and s.command_id = new.command_id
        where c.departure_id = new.departure_id and c.member_id = new.member_id and c.cooperative_id = new.cooperative_id and not d.inherited
          and c.right_fen >= 0 and (new.borne_fen = 0 or c.right_fen = 0) and s.kind = 'QUANTIFICATION' and s.share_class = 'RESERVE'
          and s.amount_fen = new.amount_fen - new.borne_fen
          and (select coalesce(sum(u.borne_fen), 0) from settlement_supplements u where u.departure_id = d.id) <= d.loss_fen) then
        raise exception 'no reserve of % is settled so', new.member_id
            using errcode = 'integrity_constraint_violation', constraint = 'supplement_of_a_settled_exit';
    end if;
    return null;
end $$;
create trigger supplement_of_a_settled_exit after insert on settlement_supplements
    for each row execute function supplement_of_a_settled_exit();

-- Looked at when all is entered: of a year's reserve nothing stays on the account of one who left.
create function settled_account_stays_empty() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from departures d where d.member_id = new.member_id and d.state = 'SETTLED' and not exists (
            select 1 from share_movements g where g.command_id = new.command_id and g.departure_id = d.id
              and (g.member_id, g.share_class, g.kind, g.amount_fen)
                = (new.member_id, 'RESERVE', case when d.inherited then 'INHERITANCE' else 'REDEMPTION' end, -new.amount_fen)
              and (d.inherited or exists (select 1 from settlement_supplements s
                  where s.command_id = g.command_id and s.departure_id = d.id)))) then
        raise exception 'the account of member % is settled', new.member_id
            using errcode = 'integrity_constraint_violation', constraint = 'settled_account_stays_empty';
    end if;
    return null;
end $$;
create constraint trigger settled_account_stays_empty after insert on share_movements deferrable initially deferred
    for each row when (new.kind = 'QUANTIFICATION' and new.share_class = 'RESERVE') execute function settled_account_stays_empty();
