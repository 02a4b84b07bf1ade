-- Evidence: what stands behind an entry. A document is checked by its content when it comes, sealed, and never changed;
-- its bytes stand here or, where the installation names a folder for them, in a file under its fingerprint.
create sequence documents_seq increment 50;
create table documents (
    id bigint primary key,
    county_code text not null,
    division_code text not null references divisions,
    household_id bigint references households,
    organisation_id bigint references organisations,
    title text not null check (length(title) between 2 and 80),
    file_name text not null check (length(file_name) between 1 and 120),
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size_bytes integer not null check (size_bytes between 1 and 10485760),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content_enc bytea,
    dated_on date not null,
    added_by bigint not null references users,
    added_at timestamptz not null
);
create index documents_by_household on documents (household_id, added_at);
create index documents_by_organisation on documents (organisation_id, added_at);
call append_only('documents');
grant usage on sequence documents_seq to liannong_app;
call protect('documents', 'division_code', 'organisation_id', 'household_id');
call only_staff_writes('documents');
