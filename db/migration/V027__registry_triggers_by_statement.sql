-- An import writes a table with one statement: what each row must keep is asked of all of them together, as for members.
drop trigger household_status_follows on household_statuses;
create or replace function household_status_follows() returns trigger language plpgsql as $$
begin
    update households h set status = a.status, status_since = a.valid_from
    from added a
    where h.id = a.household_id and a.valid_to = 'infinity'
      and (h.status, h.status_since) is distinct from (a.status, a.valid_from);
    return null;
end $$;
create trigger household_status_follows after insert on household_statuses referencing new table as added
    for each statement execute function household_status_follows();

-- Most names are written as in the register, letter for letter; only the others are worth a second look.
create or replace function refuse_unmatched_account() returns trigger language plpgsql as $$
begin
    if new.household_id is not null and not exists (
            select 1 from persons p join household_members m on m.person_id = p.id
            where p.id = new.holder_person_id and m.household_id = new.household_id
              and (p.name = new.holder_name or name_key(p.name) = name_key(new.holder_name)))
       or new.organisation_id is not null and not exists (
            select 1 from organisations o where o.id = new.organisation_id
              and (o.name = new.holder_name or name_key(o.name) = name_key(new.holder_name))) then
        raise exception 'account %: its holder is not who it serves', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
