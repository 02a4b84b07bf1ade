-- Which installation's key sealed the values in this database: an application that holds another key refuses to start
-- instead of writing what the others cannot open.
create table installation (
    only_one   boolean primary key default true check (only_one),
    key_check  bytea not null check (octet_length(key_check) = 32),
    made_at    timestamptz not null default now()
);
call append_only('installation');
