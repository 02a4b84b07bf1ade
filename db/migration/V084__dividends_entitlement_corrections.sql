-- What was paid by a scheme is never rewritten either: what comes to light afterwards makes a correction run of the same scheme,
-- version and period. Its lines are the difference to what earlier runs of the period gave. An exit statement is final.
alter table entitlement_runs
    add correction_no integer not null default 0 check (correction_no between 0 and 99), -- 0: the period's own run
    add reason text check (length(reason) between 4 and 200),
    drop constraint entitlement_runs_total_fen_check,
    drop constraint one_run_for_a_period;
alter table entitlement_runs
    add constraint total_is_a_difference_or_not_negative check (total_fen >= 0 or correction_no > 0),
    add constraint entitlement_correction_says_why check ((correction_no > 0) = (reason is not null)),
    add constraint an_exit_statement_is_final check (correction_no = 0 or kind = 'SCHEME'),
    add constraint entitlement_runs_once unique (scheme_id, first_day, last_day, correction_no),
    add constraint one_run_for_a_period exclude using gist (scheme_id with =, daterange(first_day, last_day, '[]') with &&)
        where (kind = 'SCHEME' and correction_no = 0);
create unique index entitlement_runs_one_correction_at_a_time on entitlement_runs (scheme_id, first_day, last_day)
    where correction_no > 0 and state <> 'RELEASED';

-- Who is owed: a member as a member, whatever household he lives in; else the household or the organisation.
create function payee(member bigint, household bigint, organisation bigint) returns text language sql immutable parallel safe
    return coalesce('M' || member::text, 'H' || household::text, 'O' || organisation::text);

-- Who takes part no more but was given something by an earlier run: his right amount is nothing.
alter table entitlement_holders
    add counted boolean not null default true,
    add payee text generated always as (payee(member_id, household_id, organisation_id)) stored,
    add constraint entitlement_holders_once unique (run_id, payee);

-- What a part gives is its own; with what earlier runs of the period gave it is the right amount, which is never negative.
alter table entitlement_parts
    drop constraint entitlement_parts_amount_fen_check,
    add earlier_fen bigint not null default 0 check (earlier_fen >= 0),
    add constraint right_part_is_not_negative check (amount_fen + earlier_fen >= 0);
alter table entitlement_lines
    drop constraint entitlement_lines_total_fen_check,
    add earlier_fen bigint not null default 0 check (earlier_fen >= 0),
    add payee text generated always as (payee(member_id, household_id, payee_organisation_id)) stored,
    add constraint right_line_is_not_negative check (total_fen + earlier_fen >= 0);

-- An overpayment is settled the same way whatever it was paid by: a line is known by its kind, as its payable is, and by its number.
-- The columns that are generated keep the foreign keys.
alter table set_off_consents
    add line_kind text not null default 'DIVIDEND_LINE' check (line_kind in ('DIVIDEND_LINE', 'ENTITLEMENT_LINE')),
    drop constraint set_off_consents_line_id_fkey,
    drop constraint set_off_consents_line_id_key;
alter table set_off_consents
    alter line_kind drop default,
    add dividend_line_id bigint generated always as (case line_kind when 'DIVIDEND_LINE' then line_id end) stored references dividend_lines,
    add entitlement_line_id bigint generated always as (case line_kind when 'ENTITLEMENT_LINE' then line_id end) stored
        references entitlement_lines,
    add constraint set_off_consents_once unique (line_kind, line_id);

alter table overpayment_settlements
    add line_kind text not null default 'DIVIDEND_LINE' check (line_kind in ('DIVIDEND_LINE', 'ENTITLEMENT_LINE')),
    add against_kind text check (against_kind in ('DIVIDEND_LINE', 'ENTITLEMENT_LINE')),
    drop constraint overpayment_settlements_line_id_fkey,
    drop constraint overpayment_settlements_against_line_id_fkey;
alter table overpayment_settlements disable trigger append_only;
update overpayment_settlements set against_kind = 'DIVIDEND_LINE' where against_line_id is not null;
alter table overpayment_settlements enable trigger append_only;
alter table overpayment_settlements
    alter line_kind drop default,
    add dividend_line_id bigint generated always as (case line_kind when 'DIVIDEND_LINE' then line_id end) stored references dividend_lines,
    add entitlement_line_id bigint generated always as (case line_kind when 'ENTITLEMENT_LINE' then line_id end) stored
        references entitlement_lines,
    add against_dividend_line_id bigint generated always as (case against_kind when 'DIVIDEND_LINE' then against_line_id end) stored
        references dividend_lines,
    add against_entitlement_line_id bigint generated always as (case against_kind when 'ENTITLEMENT_LINE' then against_line_id end) stored
        references entitlement_lines,
    add constraint against_a_line_of_a_kind check ((against_kind is null) = (against_line_id is null));
drop index overpayment_settlements_by_line, overpayment_settlements_against;
create index overpayment_settlements_by_line on overpayment_settlements (line_kind, line_id);
create index overpayment_settlements_against on overpayment_settlements (against_kind, against_line_id);
create index dividend_lines_overpaid on dividend_lines (cooperative_id) where total_fen < 0;
create index entitlement_lines_overpaid on entitlement_lines (organisation_id) where total_fen < 0;

-- The lines of all runs as what is owed or was overpaid. What has the same cause is one run with its corrections.
create view owed_lines with (security_invoker = true) as
select 'DIVIDEND_LINE' as kind, l.id, l.run_id, r.number as run_number, r.division_code as run_division,
       'FP/' || r.cooperative_id::text || '/' || r.year::text as cause, l.cooperative_id as organisation_id,
       payee(l.member_id, null, null) as payee, (select m.member_no from members m where m.id = l.member_id) as payee_no,
       (select m.name from members m where m.id = l.member_id) as name, l.member_id, l.household_id, l.division_code, l.total_fen,
       r.state = 'RELEASED' as released, r.released_at,
       exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id and o.answered_on is null) as held
from dividend_lines l join dividend_runs r on r.id = l.run_id
union all
select 'ENTITLEMENT_LINE', l.id, l.run_id, r.number, r.division_code,
       coalesce('BF/' || r.scheme_id::text || '/' || r.first_day::text || '/' || r.last_day::text, 'TS/' || r.id::text), l.organisation_id,
       l.payee, l.holder_key,
       (select h.name from entitlement_holders h where h.run_id = l.run_id and h.holder_key = l.holder_key), l.member_id, l.household_id,
       l.division_code, l.total_fen, r.state = 'RELEASED', r.released_at,
       exists (select 1 from objections o where o.notice_id = r.notice_id and o.source_id = l.id and o.answered_on is null)
from entitlement_lines l join entitlement_runs r on r.id = l.run_id;
grant select on owed_lines to liannong_app;

-- What has columns now that it had not when it was linked is linked again.
call chain_again('entitlement_runs');
call chain_again('set_off_consents');
call chain_again('overpayment_settlements');
