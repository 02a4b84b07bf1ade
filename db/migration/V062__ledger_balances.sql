-- Balances are kept by posting: what an account of an organisation was debited and credited in a month. Nobody writes them but
-- the trigger on postings, and at the end of every transaction each balance that was touched is the sum of its postings.
--
-- A posting carries the organisation and the day of its entry, so that an account's month is found by an index.
alter table journal_entries add constraint journal_entries_of_the_day unique (id, organisation_id, entry_on);
alter table postings add column entry_on date;
alter table postings disable trigger append_only;
update postings p set entry_on = e.entry_on from journal_entries e where e.id = p.entry_id;
alter table postings enable trigger append_only;
alter table postings
    alter column entry_on set not null,
    drop constraint postings_entry_id_fkey,
    add constraint postings_of_their_entry foreign key (entry_id, organisation_id, entry_on)
        references journal_entries (id, organisation_id, entry_on);
drop index postings_by_account;
create index postings_by_account on postings (organisation_id, account_code, entry_on);
create index journal_entries_by_day on journal_entries (organisation_id, entry_on, id);

create table account_balances (
    county_code text not null,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions, -- the organisation's: its books are seen where it lies
    account_code text not null references chart_accounts,
    month date not null check (month = date_trunc('month', month)::date),
    debit_fen bigint not null check (debit_fen >= 0),
    credit_fen bigint not null check (credit_fen >= 0),
    primary key (organisation_id, account_code, month)
);
grant select on account_balances to liannong_app;
call protect('account_balances', 'division_code', 'organisation_id', null);

insert into account_balances
select o.county_code, p.organisation_id, o.division_code, p.account_code, date_trunc('month', p.entry_on)::date,
       sum(p.debit_fen)::bigint, sum(p.credit_fen)::bigint
from postings p join organisations o on o.id = p.organisation_id
group by 1, 2, 3, 4, 5;

-- Who posts for an organisation waits for the other who does, so that sums that both add to are added to in turn.
create function lock_books(organisation bigint) returns void language sql volatile
    return pg_advisory_xact_lock(hashtextextended('books', organisation));

create function keep_balances() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare broken bigint;
begin
    perform lock_books(o.organisation_id) from (select distinct organisation_id from posted order by 1) o;
    -- an entry is written by one statement: whoever could add to it later could change what was posted
    select n.entry_id into broken from (select entry_id, count(*) as postings from posted group by 1) n
        join postings p on p.entry_id = n.entry_id group by n.entry_id, n.postings having count(*) <> n.postings limit 1;
    if broken is not null then
        raise exception 'journal entry % was posted before', broken
            using errcode = 'integrity_constraint_violation', constraint = 'entry_posted_once';
    end if;
    insert into account_balances as b (county_code, organisation_id, division_code, account_code, month, debit_fen, credit_fen)
    select o.county_code, p.organisation_id, o.division_code, p.account_code, p.month, p.debit, p.credit
    from (select organisation_id, account_code, date_trunc('month', entry_on)::date as month,
                 sum(debit_fen)::bigint as debit, sum(credit_fen)::bigint as credit
          from posted group by 1, 2, 3) p join organisations o on o.id = p.organisation_id
    order by 2, 4, 5
    on conflict (organisation_id, account_code, month) do update
        set debit_fen = b.debit_fen + excluded.debit_fen, credit_fen = b.credit_fen + excluded.credit_fen;
    return null;
end $$;
create trigger kept after insert on postings referencing new table as posted
    for each statement execute function keep_balances();

create function balance_is_its_postings() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare at record; stands record; posted record;
begin
    for at in select distinct k.organisation_id, k.account_code, k.month
            from (values (old.organisation_id, old.account_code, old.month), (new.organisation_id, new.account_code, new.month))
                as k(organisation_id, account_code, month) where k.organisation_id is not null loop
        select b.debit_fen, b.credit_fen into stands from account_balances b
            where (b.organisation_id, b.account_code, b.month) = (at.organisation_id, at.account_code, at.month);
        -- what was changed again since is looked at for its last change
        continue when tg_op <> 'DELETE' and (at.organisation_id, at.account_code, at.month) = (new.organisation_id, new.account_code, new.month)
            and (stands.debit_fen, stands.credit_fen) is distinct from (new.debit_fen, new.credit_fen) and stands.debit_fen is not null;
        select coalesce(sum(p.debit_fen), 0) as debit_fen, coalesce(sum(p.credit_fen), 0) as credit_fen into posted from postings p
            where p.organisation_id = at.organisation_id and p.account_code = at.account_code
              and p.entry_on >= at.month and p.entry_on < (at.month + interval '1 month')::date;
        if (coalesce(stands.debit_fen, 0), coalesce(stands.credit_fen, 0)) is distinct from (posted.debit_fen, posted.credit_fen) then
            raise exception 'the balance of account % of organisation % in % is not the sum of its postings',
                at.account_code, at.organisation_id, to_char(at.month, 'YYYY-MM')
                using errcode = 'integrity_constraint_violation', constraint = 'balance_is_its_postings';
        end if;
    end loop;
    return null;
end $$;
create constraint trigger balance_is_its_postings after insert or update or delete on account_balances
    deferrable initially deferred for each row execute function balance_is_its_postings();

-- Where there are no postings there are no balances.
create function empty_balances() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    truncate account_balances;
    return null;
end $$;
create trigger emptied after truncate on postings for each statement execute function empty_balances();
