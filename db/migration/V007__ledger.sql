-- The books: double entry per organisation, the chart of accounts as data.
create table chart_accounts (
    code text primary key check (code ~ '^[0-9]{3,6}$'),
    name text not null,
    name_en text not null,
    kind text not null check (kind in ('ASSET', 'LIABILITY', 'EQUITY', 'COST', 'RESULT')),
    parent_code text references chart_accounts,
    valid_from date not null,
    confirmed boolean not null,
    source text not null
);
grant select on chart_accounts to liannong_app;
insert into chart_accounts (code, name, name_en, kind, parent_code, valid_from, confirmed, source) values
('101', '库存现金', 'Cash on hand', 'ASSET', null, '2008-01-01', true, '2007 list'),
('102', '银行存款', 'Bank deposits', 'ASSET', null, '2008-01-01', true, '2007 list'),
('113', '应收款', 'Receivables', 'ASSET', null, '2008-01-01', true, '2007 list'),
('114', '成员往来', 'Current accounts of members', 'ASSET', null, '2008-01-01', true, '2007 list'),
('151', '固定资产', 'Fixed assets', 'ASSET', null, '2008-01-01', true, '2007 list'),
('201', '短期借款', 'Short-term loans', 'LIABILITY', null, '2008-01-01', true, '2007 list'),
('211', '应付款', 'Payables', 'LIABILITY', null, '2008-01-01', true, '2007 list'),
('221', '应付盈余返还', 'Patronage refund payable', 'LIABILITY', null, '2008-01-01', true, 'found for the system of 2021'),
('222', '应付剩余盈余', 'Residual surplus payable', 'LIABILITY', null, '2008-01-01', false, '2007 list; unchanged by own knowledge'),
('231', '长期借款', 'Long-term loans', 'LIABILITY', null, '2008-01-01', true, '2007 list'),
('235', '专项应付款', 'Special payables', 'LIABILITY', null, '2008-01-01', true, '2007 list'),
('301', '股金', 'Share capital', 'EQUITY', null, '2008-01-01', false, '2007 list; unchanged by own knowledge'),
('311', '专项基金', 'Special fund', 'EQUITY', null, '2008-01-01', false, '2007 list; unchanged by own knowledge'),
('321', '资本公积', 'Capital reserve', 'EQUITY', null, '2008-01-01', false, '2007 list; unchanged by own knowledge'),
('322', '盈余公积', 'Surplus reserve', 'EQUITY', null, '2008-01-01', false, '2007 list; unchanged by own knowledge'),
('32290', '章程规定的基金', 'Funds by charter', 'EQUITY', '322', '2008-01-01', false, 'own sub-account: charter funds have none in the list'),
('331', '本年盈余', 'Surplus of the year', 'RESULT', null, '2008-01-01', false, '2007 list; unchanged by own knowledge'),
('332', '盈余分配', 'Distribution of surplus', 'EQUITY', null, '2008-01-01', false, '2007 list; unchanged by own knowledge'),
('33201', '各项分配', 'Distributions', 'EQUITY', '332', '2008-01-01', false, 'sub-accounts found in practice texts; code own'),
('33202', '未分配盈余', 'Undistributed surplus', 'EQUITY', '332', '2008-01-01', false, 'sub-accounts found in practice texts; code own');

create sequence journal_entries_seq increment 50;
create table journal_entries (
    id bigint primary key,
    county_code text not null,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    entry_on date not null,
    text text not null check (length(text) between 2 and 120),
    source_kind text not null,
    source_id bigint not null,
    step text not null,
    recorded_at timestamptz not null default now(),
    unique (source_kind, source_id, step)
);
create index journal_entries_by_organisation on journal_entries (county_code, organisation_id, entry_on);
call append_only('journal_entries');

create sequence postings_seq increment 50;
create table postings (
    id bigint primary key,
    entry_id bigint not null references journal_entries,
    county_code text not null,
    organisation_id bigint not null references organisations,
    division_code text not null references divisions,
    account_code text not null references chart_accounts,
    member_id bigint references members,
    debit_fen bigint not null default 0 check (debit_fen >= 0),
    credit_fen bigint not null default 0 check (credit_fen >= 0),
    check ((debit_fen = 0) <> (credit_fen = 0))
);
create index postings_by_entry on postings (entry_id);
create index postings_by_account on postings (county_code, organisation_id, account_code);
call append_only('postings');
grant usage on sequence journal_entries_seq, postings_seq to liannong_app;

-- Debit equals credit, entry by entry, in every statement that posts.
create function refuse_unbalanced() returns trigger language plpgsql as $$
declare broken bigint;
begin
    select entry_id into broken from posted group by entry_id having sum(debit_fen) <> sum(credit_fen) limit 1;
    if broken is not null then
        raise exception 'journal entry % does not balance', broken using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger balanced after insert on postings referencing new table as posted
    for each statement execute function refuse_unbalanced();

call protect('journal_entries', 'division_code', 'organisation_id', null);
call protect('postings', 'division_code', 'organisation_id', null);
