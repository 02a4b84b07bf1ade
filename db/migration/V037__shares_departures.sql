-- How members leave, and what is settled with them (COOP arts 25, 26, 28, 51, 53).
alter table charters
    add notice_months integer not null default 3 check (notice_months between 0 and 12),
    add notice_months_organisations integer not null default 6 check (notice_months_organisations between 0 and 12);

create sequence departures_seq increment 50;
create table departures (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    reason text not null check (reason in ('WITHDRAWN', 'DIED', 'EXPELLED')),
    notified_on date not null, -- of the notice, of the death, of the resolution
    heard_on date,
    leaves_on date not null,   -- the first day outside
    state text not null check (state in ('NOTIFIED', 'CANCELLED', 'SETTLED')),
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    resolution_id bigint,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique,
    contribution_fen bigint check (contribution_fen >= 0), -- what was paid in and is given back
    reserve_fen bigint check (reserve_fen >= 0),
    loss_fen bigint check (loss_fen >= 0),
    refund_fen bigint,
    land_fen bigint check (land_fen >= 0),
    land_hundredths bigint check (land_hundredths >= 0),
    averaged_fen bigint check (averaged_fen >= 0),
    land_disposal text check (land_disposal in ('RETURNED', 'LEASED', 'EXCHANGED')),
    inherited boolean,
    decided_document text check (length(decided_document) between 1 and 120),
    decided_by bigint references users,
    decided_at timestamptz,
    decided_command uuid unique,
    check (leaves_on >= notified_on),
    check ((reason = 'EXPELLED') = (heard_on is not null)), -- COOP art 26: he is heard before
    check (heard_on <= notified_on),
    check ((state = 'NOTIFIED') = (decided_by is null)),
    check (num_nonnulls(decided_document, decided_by, decided_at, decided_command) in (0, 4)),
    check (num_nonnulls(contribution_fen, reserve_fen, loss_fen, refund_fen, land_fen, land_hundredths, averaged_fen, inherited)
        = case when state = 'SETTLED' then 8 else 0 end),
    check (refund_fen = case when inherited then 0 else contribution_fen + reserve_fen - loss_fen end),
    check (refund_fen >= 0), -- COOP art 6: no member answers with more than his contribution and his reserve share
    check (reason = 'DIED' or not inherited),
    check (decided_by <> recorded_by) -- who enters it does not settle it
);
create unique index departures_once on departures (member_id) where state <> 'CANCELLED';
create index departures_by_cooperative on departures (county_code, cooperative_id, leaves_on);
grant select, insert on departures to liannong_app;
grant update (state, contribution_fen, reserve_fen, loss_fen, refund_fen, land_fen, land_hundredths, averaged_fen, land_disposal,
    inherited, decided_document, decided_by, decided_at, decided_command) on departures to liannong_app;
grant usage on sequence departures_seq to liannong_app;
call protect('departures', 'division_code', 'cooperative_id', 'household_id');
create policy of_its_place on departures for select to liannong_app using (
    (select scope_division()) is not null and exists (select 1 from organisations o
        where o.id = cooperative_id and starts_with(o.division_code, (select scope_division()))));
call only_staff_writes('departures');
create function refuse_departure_rewrite() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'NOTIFIED' or new.state = 'NOTIFIED' then
        raise exception 'a departure is decided once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger decided_once before update or delete on departures for each row execute function refuse_departure_rewrite();
create trigger begins_notified before insert on departures for each row when (new.state <> 'NOTIFIED')
    execute function refuse_departure_rewrite();
alter table share_movements add foreign key (departure_id) references departures;

-- The end of a cooperative: what public money formed does not go to its members (COOP art 53).
create sequence dissolutions_seq increment 50;
create table dissolutions (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null unique references organisations,
    decided_on date not null,
    remaining_fen bigint not null check (remaining_fen >= 0),
    contributions_fen bigint not null check (contributions_fen >= 0),
    special_fund_fen bigint not null check (special_fund_fen >= 0),
    fiscal_fen bigint not null check (fiscal_fen between 0 and special_fund_fen),
    kept_fen bigint not null,
    receiver text not null check (length(receiver) between 2 and 80),
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    resolution_id bigint not null,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique,
    -- remaining property × fiscal money in the special fund / (contributions + special fund), to the fen, half up
    check (kept_fen = case when contributions_fen + special_fund_fen = 0 then 0 else
        round(remaining_fen::numeric * fiscal_fen / (contributions_fen + special_fund_fen)) end)
);
call append_only('dissolutions');
grant usage on sequence dissolutions_seq to liannong_app;
call protect_by_organisation('dissolutions', 'cooperative_id');

-- COOP art 51: from the cause of dissolution on nobody leaves.
create function no_departure_after_the_end() returns trigger language plpgsql as $$
begin
    if exists (select 1 from dissolutions where cooperative_id = new.cooperative_id)
        or exists (select 1 from organisations where id = new.cooperative_id and state in ('REVOKED', 'DISSOLVED')) then
        raise exception 'cooperative % is being dissolved', new.cooperative_id
            using errcode = 'integrity_constraint_violation', constraint = 'no_departure_after_the_end';
    end if;
    return null;
end $$;
create trigger no_departure_after_the_end after insert or update on departures
    for each row when (new.state <> 'CANCELLED') execute function no_departure_after_the_end();

-- The account of who was settled with is closed: an entry of before would leave him something after he left. Only a year's
-- reserve may still come, when its distribution was late.
create function account_is_closed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from departures where member_id = new.member_id and state = 'SETTLED') then
        raise exception 'the account of member % is settled', new.member_id
            using errcode = 'integrity_constraint_violation', constraint = 'account_is_closed';
    end if;
    return null;
end $$;
create trigger account_is_closed after insert on share_movements
    for each row when (new.departure_id is null and not (new.kind = 'QUANTIFICATION' and new.source = 'SURPLUS'))
    execute function account_is_closed();
