-- How long an objection may wait for its answer is a rule like the period itself: dated, sourced, of each kind of notice.
alter table notice_rules
    add column answer_days integer not null default 3 check (answer_days between 1 and 30),
    add column answer_day_kind text not null default 'WORKING' check (answer_day_kind in ('WORKING', 'CALENDAR')),
    add column answer_source text not null
        default 'Configured practice of the county: answered within 3 working days; no national period for cooperatives was found';
alter table notice_rules
    alter column answer_days drop default,
    alter column answer_day_kind drop default,
    alter column answer_source drop default;

-- An objection is about a line, and names the line itself beside the row: the row is taken down, the line stays.
alter table objections add column source_id bigint, add column command_id uuid not null default gen_random_uuid() unique;
update objections o set source_id = r.source_id from notice_rows r where r.notice_id = o.notice_id and r.row_no = o.row_no;
alter table objections alter column source_id set not null, alter column command_id drop default;
create index objections_by_household on objections (household_id);
create unique index objections_one_open on objections (notice_id, source_id, household_id) where answered_on is null;

-- An objection is raised today, while its notice runs, and answered once; a notice that closes at the same moment waits.
create function guard_objection() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform 1 from notices n where n.id = new.notice_id and n.organisation_id = new.organisation_id
            and n.closed_on is null and new.raised_on between n.opened_on and n.last_day for share;
        if not found or not exists (select 1 from notice_rows r
                where r.notice_id = new.notice_id and r.row_no = new.row_no and r.source_id = new.source_id)
            or new.raised_on > business_today() or new.answered_on is not null then
            raise exception 'an objection is raised while its notice runs' using errcode = 'integrity_constraint_violation';
        end if;
    elsif old.answered_on is not null or new.answered_on not between old.raised_on and business_today() then
        raise exception 'an objection is answered once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger raised_and_answered before insert or update on objections for each row execute function guard_objection();
create trigger never_deleted before delete on objections for each row execute function refuse_change();

-- How many have objected is for everybody; who and why is not.
create function objection_count(notice bigint) returns integer language sql stable security definer set search_path = public
    return (select count(*)::integer from objections where notice_id = notice);
revoke execute on function objection_count(bigint) from public;
grant execute on function objection_count(bigint) to liannong_app;
