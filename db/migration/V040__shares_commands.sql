-- Every command leaves its print beside its id: the same id with another content is refused, in every book of the register.
-- A row from before this has the empty print of no command.
alter table share_terms add command_print text not null default '' check (command_print ~ '^([0-9a-f]{64})?$');
alter table income_rights add command_print text not null default '' check (command_print ~ '^([0-9a-f]{64})?$');
alter table departures add command_print text not null default '' check (command_print ~ '^([0-9a-f]{64})?$');
alter table dissolutions add command_print text not null default '' check (command_print ~ '^([0-9a-f]{64})?$');
alter table share_terms alter command_print drop default;
alter table income_rights alter command_print drop default;
alter table departures alter command_print drop default;
alter table dissolutions alter command_print drop default;

-- What ends an income right is a command too, with its paper.
alter table income_rights
    add end_document_id bigint references documents,
    add end_command_id uuid unique,
    add end_command_print text check (end_command_print ~ '^[0-9a-f]{64}$'),
    add constraint ended_by_a_command check (num_nonnulls(end_command_id, end_command_print)
        = case when end_reason is null then 0 else 2 end) not valid;
grant update (end_document_id, end_command_id, end_command_print) on income_rights to liannong_app;
create or replace function refuse_income_right_rewrite() returns trigger language plpgsql as $$
declare
    ending text[] := '{valid_to,end_reason,end_document,end_document_id,end_resolution_id,end_command_id,end_command_print,ended_by,ended_at}';
begin
    if tg_op = 'DELETE' or old.valid_to <> 'infinity' or new.valid_to = 'infinity'
        or to_jsonb(new) - ending <> to_jsonb(old) - ending then
        raise exception 'an income right is ended once, and not rewritten' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- So is what decides a departure.
alter table departures rename decided_command to decided_command_id;
alter table departures
    add decided_document_id bigint references documents,
    add decided_command_print text check (decided_command_print ~ '^[0-9a-f]{64}$'),
    add constraint decided_by_a_command check (num_nonnulls(decided_command_id, decided_command_print)
        = case when state = 'NOTIFIED' then 0 else 2 end) not valid,
    add constraint losses_go_with_the_shares check (not inherited or loss_fen = 0) not valid;
grant update (decided_document_id, decided_command_print) on departures to liannong_app;

-- The paper of a piece of land or of a project is the paper of the movement that entered it.
alter table land_contributions drop document_id;
alter table fiscal_projects drop document_id;

-- A piece of land is held whole by one member, or by nobody: on no day is there an amount without its area, or less than
-- nothing.
drop trigger land_never_negative on share_movements;
drop function refuse_negative_land();
create function refuse_amount_without_area() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from (
            select sum(amount_fen) over days as held, sum(area_hundredths) over days as area,
                   lead(effective_on) over (order by effective_on) is distinct from effective_on as last_of_day
            from share_movements where land_contribution_id = new.land_contribution_id and member_id = new.member_id
            window days as (order by effective_on rows unbounded preceding)) sums
        where last_of_day and (held < 0 or area < 0 or (held = 0) <> (area = 0))) then
        raise exception 'member % would hold an amount of land contribution % without its area', new.member_id,
            new.land_contribution_id using errcode = 'integrity_constraint_violation', constraint = 'land_goes_whole';
    end if;
    return null;
end $$;
create constraint trigger land_goes_whole after insert on share_movements deferrable initially deferred
    for each row when (new.land_contribution_id is not null) execute function refuse_amount_without_area();

-- The county itself is no division of the list: its limits stand under its own code.
alter table share_limits
    drop constraint share_limits_division_code_fkey,
    add constraint the_countys_under_its_code check (cooperative_id is not null or division_code = county_code);
