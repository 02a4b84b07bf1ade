-- The chart of accounts says how sure each account is and on which days it is posted to. The accounting system for farmers'
-- cooperatives of 2021 was seen in excerpts only: one account is found there, most in the list of 2007, a few are the product's own.
alter table chart_accounts
    add column valid_to date check (valid_to >= valid_from),
    add column standing text not null default 'OWN' check (standing in ('FOUND_2021', 'FOUND_2007', 'OWN'));
update chart_accounts set standing = case
        when code = '221' then 'FOUND_2021'
        when code in ('101', '102', '113', '114', '151', '201', '211', '212', '222', '231', '235', '301', '311', '321', '322', '331', '332', '401', '522')
            then 'FOUND_2007'
        else 'OWN' end;
update chart_accounts set confirmed = standing = 'FOUND_2021',
    source = case code when '221' then 'excerpt of the system of 2021' when '222' then '2007 list; unchanged by own knowledge' else source end;
alter table chart_accounts add constraint confirmed_is_found check (confirmed = (standing = 'FOUND_2021'));

insert into chart_accounts (code, name, name_en, kind, parent_code, valid_from, confirmed, source, standing) values
('171', '长期待摊费用', 'Long-term deferred expenses', 'ASSET', null, '2023-01-01', false, 'own knowledge of the list of 2021', 'OWN'),
('501', '经营收入', 'Operating income', 'RESULT', null, '2008-01-01', false, '2007 list', 'FOUND_2007'),
('502', '其他收入', 'Other income', 'RESULT', null, '2008-01-01', false, '2007 list', 'FOUND_2007'),
('511', '投资收益', 'Income from investments', 'RESULT', null, '2008-01-01', false, '2007 list', 'FOUND_2007'),
('521', '经营支出', 'Operating expenses', 'RESULT', null, '2008-01-01', false, '2007 list', 'FOUND_2007'),
('529', '其他支出', 'Other expenses', 'RESULT', null, '2008-01-01', false, '2007 list', 'FOUND_2007')
on conflict (code) do nothing;

-- An account is posted to on the days on which it is valid.
create function refuse_invalid_account() returns trigger language plpgsql as $$
declare wrong record;
begin
    select p.account_code, p.entry_on into wrong from (select distinct account_code, entry_on from posted) p
        join chart_accounts c on c.code = p.account_code
        where p.entry_on < c.valid_from or p.entry_on > c.valid_to limit 1;
    if found then
        raise exception 'account % is not valid on %', wrong.account_code, wrong.entry_on
            using errcode = 'integrity_constraint_violation', constraint = 'account_valid_on_the_day';
    end if;
    return null;
end $$;
create trigger account_valid_on_the_day after insert on postings referencing new table as posted
    for each statement execute function refuse_invalid_account();
