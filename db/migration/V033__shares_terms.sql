-- The terms of a cooperative's classes of shares, and what was valued before it was put in.
--
-- Terms are those of the latest day not after the one asked for. Without any the law's apply: one yuan is one yuan, every
-- member has one vote, what is contributed moves as the charter says, what public money formed does not move.
create sequence share_terms_seq increment 50;
create table share_terms (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    share_class text not null check (share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE', 'RESERVE', 'FISCAL', 'DONATION')),
    valid_from date not null,
    name text not null check (length(name) between 2 and 20),
    par_fen bigint check (par_fen > 0),
    voting boolean not null,
    priority integer not null check (priority between 1 and 9),
    floor_rate numeric(5, 4) check (floor_rate > 0 and floor_rate <= 1),
    floor_fen_per_mu bigint check (floor_fen_per_mu > 0),
    transferable boolean not null,
    transfer_by_resolution boolean not null,
    redeemable boolean not null,
    lock_in_months integer not null check (lock_in_months between 0 and 600),
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    resolution_id bigint,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    command_id uuid not null unique,
    unique (cooperative_id, share_class, valid_from),
    check (num_nonnulls(floor_rate, floor_fen_per_mu) <= 1),
    check (floor_fen_per_mu is null or share_class = 'LAND'),
    -- A preferred share gives up its voice for being paid first (农产发〔2018〕4号).
    check (share_class <> 'PREFERRED' or not voting),
    -- What public money and gifts formed is not transferred and not given back (COOP arts 28, 53; 重庆 art 13).
    check (share_class not in ('FISCAL', 'DONATION') or not (voting or transferable or redeemable)),
    -- The reserve goes back with the contribution when a member leaves, and not by itself.
    check (share_class <> 'RESERVE' or not (voting or redeemable)),
    check (transferable or not transfer_by_resolution)
);
call append_only('share_terms');
grant usage on sequence share_terms_seq to liannong_app;
call protect_by_organisation('share_terms', 'cooperative_id');

-- What is no money is valued before it counts: by the members, or by an appraiser with their consent (重庆 2022 art 10).
create sequence valuations_seq increment 50;
create table valuations (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    kind text not null check (kind in ('GOODS', 'INTELLECTUAL_PROPERTY', 'LAND_RIGHT', 'FOREST_RIGHT', 'OTHER_PROPERTY')),
    subject text not null check (length(subject) between 2 and 80),
    method text not null check (method in ('MEETING', 'APPRAISER')),
    appraiser text check (length(appraiser) between 2 and 80),
    value_fen bigint not null check (value_fen > 0),
    valued_on date not null,
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    resolution_id bigint,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    unique (id, member_id),
    check ((method = 'APPRAISER') = (appraiser is not null))
);
create index valuations_by_member on valuations (member_id);
call append_only('valuations');
grant usage on sequence valuations_seq to liannong_app;
call protect('valuations', 'division_code', 'cooperative_id', 'household_id');
call only_staff_writes('valuations');
create trigger not_in_the_future before insert on valuations for each row execute function refuse_future('valued_on');

-- What was valued is put in once, by the member for whom it was valued, and for no more than it is worth.
alter table share_movements add foreign key (valuation_id, member_id) references valuations (id, member_id);
create unique index share_movements_valuation_once on share_movements (valuation_id) where kind = 'CONTRIBUTION';
create function worth_what_it_was_valued() returns trigger language plpgsql as $$
begin
    if new.amount_fen > (select value_fen from valuations where id = new.valuation_id) then
        raise exception 'more is entered than valuation % says', new.valuation_id
            using errcode = 'integrity_constraint_violation', constraint = 'worth_what_it_was_valued';
    end if;
    return null;
end $$;
create trigger worth_what_it_was_valued after insert on share_movements
    for each row when (new.kind = 'CONTRIBUTION' and new.valuation_id is not null) execute function worth_what_it_was_valued();
