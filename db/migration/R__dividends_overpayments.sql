-- How what was paid too much is settled, by whatever kind of run it was paid, as it is now (the tables are V051's and V084's).

-- Consented is what was overpaid by a released correction to which nobody objects.
create or replace function overpaid_is_known() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from owed_lines l
        where l.kind = new.line_kind and l.id = new.line_id and l.total_fen < 0 and l.released and not l.held
          and l.organisation_id = new.cooperative_id and l.household_id is not distinct from new.household_id) then
        raise exception 'nothing was overpaid by line %', new.line_id
            using errcode = 'integrity_constraint_violation', constraint = 'overpaid_is_known';
    end if;
    return null;
end $$;

-- Never more is settled than was overpaid, nor against a line than it gives; nothing is set off without consent, and only what
-- never was owed goes without.
create or replace function overpayment_settled_rightly() returns trigger language plpgsql as $$
begin
    -- both lines, in an order: two who settle by the same line see each other
    perform pg_advisory_xact_lock(line) from (values (hashtextextended(new.line_kind, new.line_id)),
        (hashtextextended(new.against_kind, new.against_line_id))) l(line) where line is not null order by line;
    if (select sum(s.amount_fen) from overpayment_settlements s where s.line_kind = new.line_kind and s.line_id = new.line_id)
        > (select -l.total_fen from owed_lines l where l.kind = new.line_kind and l.id = new.line_id) then
        raise exception 'more is settled than line % overpaid', new.line_id
            using errcode = 'integrity_constraint_violation', constraint = 'not_more_than_overpaid';
    end if;
    if new.way = 'SET_OFF' and not exists (select 1 from set_off_consents c
            where c.line_kind = new.line_kind and c.line_id = new.line_id and c.given_on <= new.settled_on) then
        raise exception 'nobody consented to a set-off of line %', new.line_id
            using errcode = 'integrity_constraint_violation', constraint = 'set_off_with_consent';
    end if;
    if new.against_line_id is not null and not exists (
        select 1 from owed_lines l join owed_lines a on a.kind = new.against_kind and a.id = new.against_line_id
        cross join lateral (select sum(s.amount_fen) as fen from overpayment_settlements s
                            where s.against_kind = a.kind and s.against_line_id = a.id) s
        where l.kind = new.line_kind and l.id = new.line_id and a.payee = l.payee and a.organisation_id = l.organisation_id
          and a.released and not a.held and (new.way = 'SET_OFF' or a.cause = l.cause) and s.fen <= a.total_fen
          and not exists (select 1 from payables p where p.source_kind = a.kind and p.source_id = a.id
              and p.amount_fen <> a.total_fen - s.fen)) then
        raise exception 'line % is not settled by line %', new.line_id, new.against_line_id
            using errcode = 'integrity_constraint_violation', constraint = 'settled_against_its_own';
    end if;
    return null;
end $$;

-- What is paid for a line is what it gives less what was settled by it: whatever statement writes it.
create or replace function refuse_other_payable() returns trigger language plpgsql as $$
declare other bigint;
begin
    select p.source_id into other
    from inserted p left join dividend_lines l on l.id = p.source_id
    left join lateral (select sum(amount_fen) as fen from overpayment_settlements
                       where against_kind = 'DIVIDEND_LINE' and against_line_id = l.id) s on true
    where p.source_kind = 'DIVIDEND_LINE' and (l.id is null or p.amount_fen <> l.total_fen - coalesce(s.fen, 0)
        or p.payer_id <> l.cooperative_id or p.household_id is distinct from l.household_id
        or p.payee_organisation_id is distinct from (select m.organisation_id from members m where m.id = l.member_id))
    limit 1;
    if found then
        raise exception 'line % is paid as it was decided', other
            using errcode = 'integrity_constraint_violation', constraint = 'payable_as_decided';
    end if;
    return null;
end $$;
-- A line by a scheme or an exit statement is payable when its run is released and nobody objects to it, by its own organisation.
create or replace function refuse_other_entitlement_payable() returns trigger language plpgsql as $$
declare other bigint;
begin
    select p.source_id into other
    from inserted p left join entitlement_lines l on l.id = p.source_id left join entitlement_runs r on r.id = l.run_id
    left join lateral (select sum(amount_fen) as fen from overpayment_settlements
                       where against_kind = 'ENTITLEMENT_LINE' and against_line_id = l.id) s on true
    where p.source_kind = 'ENTITLEMENT_LINE' and (l.id is null or r.state <> 'RELEASED'
        or p.amount_fen <> l.total_fen - coalesce(s.fen, 0)
        or p.payer_id <> l.organisation_id or p.household_id is distinct from l.household_id
        or p.payee_organisation_id is distinct from l.payee_organisation_id
        or exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id and o.answered_on is null))
    limit 1;
    if found then
        raise exception 'line % is not payable so', other
            using errcode = 'integrity_constraint_violation', constraint = 'entitlement_payable_as_decided';
    end if;
    return null;
end $$;
