-- Land that a member put in as a share: which parcel, how much of it, at what price and for how long (LAND arts 36, 40).
insert into chart_accounts (code, name, name_en, kind, parent_code, valid_from, confirmed, source)
values ('161', '无形资产', 'Intangible assets', 'ASSET', null, '2008-01-01', false, 'own knowledge of the 2007 list');

create sequence land_contributions_seq increment 50;
create table land_contributions (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    parcel_id bigint not null references parcels,
    parcel_use_id bigint not null unique references parcel_uses,
    area_hundredths bigint not null check (area_hundredths between 1 and 100000000), -- 0.01 mu
    value_per_mu_fen bigint not null check (value_per_mu_fen between 1 and 100000000),
    amount_fen bigint not null,
    valid_from date not null,
    agreed_to date not null, -- the first day without it, as in the contract
    step_years integer check (step_years between 1 and 30),
    step_rate numeric(6, 4) check (step_rate > 0 and step_rate <= 1),
    after_lease boolean not null, -- 先租后股
    valuation_id bigint not null,
    document text not null check (length(document) between 1 and 120),
    document_id bigint references documents,
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    foreign key (valuation_id, member_id) references valuations (id, member_id),
    check (valid_from < agreed_to),
    check (num_nonnulls(step_years, step_rate) in (0, 2)),
    -- 0.01 mu times fen for a mu, to the fen, half up
    check (amount_fen = (area_hundredths * value_per_mu_fen + 50) / 100)
);
create index land_contributions_by_cooperative on land_contributions (county_code, cooperative_id, agreed_to);
create index land_contributions_by_member on land_contributions (member_id);
call append_only('land_contributions');
grant usage on sequence land_contributions_seq to liannong_app;
call protect('land_contributions', 'division_code', 'cooperative_id', 'household_id');
call only_staff_writes('land_contributions');

alter table share_movements
    add foreign key (land_contribution_id) references land_contributions,
    add check (land_contribution_id is null or share_class = 'LAND');
create index share_movements_by_land on share_movements (land_contribution_id) where land_contribution_id is not null;

-- A piece of land is held whole by one member, or by nobody: never less than nothing on any day.
create function refuse_negative_land() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from (
            select sum(amount_fen) over days as held, sum(area_hundredths) over days as area,
                   lead(effective_on) over (order by effective_on) is distinct from effective_on as last_of_day
            from share_movements where land_contribution_id = new.land_contribution_id and member_id = new.member_id
            window days as (order by effective_on rows unbounded preceding)) sums
        where last_of_day and (held < 0 or area < 0)) then
        raise exception 'member % would hold less than nothing of land contribution %', new.member_id, new.land_contribution_id
            using errcode = 'integrity_constraint_violation', constraint = 'never_negative';
    end if;
    return null;
end $$;
create constraint trigger land_never_negative after insert on share_movements deferrable initially deferred
    for each row when (new.land_contribution_id is not null and (new.amount_fen < 0 or new.area_hundredths < 0))
    execute function refuse_negative_land();
