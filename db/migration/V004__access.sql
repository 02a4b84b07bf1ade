-- Who may sign in, as what, and within which scope; every attempt and every unmasking is on record.
create sequence users_seq increment 50;
create table users (
    id bigint primary key,
    county_code text not null default '360781',
    sign_in_name text not null unique check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 2 and 40),
    display_name text not null check (length(display_name) between 1 and 40),
    role text not null check (role in ('HOUSEHOLD', 'BOOKKEEPER', 'CHAIR', 'SUPERVISOR', 'ENTERPRISE', 'VILLAGE_CLERK',
        'TOWNSHIP_CLERK', 'BUREAU_OFFICER', 'BUREAU_APPROVER', 'INSURER', 'BANK_OPERATOR', 'AUDITOR', 'ADMINISTRATOR', 'SYSTEM')),
    division text check (division ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    organisation_ids bigint[] not null default '{}',
    household_id bigint,
    organisation_name text,
    password_hash text not null,
    must_change boolean not null default false,
    disabled boolean not null default false,
    demo boolean not null default false,
    created_at timestamptz not null,
    version integer not null default 0,
    check ((role = 'HOUSEHOLD') = (household_id is not null)),
    check (role not in ('BOOKKEEPER', 'CHAIR', 'SUPERVISOR', 'ENTERPRISE', 'INSURER', 'BANK_OPERATOR')
        or (cardinality(organisation_ids) > 0 and division is null)),
    check (role not in ('VILLAGE_CLERK', 'TOWNSHIP_CLERK', 'BUREAU_OFFICER', 'BUREAU_APPROVER', 'AUDITOR', 'SYSTEM') or division is not null),
    check (role <> 'ADMINISTRATOR' or (division is null and cardinality(organisation_ids) = 0))
);
grant select, insert, update on users to liannong_app;
grant usage on sequence users_seq to liannong_app;

-- A user sees himself, the administrator sees all, and a sign-in sees the one account that is signing in.
alter table users enable row level security;
create policy scope on users to liannong_app using (
    id = (select scope_user())
    or (select current_setting('app.role', true)) = 'ADMINISTRATOR'
    or sign_in_name = (select current_setting('app.signing_in', true))
    or (demo and (select current_setting('app.signing_in', true)) = 'demo'));

-- Names of colleagues are needed beside every decision; this is all that others may know of a user.
create view user_names with (security_barrier) as select id, display_name, role from users;
grant select on user_names to liannong_app;

-- An attempt is written before the secret is looked at, a success after it: however many try at once, no more than
-- the allowed number is looked at. Names that do not exist count alike, so that a lock tells nothing.
create sequence sign_in_attempts_seq increment 50;
create table sign_in_attempts (
    id bigint primary key,
    at timestamptz not null,
    sign_in_name text not null check (length(sign_in_name) <= 60),
    address text not null check (length(address) <= 60),
    succeeded boolean not null
);
create index sign_in_attempts_by_address on sign_in_attempts (address, at);
create index sign_in_attempts_by_name on sign_in_attempts (sign_in_name, id);
call append_only('sign_in_attempts');
grant usage on sequence sign_in_attempts_seq to liannong_app;

create sequence unmaskings_seq increment 50;
create table unmaskings (
    id bigint primary key,
    at timestamptz not null,
    user_id bigint not null references users,
    field text not null,
    subject_id bigint not null,
    reason text not null check (length(reason) between 4 and 200)
);
call append_only('unmaskings');
grant usage on sequence unmaskings_seq to liannong_app;

-- In whose name the schedule acts. Nobody can sign in as it.
insert into users (id, sign_in_name, display_name, role, division, password_hash, disabled, created_at)
values (1, 'system', '系统', 'SYSTEM', '360781', '!', true, now());
select setval('users_seq', 101);
