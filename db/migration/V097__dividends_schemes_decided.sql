-- What is divided by a scheme among those who have a part in it is passed by them, as a year's surplus is (V045): a dividend, and
-- what is handed on of a collective's income. A rent and a wage are owed by contract; nobody votes on them.
alter table meeting_items drop constraint meeting_items_matter_check;
alter table meeting_items add constraint meeting_items_matter_check check (matter in ('PLAN', 'INCOME', 'CHARTER', 'VALUATION', 'ADMISSION',
    'EXPULSION', 'TRANSFER', 'INCOME_RIGHT', 'SHARE_CLASS', 'CONTRIBUTION', 'LOSS', 'ELECTION', 'MERGER', 'DIVISION', 'DISSOLUTION',
    'FEDERATION', 'OTHER'));

-- Of a cooperative the resolution of a sealed meeting; of any other organisation, whose meetings are not held here, what it says
-- decided it, and when. What was laid open before names neither.
alter table entitlement_runs
    add resolution_id bigint,
    add decided_by text check (length(decided_by) between 4 and 200),
    add decided_on date,
    add foreign key (resolution_id, organisation_id) references resolutions (id, cooperative_id),
    add check ((decided_by is null) = (decided_on is null)),
    add check (resolution_id is null or decided_by is null),
    add check (state in ('ON_NOTICE', 'RELEASED') or num_nonnulls(resolution_id, decided_by) = 0);
create index entitlement_runs_by_resolution on entitlement_runs (resolution_id) where resolution_id is not null;

-- What a run has to name before it is laid open: NOTHING, a RESOLUTION, or a DOCUMENT. A correction that divides the same figures
-- divides what was passed.
create function decision_of_entitlement(run bigint) returns text language sql stable
return (
    select case when r.kind <> 'SCHEME' or not exists (
                    select from scheme_pools p where p.version_id = r.scheme_version_id and p.nature in ('DIVIDEND', 'TRANSFER'))
                    or r.correction_no > 0 and not exists (
                        select from entitlement_runs q
                        join entitlement_figures b on b.run_id = q.id
                        left join entitlement_figures f on f.run_id = r.id and f.name = b.name
                        where (q.scheme_id, q.first_day, q.last_day, q.correction_no) = (r.scheme_id, r.first_day, r.last_day, r.correction_no - 1)
                          and f.amount_fen is distinct from b.amount_fen)
                then 'NOTHING' when o.kind = 'COOPERATIVE' then 'RESOLUTION' else 'DOCUMENT' end
    from entitlement_runs r join organisations o on o.id = r.organisation_id where r.id = run);
revoke execute on function decision_of_entitlement(bigint) from public;
grant execute on function decision_of_entitlement(bigint) to liannong_app;

-- A dividend is passed when what was earned is known, by a resolution of its own; what is handed on may follow a plan for the year.
create function guard_entitlement_decision(run entitlement_runs) returns void language plpgsql as $$
declare needed text := decision_of_entitlement(run.id); earned boolean; passed date;
begin
    if needed = 'NOTHING' and num_nonnulls(run.resolution_id, run.decided_by) = 0 then
        return;
    end if;
    earned := exists (select from scheme_pools p where p.version_id = run.scheme_version_id and p.nature = 'DIVIDEND');
    if needed = 'RESOLUTION' then
        select r.passed_on into passed from resolutions r where r.id = run.resolution_id and r.matter in ('PLAN', 'INCOME');
        if earned then
            perform pg_advisory_xact_lock(hashtextextended('resolution', run.resolution_id)); -- one names it after the other
            if exists (select from dividend_runs d where d.resolution_id = run.resolution_id)
                or exists (select from entitlement_runs r where r.resolution_id = run.resolution_id and r.id <> run.id) then
                raise exception 'the resolution of % was named before', run.number
                    using errcode = 'integrity_constraint_violation', constraint = 'resolution_named_once';
            end if;
        end if;
    elsif needed = 'DOCUMENT' then
        passed := run.decided_on;
    end if;
    if passed is null or passed > business_today() or passed <= run.last_day and (earned or passed <= run.last_day - 366) then
        raise exception 'nobody decided about %', run.number
            using errcode = 'integrity_constraint_violation', constraint = 'entitlement_decided';
    end if;
end $$;
