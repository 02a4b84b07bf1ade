-- How much one may hold: by the charter, or by a rule of the county. Watched, not refused: the register tells the truth.
create sequence share_limits_seq increment 50;
create table share_limits (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint references organisations, -- null: the county's
    division_code text not null references divisions,
    valid_from date not null,
    one_holder numeric(5, 4) not null check (one_holder > 0 and one_holder <= 1),   -- of what was contributed
    one_family numeric(5, 4) not null check (one_family > 0 and one_family <= 1),   -- members of one household together
    five_largest numeric(5, 4) not null check (five_largest > 0 and five_largest <= 1),
    document text not null check (length(document) between 1 and 120),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    unique nulls not distinct (cooperative_id, valid_from)
);
call append_only('share_limits');
grant usage on sequence share_limits_seq to liannong_app;
alter table share_limits enable row level security;
create policy anybody_reads on share_limits for select to liannong_app using (true);
create policy its_own_adds on share_limits for insert to liannong_app with check (
    cooperative_id = any ((select scope_organisations())::bigint[]) or starts_with(division_code, (select scope_division())));
call only_staff_writes('share_limits');
