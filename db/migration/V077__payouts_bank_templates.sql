-- How a bank wants its payment files and writes its result files, as dated data: written by an officer of the bureau, put in
-- force by a second person, never edited; what a bank changes is another version.
create sequence bank_templates_seq increment 50;
create table bank_templates (
    id bigint primary key,
    county_code text not null,
    name text not null check (length(name) between 2 and 40),
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    unique (county_code, name)
);

create sequence bank_template_versions_seq increment 50;
create table bank_template_versions (
    id bigint primary key,
    template_id bigint not null references bank_templates,
    version_no integer not null check (version_no > 0),
    valid_from date not null,
    rule_source text not null check (length(rule_source) between 2 and 200), -- the bank's letter or manual it is from
    recorded_by bigint not null references users,
    recorded_at timestamptz not null,
    confirmed_by bigint references users,
    confirmed_at timestamptz,
    command_id uuid not null unique,
    unique (template_id, version_no),
    check ((confirmed_by is null) = (confirmed_at is null)),
    constraint who_writes_a_template_does_not_confirm_it check (confirmed_by <> recorded_by)
);
create unique index bank_template_versions_in_force on bank_template_versions (template_id, valid_from) where confirmed_at is not null;

create table bank_template_layouts (
    version_id bigint not null references bank_template_versions,
    direction text not null check (direction in ('OUT', 'IN')),
    format text not null check (format in ('FIXED', 'DELIMITED', 'CSV', 'XLSX', 'ISO20022')),
    encoding text not null check (encoding in ('GBK', 'GB18030', 'UTF_8', 'UTF_8_BOM')),
    delimiter text not null check (length(delimiter) <= 1),
    crlf boolean not null,
    titles boolean not null,
    file_name text not null check (length(file_name) <= 60),
    primary key (version_id, direction),
    check ((format = 'DELIMITED') = (delimiter <> '')),
    check (direction = 'IN' or file_name like '%{batch}%'), -- two batches never leave under one name
    check (format <> 'XLSX' or titles),
    check (format <> 'FIXED' or not titles)
);
create table bank_template_fields (
    version_id bigint not null,
    direction text not null,
    part text not null check (part in ('HEADER', 'LINE', 'FOOTER')),
    position integer not null check (position between 1 and 40),
    source text not null check (source ~ '^[A-Z_]{3,20}$'),
    text text not null check (length(text) <= 60),
    width integer not null check (width between 0 and 400), -- bytes
    align text not null check (align in ('LEFT', 'RIGHT', 'RIGHT_ZEROS')),
    form text not null check (form in ('PLAIN', 'YUAN', 'FEN', 'DAY', 'DAY_DASHED', 'DAY_SLASHED')),
    primary key (version_id, direction, part, position),
    foreign key (version_id, direction) references bank_template_layouts (version_id, direction)
);
create table bank_template_words (
    version_id bigint not null references bank_template_versions,
    kind text not null check (kind in ('STATUS', 'REASON')),
    word text not null check (length(word) between 1 and 40),
    meaning text not null,
    primary key (version_id, kind, word),
    check (kind = 'STATUS' and meaning in ('CREDITED', 'RETURNED', 'PENDING') or kind = 'REASON' and meaning ~ '^[A-Z0-9]{4}$')
);
grant usage on sequence bank_templates_seq, bank_template_versions_seq to liannong_app;
call append_only('bank_templates');
call append_only('bank_template_layouts');
call append_only('bank_template_fields');
call append_only('bank_template_words');
grant select, insert on bank_template_versions to liannong_app;
grant update (confirmed_by, confirmed_at) on bank_template_versions to liannong_app;

-- Everybody reads what a file looks like; no case of a person stands in it. The bureau's officer writes, its approver confirms.
do $$
declare tab text;
begin
    foreach tab in array array['bank_templates', 'bank_template_versions', 'bank_template_layouts', 'bank_template_fields',
        'bank_template_words'] loop
        execute format('alter table %s enable row level security', tab);
        execute format('create policy anybody_reads on %s for select to liannong_app using (true)', tab);
        execute format('create policy the_officer_adds on %s for insert to liannong_app'
            ' with check ((select current_setting(''app.role'', true)) = ''BUREAU_OFFICER'')', tab);
    end loop;
end $$;
create policy the_approver_confirms on bank_template_versions for update to liannong_app
    using ((select current_setting('app.role', true)) = 'BUREAU_APPROVER')
    with check (confirmed_by = (select scope_user()));
create policy in_ones_own_name on bank_template_versions as restrictive for insert to liannong_app
    with check (recorded_by = (select scope_user()) and confirmed_by is null);

-- A version is confirmed once, with both its layouts; nothing is added to it afterwards.
create function guard_bank_template_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.confirmed_at is not null or new.confirmed_at is null
        or (to_jsonb(new) - '{confirmed_by,confirmed_at}'::text[]) <> (to_jsonb(old) - '{confirmed_by,confirmed_at}'::text[])
        or (select count(*) from bank_template_layouts where version_id = new.id) <> 2
        or exists (select 1 from bank_template_layouts l where l.version_id = new.id and l.format <> 'ISO20022' and not exists (
            select 1 from bank_template_fields f where f.version_id = l.version_id and f.direction = l.direction
                and f.part = 'LINE' and f.source = 'AMOUNT')) then
        raise exception 'a version of a bank template is confirmed once and not rewritten'
            using errcode = 'integrity_constraint_violation', constraint = 'bank_template_stays';
    end if;
    return new;
end $$;
create trigger confirmed_once before update or delete on bank_template_versions
    for each row execute function guard_bank_template_version();
create function refuse_confirmed_bank_template() returns trigger language plpgsql as $$
begin
    if exists (select 1 from bank_template_versions where id = new.version_id and confirmed_at is not null) then
        raise exception 'version % is confirmed', new.version_id
            using errcode = 'integrity_constraint_violation', constraint = 'bank_template_stays';
    end if;
    return new;
end $$;
create trigger not_confirmed before insert on bank_template_layouts for each row execute function refuse_confirmed_bank_template();
create trigger not_confirmed before insert on bank_template_fields for each row execute function refuse_confirmed_bank_template();
create trigger not_confirmed before insert on bank_template_words for each row execute function refuse_confirmed_bank_template();
