-- The slips of a large run are drawn in the background, some hundred to a file. A file is the same whenever it is drawn, as long as
-- the texts, the font and the public address stay; so it is kept for a while only, and drawn anew when it is asked for again.
create sequence slip_files_seq increment 50;
create table slip_files (
    id bigint primary key,
    county_code text not null,
    source_kind text not null check (source_kind in ('DIVIDEND_RUN', 'ENTITLEMENT_RUN')),
    source_id bigint not null,
    organisation_id bigint not null references organisations,
    language text not null check (language in ('zh', 'en')),
    first_serial integer not null check (first_serial > 0),
    last_serial integer not null,
    leaves integer not null check (leaves > 0), -- of the file: sheets of paper
    content bytea not null check (octet_length(content) > 0),
    made_by bigint not null references users,
    made_at timestamptz not null,
    made_on date not null,
    check (last_serial >= first_serial),
    unique (source_kind, source_id, language, first_serial),
    exclude using gist (source_kind with =, source_id with =, language with =, int4range(first_serial, last_serial, '[]') with &&)
);
grant select, insert, delete on slip_files to liannong_app;
grant usage on sequence slip_files_seq to liannong_app;
-- Names in full, and what everybody was given: for those who hand the slips out, and for the schedule that forgets them.
alter table slip_files enable row level security;
create policy makers_only on slip_files to liannong_app using (
    (select current_setting('app.role', true)) in ('BOOKKEEPER', 'CHAIR') and organisation_id = any ((select scope_organisations())::bigint[])
    or (select current_setting('app.role', true)) = 'SYSTEM');
create index slip_files_by_day on slip_files (made_on);
create trigger never_changed before update on slip_files for each row execute function refuse_change();
