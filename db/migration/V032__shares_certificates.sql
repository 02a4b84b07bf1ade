-- Share certificates: what a member held on a day, as printed, who issued it, and what became of it. A certificate is
-- never changed: it is replaced by a newer one, or voided by a row of its own.
create sequence share_certificates_seq increment 50;
create table share_certificates (
    id bigint primary key,
    county_code text not null,
    cooperative_id bigint not null references organisations,
    member_id bigint not null references members,
    household_id bigint references households,
    division_code text not null references divisions,
    serial_no text not null check (serial_no ~ '^[0-9]{4}-[0-9]{4,6}$'),
    check_code text not null unique check (check_code ~ '^[2-9A-HJ-NP-Z]{20}$'), -- 100 bits, nothing that looks alike
    as_of date not null,
    holdings jsonb not null check (jsonb_typeof(holdings) = 'array' and holdings <> '[]'), -- fen, and 0.01 mu
    facts jsonb not null check (jsonb_typeof(facts) = 'object'), -- names, numbers and days beside them
    issued_by bigint not null references users,
    issued_at timestamptz not null,
    command_id uuid not null unique,
    replaces_id bigint unique references share_certificates,
    unique (cooperative_id, serial_no)
);
create index share_certificates_by_member on share_certificates (member_id, id);
call append_only('share_certificates');
grant usage on sequence share_certificates_seq to liannong_app;
call protect('share_certificates', 'division_code', 'cooperative_id', 'household_id');
call only_staff_writes('share_certificates');
-- As the movements: with the household that the member lives in now, and with the office of the cooperative's place.
create policy of_its_member on share_certificates for select to liannong_app using (
    exists (select 1 from members m where m.id = member_id and m.household_id = (select scope_household())));
create policy of_its_place on share_certificates for select to liannong_app using (
    (select scope_division()) is not null and exists (select 1 from organisations o
        where o.id = cooperative_id and starts_with(o.division_code, (select scope_division()))));

create table share_certificate_voids (
    certificate_id bigint primary key references share_certificates,
    reason text not null check (length(reason) between 4 and 200),
    voided_by bigint not null references users,
    voided_at timestamptz not null,
    command_id uuid not null unique
);
call append_only('share_certificate_voids');
alter table share_certificate_voids enable row level security;
create policy of_its_certificate on share_certificate_voids for select to liannong_app using (
    exists (select 1 from share_certificates c where c.id = certificate_id));
create policy its_own_adds on share_certificate_voids for insert to liannong_app with check (
    exists (select 1 from share_certificates c where c.id = certificate_id
        and c.cooperative_id = any ((select scope_organisations())::bigint[])));
call only_staff_writes('share_certificate_voids');

-- What a member holds of each class on a day: one definition for what is printed and for what it is checked against.
create function holdings_on(member bigint, day date) returns jsonb language sql stable
return (
    select coalesce(jsonb_agg(jsonb_build_object('shareClass', share_class, 'amountFen', amount_fen, 'unpaidFen', unpaid_fen,
        'areaHundredths', area_hundredths) order by share_class), '[]')
    from (select share_class, sum(amount_fen)::bigint as amount_fen, 0::bigint as unpaid_fen,
                 sum(area_hundredths)::bigint as area_hundredths
          from share_movements where member_id = member and effective_on <= day
          group by share_class having sum(amount_fen) <> 0 or sum(area_hundredths) <> 0) held);

-- A certificate says what the register says, and takes the place of the one that is in force.
create function guard_certificate() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('share certificates', new.member_id));
    if new.as_of > business_today() or new.holdings <> holdings_on(new.member_id, new.as_of) then
        raise exception 'a certificate says what the register says'
            using errcode = 'integrity_constraint_violation', constraint = 'certificate_says_the_register';
    end if;
    if not exists (select 1 from members m where m.id = new.member_id
        and (m.cooperative_id, m.division_code) = (new.cooperative_id, new.division_code)
        and m.household_id is not distinct from new.household_id) then
        raise exception 'a certificate is the member''s' using errcode = 'integrity_constraint_violation';
    end if;
    if new.replaces_id is distinct from (
        select c.id from share_certificates c where c.member_id = new.member_id
          and not exists (select 1 from share_certificates r where r.replaces_id = c.id)
          and not exists (select 1 from share_certificate_voids v where v.certificate_id = c.id)) then
        raise exception 'a member has one certificate in force'
            using errcode = 'integrity_constraint_violation', constraint = 'one_certificate_in_force';
    end if;
    return new;
end $$;
create trigger says_the_register before insert on share_certificates for each row execute function guard_certificate();

create function guard_certificate_void() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('share certificates', c.member_id))
        from share_certificates c where c.id = new.certificate_id;
    if exists (select 1 from share_certificates r where r.replaces_id = new.certificate_id) then
        raise exception 'the certificate was replaced already'
            using errcode = 'integrity_constraint_violation', constraint = 'replaced_already';
    end if;
    return new;
end $$;
create trigger in_force before insert on share_certificate_voids for each row execute function guard_certificate_void();

-- VALID; CHANGED when the register says something else by now; REPLACED or VOIDED since a day.
create function certificate_state(certificate bigint) returns table (state text, since date) language sql stable as $$
    select case when v.certificate_id is not null then 'VOIDED'
                when r.id is not null then 'REPLACED'
                when c.holdings <> holdings_on(c.member_id, business_today()) or m.left_on <= business_today() then 'CHANGED'
                else 'VALID' end,
           (coalesce(v.voided_at, r.issued_at) at time zone 'Asia/Shanghai')::date
    from share_certificates c join members m on m.id = c.member_id
    left join share_certificate_voids v on v.certificate_id = c.id
    left join share_certificates r on r.replaces_id = c.id
    where c.id = certificate
$$;

-- A name on the open web: the first and the last character stay, of two only the first. The screens do the same.
create function masked_name(name text) returns text language sql immutable parallel safe return (
    case when length(trim(name)) < 2 then '＊'
         else left(trim(name), 1) || repeat('＊', greatest(length(trim(name)) - 2, 1))
              || case when length(trim(name)) > 2 then right(trim(name), 1) else '' end end);

-- All that anybody may read of a certificate: what the paper in his hand says already, with the name masked, and whether
-- it still holds. No amount of today, no id, no village.
create function check_certificate(code text) returns table (
    cooperative text, serial_no text, member text, as_of date, issued_on date, holdings jsonb, state text, since date)
language sql stable security definer set search_path = public, pg_temp as $$
    select c.facts ->> 'cooperative', c.serial_no,
           case when c.facts ->> 'memberKind' = 'ORGANISATION' then c.facts ->> 'member' else masked_name(c.facts ->> 'member') end,
           c.as_of, (c.issued_at at time zone 'Asia/Shanghai')::date, c.holdings, s.state, s.since
    from share_certificates c cross join lateral certificate_state(c.id) s where c.check_code = code
$$;
revoke execute on function check_certificate(text) from public;
grant execute on function check_certificate(text) to liannong_app;
