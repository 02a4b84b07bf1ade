-- Entries by hand of the two cooperatives that are shown: one that another person posted, one that waits for it; and the
-- months up to the end of 2024 are closed, one of them reopened once.
with entry as (
    insert into manual_entries (id, county_code, organisation_id, division_code, entry_on, text, document, state, drafted_by, drafted_at,
        command_id, command_print)
    select o.id * 10 + n, '360781', o.id, o.division_code, e.day, '演示：' || e.text, e.document, 'DRAFT', 2 * o.id, pg_temp.at(e.day, 10),
           md5('manual ' || o.id || ' ' || n)::uuid, encode(sha256(convert_to('manual ' || o.id || ' ' || n, 'UTF8')), 'hex')
    from organisations o cross join (values
        (1, date '2026-01-15', '购买果袋和标签', '发票 26-0107'), (2, date '2026-02-26', '支付冷库电费', '电费单 2026-02')) e (n, day, text, document)
    where o.id in (1, 2)
    returning id, organisation_id, division_code
)
insert into manual_entry_lines (manual_entry_id, line_no, county_code, organisation_id, division_code, account_code, debit_fen, credit_fen)
select e.id, l.line, '360781', e.organisation_id, e.division_code, l.account, l.debit, l.credit
from entry e cross join (values (1, '522', 86000, 0), (2, '102', 0, 86000)) l (line, account, debit, credit);
set constraints manual_entry_is_whole immediate; -- the drafts are whole; what is posted is looked at further down
set constraints manual_entry_is_whole deferred;
update manual_entries set state = 'POSTED', decided_by = 2 * organisation_id + 1, decided_at = pg_temp.at(entry_on + 1, 9)
where id % 10 = 1 and organisation_id in (1, 2);
insert into journal_entries (id, county_code, organisation_id, division_code, entry_on, text, source_kind, source_id, step, recorded_at)
select (select max(id) from journal_entries) + row_number() over (order by id), county_code, organisation_id, division_code, entry_on, text,
       'MANUAL', id, 'ENTRY', decided_at
from manual_entries where state = 'POSTED' order by id;
insert into postings (id, entry_id, county_code, organisation_id, division_code, entry_on, account_code, debit_fen, credit_fen)
select (select max(id) from postings) + row_number() over (order by j.id, l.line_no), j.id, l.county_code, l.organisation_id,
       l.division_code, j.entry_on, l.account_code, l.debit_fen, l.credit_fen
from manual_entry_lines l join journal_entries j on j.source_kind = 'MANUAL' and j.source_id = l.manual_entry_id;

insert into period_acts (id, county_code, organisation_id, division_code, no, act, month, acted_by, acted_at, reason, command_id)
select o.id * 10 + a.no, '360781', o.id, o.division_code, a.no, a.act, a.month, 2 * o.id + a.by_chair, a.at, a.reason,
       md5('period ' || o.id || ' ' || a.no)::uuid
from organisations o cross join (values
    (1, 'CLOSE', date '2024-11-01', 0, timestamptz '2025-01-06 10:00+08', null),
    (2, 'CLOSE', date '2024-12-01', 0, timestamptz '2025-01-20 10:00+08', null),
    (3, 'REOPEN', date '2024-12-01', 1, timestamptz '2025-01-22 09:30+08', '演示：漏记一笔管理费用'),
    (4, 'CLOSE', date '2024-12-01', 0, timestamptz '2025-01-23 16:00+08', null)) a (no, act, month, by_chair, at, reason)
where o.id in (1, 2) order by o.id, a.no;
set constraints manual_entry_is_whole immediate; -- before their tables get back what was taken from them
