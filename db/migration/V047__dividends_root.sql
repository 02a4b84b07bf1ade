-- What is laid open is sealed: each line becomes a leaf of a hash tree (RFC 6962, SHA-256), the notice prints the root, and
-- the slip of a line proves that it belongs to it. Who changes an amount afterwards would have to change every notice.
alter table notices add root text check (root ~ '^[0-9a-f]{64}$');

create table dividend_roots (
    run_id bigint primary key references dividend_runs,
    root text not null check (root ~ '^[0-9a-f]{64}$'),
    leaves integer not null check (leaves > 0)
);
call append_only('dividend_roots');
alter table dividend_roots enable row level security;
create policy of_its_run on dividend_roots to liannong_app using (run_id in (select id from dividend_runs));
call only_staff_writes('dividend_roots');

-- The salt keeps a line secret: whoever knows the notice and the hashes of others cannot guess what they were made of.
create table dividend_slips (
    line_id bigint primary key references dividend_lines,
    run_id bigint not null references dividend_roots,
    serial integer not null check (serial > 0), -- as the row on the notice
    salt bytea not null check (octet_length(salt) = 16),
    path bytea not null check (octet_length(path) % 32 = 0), -- the hashes beside the way up, the lowest first
    unique (run_id, serial)
);
call append_only('dividend_slips');
alter table dividend_slips enable row level security;
create policy of_its_line on dividend_slips to liannong_app using (
    exists (select 1 from dividend_lines l where l.id = line_id and l.run_id = dividend_slips.run_id));
call only_staff_writes('dividend_slips');

-- A text in the letters of a QR code without the sign between the fields: other bytes as %E9.
create function slip_field(value text) returns text language plpgsql stable parallel safe as $$
begin
    if value collate "C" ~ '^[0-9A-Z.-]+$' then
        return value;
    end if;
    return (select string_agg(case when chr(byte) collate "C" ~ '[0-9A-Z.-]' then chr(byte)
                                   else '%' || lpad(upper(to_hex(byte)), 2, '0') end, '' order by at)
            from (select at, get_byte(convert_to(value, 'UTF8'), at) as byte
                  from generate_series(0, octet_length(convert_to(value, 'UTF8')) - 1) at) bytes);
end $$;

-- What a line says, as it is hashed and as it stands in the code of its slip; amounts in fen.
create function slip_line(run text, serial bigint, leaves bigint, member text, refund_fen bigint, residual_fen bigint, salt bytea)
returns text language sql stable parallel safe
return 'LN1:' || slip_field(run) || ':' || serial || '/' || leaves || ':' || slip_field(member) || ':' || refund_fen || ':'
    || residual_fen || ':' || (refund_fen + residual_fen) || ':' || upper(encode(salt, 'hex'));

create function slip_leaf(line text) returns bytea language sql stable parallel safe
return sha256('\x00'::bytea || convert_to(line, 'UTF8'));

-- Level by level: two make one above them, a last one without a neighbour goes up as it is. This is the tree of RFC 6962,
-- which splits at the largest power of two.
create function merkle_tree(leaves bytea[], out root bytea, out paths bytea[]) language plpgsql immutable as $$
declare
    level bytea[] := leaves;
    above bytea[];
    size integer := cardinality(leaves);
    depth integer := 0;
begin
    paths := array_fill(''::bytea, array[size]);
    while size > 1 loop
        for at in 0 .. cardinality(leaves) - 1 loop
            if ((at >> depth) # 1) < size then
                paths[at + 1] := paths[at + 1] || level[((at >> depth) # 1) + 1];
            end if;
        end loop;
        above := array_fill(level[size], array[(size + 1) / 2]);
        for pair in 1 .. size / 2 loop
            above[pair] := sha256('\x01'::bytea || level[2 * pair - 1] || level[2 * pair]);
        end loop;
        level := above;
        size := (size + 1) / 2;
        depth := depth + 1;
    end loop;
    root := level[1];
end $$;

-- Seals runs: salts, leaves in the order of the notice, root and paths.
create function seal_dividend_runs(run_ids bigint[]) returns bigint language sql as $$
    with line as materialized (
        select l.run_id, l.id as line_id, r.number, i.member_key, l.refund_fen, l.residual_fen,
               row_number() over run as serial, count(*) over (partition by l.run_id) as leaves,
               -- 244 random bits, hashed down to 128
               substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 16) as salt
        from dividend_lines l join dividend_runs r on r.id = l.run_id
        join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
        where l.run_id = any (run_ids)
        window run as (partition by l.run_id order by i.member_key collate "C")
    ), tree as materialized (
        select run_id, leaves, lines, salts, t.root, t.paths
        from (select run_id, leaves, array_agg(line_id order by serial) as lines, array_agg(salt order by serial) as salts,
                     array_agg(slip_leaf(slip_line(number, serial, leaves, member_key, refund_fen, residual_fen, salt)) order by serial) as hashes
              from line group by run_id, leaves) run
        cross join lateral merkle_tree(hashes) t
    ), rooted as (
        insert into dividend_roots (run_id, root, leaves) select run_id, encode(root, 'hex'), leaves from tree returning 1
    ), written as (
        insert into dividend_slips (line_id, run_id, serial, salt, path)
        select s.line_id, tree.run_id, s.serial, s.salt, s.path
        from tree cross join lateral unnest(lines, salts, paths) with ordinality as s (line_id, salt, path, serial)
        returning 1
    )
    select count(*) from written, (select count(*) from rooted) runs
$$;

-- A root is that of the lines as they are laid open: checked at commit, whatever wrote it.
create function refuse_other_root() returns trigger language plpgsql as $$
declare sealed record;
begin
    select encode(t.root, 'hex') as root, t.paths = stored and in_order as same into sealed
        from (select array_agg(slip_leaf(slip_line(number, serial, new.leaves, member_key, refund_fen, residual_fen, salt)) order by serial) as hashes,
                     array_agg(path order by serial) as stored, bool_and(serial = place) as in_order
              from (select r.number, s.serial, i.member_key, l.refund_fen, l.residual_fen, s.salt, s.path,
                           row_number() over (order by i.member_key collate "C") as place
                    from dividend_lines l join dividend_runs r on r.id = l.run_id
                    join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
                    left join dividend_slips s on s.line_id = l.id and s.run_id = l.run_id
                    where l.run_id = new.run_id) line) run
        cross join lateral merkle_tree(hashes) t;
    if sealed.root is distinct from new.root or sealed.same is not true or not exists (
            select 1 from dividend_runs r join notices n on n.id = r.notice_id
            where r.id = new.run_id and r.state in ('ON_NOTICE', 'RELEASED') and r.line_count = new.leaves and n.root = new.root) then
        raise exception 'the root of run % is not that of what is laid open', new.run_id
            using errcode = 'integrity_constraint_violation', constraint = 'root_of_its_lines';
    end if;
    return null;
end $$;
create constraint trigger root_of_its_lines after insert on dividend_roots deferrable initially deferred
    for each row execute function refuse_other_root();

-- Nothing is laid open without its root. What was laid open before this has none, and gets none: its notice is printed.
create function refuse_without_root() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from dividend_roots where run_id = new.id) then
        raise exception 'run % is laid open without a root', new.number
            using errcode = 'integrity_constraint_violation', constraint = 'laid_open_with_its_root';
    end if;
    return null;
end $$;
create constraint trigger laid_open_with_its_root after update on dividend_runs deferrable initially deferred
    for each row when (old.state <> 'ON_NOTICE' and new.state = 'ON_NOTICE') execute function refuse_without_root();
