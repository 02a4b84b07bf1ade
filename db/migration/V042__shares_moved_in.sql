-- A register that was kept elsewhere is moved in whole, once, into a register that is empty. It counts as entered on the day
-- it was moved in: what was believed before that day, and who entered it, is the other register's.
create sequence share_move_ins_seq increment 50;
create table share_move_ins (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null unique references organisations,
    file_name text not null check (length(file_name) between 1 and 120),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_for text not null check (length(made_for) between 1 and 80), -- the cooperative, as the file names it
    made_by text not null check (length(made_by) between 1 and 80),
    made_at timestamptz not null,
    as_of date not null,
    acts integer not null check (acts > 0),
    movements integer not null check (movements >= acts),
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique,
    command_print text not null check (command_print ~ '^[0-9a-f]{64}$'),
    unique (id, cooperative_id)
);
call append_only('share_move_ins');
grant usage on sequence share_move_ins_seq to liannong_app;
call protect_by_organisation('share_move_ins', 'cooperative_id');

create function into_an_empty_register() returns trigger language plpgsql as $$
begin
    if exists (select 1 from share_movements where cooperative_id = new.cooperative_id) then
        raise exception 'the register of cooperative % is not empty', new.cooperative_id
            using errcode = 'integrity_constraint_violation', constraint = 'into_an_empty_register';
    end if;
    return new;
end $$;
create trigger into_an_empty_register before insert on share_move_ins for each row execute function into_an_empty_register();

-- What a movement rested on in the other register is kept as words: its parcels, projects and resolutions are not here.
alter table share_movements
    add move_in_id bigint,
    add moved_rests_on jsonb check (jsonb_typeof(moved_rests_on) = 'array'),
    add foreign key (move_in_id, cooperative_id) references share_move_ins (id, cooperative_id),
    add constraint share_movements_moved_rests_on check (moved_rests_on is null or move_in_id is not null);

-- Nothing else here was entered with what was moved in, so each act of it can be taken back by itself: land, to be put in
-- with its parcel; public money, to be entered with its project.
create or replace function reversible(movement share_movements) returns boolean language sql stable parallel safe
return (
    movement.departure_id is null
    and case
        when movement.kind = 'REVERSAL' then false
        when movement.move_in_id is not null then true
        else case movement.kind
            when 'CONTRIBUTION' then movement.share_class <> 'LAND' or movement.land_contribution_id is not null
            when 'QUANTIFICATION' then movement.project_id is not null
            when 'ADJUSTMENT' then movement.command_print is not null
            else movement.kind in ('SUBSCRIPTION', 'TRANSFER', 'INHERITANCE', 'CONVERSION', 'REVALUATION')
        end
    end);
