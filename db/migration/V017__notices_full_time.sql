-- A notice of the application opens today and runs at least as long as the rule of its kind says: direct SQL cannot lay
-- something open yesterday, or for an hour. (The demonstration's owner enters notices of years past.)
create function days_of_notice(day_kind text, opened_on date, last_day date) returns bigint language sql stable
return (
    select count(*) from generate_series(opened_on + 1, last_day, interval '1 day') as d(day)
    left join workdays w on w.day = d.day::date
    where day_kind = 'CALENDAR' or coalesce(w.kind, case when extract(isodow from d.day) < 6 then 'WORK' else 'REST' end) = 'WORK');

create or replace function guard_notice() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.opened_on > business_today() or new.closed_on is not null
            or current_user = 'liannong_app' and new.opened_on <> business_today() then
            raise exception 'a notice opens today and runs its time' using errcode = 'integrity_constraint_violation';
        end if;
        if current_user = 'liannong_app' and not exists (
                select 1 from (select days, day_kind from notice_rules where kind = new.kind and valid_from <= new.opened_on
                               order by valid_from desc limit 1) rule
                where days_of_notice(rule.day_kind, new.opened_on, new.last_day) >= rule.days) then
            raise exception 'a notice runs as long as the rule of its kind says' using errcode = 'integrity_constraint_violation';
        end if;
    elsif old.closed_on is not null or new.closed_on > business_today() then
        raise exception 'a notice closes once, when its last day is over' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
