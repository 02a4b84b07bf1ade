-- What is laid open by a scheme or by exit statements is sealed as a year's distribution is (V047): the notice prints the root, and
-- the slip of a line proves that it belongs to it.
create table entitlement_roots (
    run_id bigint primary key references entitlement_runs,
    root text not null check (root ~ '^[0-9a-f]{64}$'),
    leaves integer not null check (leaves > 0)
);
call append_only('entitlement_roots');
alter table entitlement_roots enable row level security;
create policy of_its_run on entitlement_roots to liannong_app using (run_id in (select id from entitlement_runs));
call only_staff_writes('entitlement_roots');

create table entitlement_slips (
    line_id bigint primary key references entitlement_lines,
    run_id bigint not null references entitlement_roots,
    serial integer not null check (serial > 0), -- as the row on the notice
    salt bytea not null check (octet_length(salt) = 16),
    path bytea not null check (octet_length(path) % 32 = 0), -- the hashes beside the way up, the lowest first
    unique (run_id, serial)
);
call append_only('entitlement_slips');
alter table entitlement_slips enable row level security;
create policy of_its_line on entitlement_slips to liannong_app using (
    exists (select 1 from entitlement_lines l where l.id = line_id and l.run_id = entitlement_slips.run_id));
call only_staff_writes('entitlement_slips');

-- What a line says, as it is hashed and as it stands in the code of its slip: one total, in fen. A text begins with its version, so
-- none of these can be taken for one of a distribution's.
create function entitlement_slip_line(run text, serial bigint, leaves bigint, holder text, total_fen bigint, salt bytea)
returns text language sql stable parallel safe
return 'LN2:' || slip_field(run) || ':' || serial || '/' || leaves || ':' || slip_field(holder) || ':' || total_fen || ':'
    || upper(encode(salt, 'hex'));

-- Seals runs: salts, leaves in the order of the notice, root and paths.
create function seal_entitlement_runs(run_ids bigint[]) returns bigint language sql as $$
    with line as materialized (
        select l.run_id, l.id as line_id, r.number, l.holder_key, l.total_fen,
               row_number() over run as serial, count(*) over (partition by l.run_id) as leaves,
               -- 244 random bits, hashed down to 128
               substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 16) as salt
        from entitlement_lines l join entitlement_runs r on r.id = l.run_id
        where l.run_id = any (run_ids)
        window run as (partition by l.run_id order by l.holder_key collate "C")
    ), tree as materialized (
        select run_id, leaves, lines, salts, t.root, t.paths
        from (select run_id, leaves, array_agg(line_id order by serial) as lines, array_agg(salt order by serial) as salts,
                     array_agg(slip_leaf(entitlement_slip_line(number, serial, leaves, holder_key, total_fen, salt)) order by serial) as hashes
              from line group by run_id, leaves) run
        cross join lateral merkle_tree(hashes) t
    ), rooted as (
        insert into entitlement_roots (run_id, root, leaves) select run_id, encode(root, 'hex'), leaves from tree returning 1
    ), written as (
        insert into entitlement_slips (line_id, run_id, serial, salt, path)
        select s.line_id, tree.run_id, s.serial, s.salt, s.path
        from tree cross join lateral unnest(lines, salts, paths) with ordinality as s (line_id, salt, path, serial)
        returning 1
    )
    select count(*) from written, (select count(*) from rooted) runs
$$;

-- A root is that of the lines as they are laid open: checked at commit, whatever wrote it.
create function refuse_other_entitlement_root() returns trigger language plpgsql as $$
declare sealed record;
begin
    select encode(t.root, 'hex') as root, t.paths = stored and in_order as same into sealed
        from (select array_agg(slip_leaf(entitlement_slip_line(number, serial, new.leaves, holder_key, total_fen, salt)) order by serial)
                         as hashes,
                     array_agg(path order by serial) as stored, bool_and(serial = place) as in_order
              from (select r.number, s.serial, l.holder_key, l.total_fen, s.salt, s.path,
                           row_number() over (order by l.holder_key collate "C") as place
                    from entitlement_lines l join entitlement_runs r on r.id = l.run_id
                    left join entitlement_slips s on s.line_id = l.id and s.run_id = l.run_id
                    where l.run_id = new.run_id) line) run
        cross join lateral merkle_tree(hashes) t;
    if sealed.root is distinct from new.root or sealed.same is not true or not exists (
            select 1 from entitlement_runs r join notices n on n.id = r.notice_id
            where r.id = new.run_id and r.state in ('ON_NOTICE', 'RELEASED') and r.line_count = new.leaves and n.root = new.root) then
        raise exception 'the root of run % is not that of what is laid open', new.run_id
            using errcode = 'integrity_constraint_violation', constraint = 'root_of_its_entitlements';
    end if;
    return null;
end $$;
create constraint trigger root_of_its_entitlements after insert on entitlement_roots deferrable initially deferred
    for each row execute function refuse_other_entitlement_root();

-- Nothing is laid open without its root. What was laid open before this has none, and gets none: its notice is printed.
create function refuse_entitlement_without_root() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from entitlement_roots where run_id = new.id) then
        raise exception 'run % is laid open without a root', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'entitlement_laid_open_with_its_root';
    end if;
    return null;
end $$;
create constraint trigger entitlement_laid_open_with_its_root after update on entitlement_runs deferrable initially deferred
    for each row when (old.state <> 'ON_NOTICE' and new.state = 'ON_NOTICE') execute function refuse_entitlement_without_root();
