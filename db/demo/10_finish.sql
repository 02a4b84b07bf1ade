-- What was taken away for the time of the load comes back: indexes and unique keys, then the deferred promises, then
-- the foreign keys (each re-reads all rows); identifiers go on past what was used.
create procedure pg_temp.put_back(of_stage integer) language plpgsql as $$
declare one record;
begin
    for one in select put from demo_shape where stage = of_stage loop
        execute one.put;
    end loop;
end $$;
set constraints land_goes_whole, settled_account_stays_empty immediate;
call pg_temp.put_back(1);
set constraints all immediate;
analyze households, persons, household_members, household_statuses, household_incomes, members, accounts, organisations, charters, bases, notices, notice_rows,
    payables, payment_batches, payment_instructions, payment_results, result_files, journal_entries, postings, users,
    share_movements, trades, dividend_runs, dividend_inputs, dividend_lines;
call pg_temp.put_back(2);
do $$
declare k record; used bigint;
begin
    for k in select s.sequencename as seq, replace(s.sequencename, '_seq', '') as tab from pg_sequences s
             where s.schemaname = current_schema() and to_regclass(replace(s.sequencename, '_seq', '')) is not null loop
        execute format('select coalesce(max(id), 0) from %I', k.tab) into used;
        perform setval(k.seq::regclass, used + 100);
    end loop;
end $$;
update resolution_duties set valid_from = '2026-03-01';
