-- Who holds what since when: append-only movements, and the members' trade with their cooperative.
create sequence share_movements_seq increment 50;
create table share_movements (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    share_class text not null check (share_class in ('LAND', 'CAPITAL', 'RESERVE', 'FISCAL', 'DONATION')),
    kind text not null check (kind in ('CONTRIBUTION', 'QUANTIFICATION', 'ADJUSTMENT', 'REDEMPTION', 'REVERSAL')),
    source text not null check (source in ('OWN_MONEY', 'OWN_LAND', 'FISCAL_FUND', 'DONATION', 'LOAN_FUNDED', 'SURPLUS', 'COLLECTIVE')),
    amount_fen bigint not null check (amount_fen <> 0),
    area_hundredths bigint not null default 0, -- 0.01 mu, for land
    document text not null check (length(document) between 1 and 120),
    effective_on date not null,
    recorded_at timestamptz not null,
    recorded_by bigint not null references users,
    command_id uuid not null unique,
    reverses_id bigint unique references share_movements,
    check ((kind = 'REVERSAL') = (reverses_id is not null)),
    check (area_hundredths = 0 or share_class = 'LAND')
);
create index share_movements_by_cooperative on share_movements (county_code, cooperative_id, effective_on);
create index share_movements_by_member on share_movements (member_id, share_class);
create index share_movements_by_household on share_movements (household_id);
call append_only('share_movements');
grant usage on sequence share_movements_seq to liannong_app;
call protect('share_movements', 'division_code', 'cooperative_id', 'household_id');

-- No holding is negative on any day: a taking away is checked against everything effective up to each later day.
create function refuse_negative_holding() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from (
            select sum(amount_fen) over (order by effective_on rows unbounded preceding) as held,
                   lead(effective_on) over (order by effective_on) is distinct from effective_on as last_of_day
            from share_movements where member_id = new.member_id and share_class = new.share_class) days
        where last_of_day and held < 0) then
        raise exception 'the holding of member % would be negative', new.member_id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger never_negative after insert on share_movements deferrable initially deferred
    for each row when (new.amount_fen < 0) execute function refuse_negative_holding();

create sequence trades_seq increment 50;
create table trades (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    slip_no text not null check (length(slip_no) between 1 and 40),
    traded_on date not null,
    product text not null,
    unit text not null,
    quantity_hundredths bigint not null check (quantity_hundredths <> 0),
    amount_fen bigint not null,
    corrects_id bigint references trades,
    recorded_at timestamptz not null,
    unique (cooperative_id, slip_no),
    check (quantity_hundredths > 0 or corrects_id is not null)
);
create index trades_by_cooperative on trades (county_code, cooperative_id, traded_on);
create index trades_by_member on trades (member_id, traded_on);
call append_only('trades');
grant usage on sequence trades_seq to liannong_app;
call protect('trades', 'division_code', 'cooperative_id', 'household_id');
