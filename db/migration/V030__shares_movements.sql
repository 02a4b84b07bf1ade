-- How shares move: classes and kinds that were missing, what is subscribed and not paid in yet, acts of several rows, and
-- what stands behind a movement.
--
-- An act is the rows of one command: they are written by one statement, with one day, document and recorder.
-- unpaid_fen is the change of what is subscribed (认缴) and not paid in; amount_fen is what was paid in or delivered, and
-- nothing else counts as held; due_on is the day by which a subscription is to be paid. acquired_on is the day of the first acquisition where the holding came by inheritance.
alter table share_movements
    drop constraint share_movements_share_class_check,
    drop constraint share_movements_kind_check,
    drop constraint share_movements_source_check,
    drop constraint share_movements_amount_fen_check,
    drop constraint share_movements_command_id_key,
    add line integer not null default 1 check (line > 0),
    add unpaid_fen bigint not null default 0,
    add acquired_on date,
    add due_on date,
    add document_id bigint references documents,
    add resolution_id bigint,        -- these rows have their tables, and the references, in later migrations
    add land_contribution_id bigint,
    add valuation_id bigint,
    add project_id bigint,
    add departure_id bigint,
    add command_print text check (command_print ~ '^[0-9a-f]{64}$');
alter table share_movements
    add constraint share_movements_share_class_check
        check (share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE', 'RESERVE', 'FISCAL', 'DONATION')),
    add constraint share_movements_kind_check check (kind in ('SUBSCRIPTION', 'CONTRIBUTION', 'TRANSFER', 'INHERITANCE',
        'CONVERSION', 'REDEMPTION', 'QUANTIFICATION', 'ADJUSTMENT', 'REVALUATION', 'REVERSAL')),
    add constraint share_movements_source_check check (source in
        ('OWN_MONEY', 'OWN_LAND', 'OWN_PROPERTY', 'FISCAL_FUND', 'DONATION', 'LOAN_FUNDED', 'SURPLUS', 'COLLECTIVE')),
    add constraint share_movements_moves_something check (amount_fen <> 0 or unpaid_fen <> 0 or area_hundredths <> 0),
    add constraint share_movements_command unique (command_id, line),
    add constraint share_movements_acquired check (acquired_on <= effective_on),
    -- Nothing but money, property and land is subscribed: what is quantified is there.
    add constraint share_movements_subscribed
        check (unpaid_fen = 0 or share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE')),
    add constraint share_movements_subscription
        check (kind <> 'SUBSCRIPTION' or (amount_fen = 0 and area_hundredths = 0)),
    add constraint share_movements_due check (due_on is null or (kind = 'SUBSCRIPTION' and due_on >= effective_on)),
    -- What public money and gifts formed is averaged to the members and stays with the cooperative (COOP arts 44, 53).
    add constraint share_movements_special_fund check (share_class not in ('FISCAL', 'DONATION')
        or kind in ('QUANTIFICATION', 'ADJUSTMENT', 'REDEMPTION', 'REVERSAL'));

-- The register of a day is read from the index alone.
drop index share_movements_by_cooperative;
create index share_movements_by_cooperative on share_movements (county_code, cooperative_id, effective_on)
    include (member_id, share_class, amount_fen, unpaid_fen, area_hundredths, recorded_at);

-- No holding, no area and no unpaid subscription is negative on any day. Two who take from one member wait for each other:
-- the second sees what the first left.
create or replace function refuse_negative_holding() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('shares', new.member_id));
    if exists (
        select 1 from (
            select sum(amount_fen) over days as held, sum(unpaid_fen) over days as unpaid, sum(area_hundredths) over days as area,
                   lead(effective_on) over (order by effective_on) is distinct from effective_on as last_of_day
            from share_movements where member_id = new.member_id and share_class = new.share_class
            window days as (order by effective_on rows unbounded preceding)) sums
        where last_of_day and (held < 0 or unpaid < 0 or area < 0)) then
        raise exception 'the holding of member % would be negative', new.member_id
            using errcode = 'integrity_constraint_violation', constraint = 'never_negative';
    end if;
    return null;
end $$;
drop trigger never_negative on share_movements;
create constraint trigger never_negative after insert on share_movements deferrable initially deferred
    for each row when (new.amount_fen < 0 or new.unpaid_fen < 0 or new.area_hundredths < 0)
    execute function refuse_negative_holding();

-- What moves from one to another neither grows nor shrinks: transfer, inheritance and averaging within a class, conversion
-- from class to class. The rows of an act come by one statement.
create function act_is_whole() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from share_movements s left join share_movements r on r.id = s.reverses_id
        where s.command_id in (select a.command_id from added a left join share_movements b on b.id = a.reverses_id
                               where coalesce(b.kind, a.kind) in ('TRANSFER', 'INHERITANCE', 'ADJUSTMENT', 'CONVERSION'))
          and coalesce(r.kind, s.kind) in ('TRANSFER', 'INHERITANCE', 'ADJUSTMENT', 'CONVERSION')
        group by s.command_id, coalesce(r.kind, s.kind), case when coalesce(r.kind, s.kind) <> 'CONVERSION' then s.share_class end
        having sum(s.amount_fen) <> 0 or sum(s.unpaid_fen) <> 0 or sum(s.area_hundredths) <> 0) then
        raise exception 'what moves from one to another neither grows nor shrinks'
            using errcode = 'integrity_constraint_violation', constraint = 'act_is_whole';
    end if;
    if exists (
        select 1 from share_movements s where s.command_id in (select command_id from added where line > 1)
        group by s.command_id having min(s.cooperative_id) <> max(s.cooperative_id)) then
        raise exception 'an act belongs to one cooperative'
            using errcode = 'integrity_constraint_violation', constraint = 'act_is_whole';
    end if;
    return null;
end $$;
create trigger act_is_whole after insert on share_movements referencing new table as added
    for each statement execute function act_is_whole();

-- A movement is taken back by its like with the other sign, for the same member.
create function reversal_mirrors() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from share_movements s where s.id = new.reverses_id and s.member_id = new.member_id
          and s.share_class = new.share_class and s.kind <> 'REVERSAL' and s.effective_on = new.effective_on
          and (s.amount_fen, s.unpaid_fen, s.area_hundredths) = (-new.amount_fen, -new.unpaid_fen, -new.area_hundredths)) then
        raise exception 'movement % is not the mirror of what it takes back', new.id
            using errcode = 'integrity_constraint_violation', constraint = 'reversal_mirrors';
    end if;
    return null;
end $$;
create trigger reversal_mirrors after insert on share_movements
    for each row when (new.kind = 'REVERSAL') execute function reversal_mirrors();

-- What can be taken back by itself: not what a year's distribution or a member's leaving entered, and not land that came
-- without its parcel.
create function reversible(movement share_movements) returns boolean language sql stable parallel safe
return (
    movement.departure_id is null
    and case movement.kind
        when 'CONTRIBUTION' then movement.share_class <> 'LAND' or movement.land_contribution_id is not null
        when 'QUANTIFICATION' then movement.project_id is not null
        when 'ADJUSTMENT' then movement.command_print is not null
        else movement.kind in ('SUBSCRIPTION', 'TRANSFER', 'INHERITANCE', 'CONVERSION', 'REVALUATION')
    end);
