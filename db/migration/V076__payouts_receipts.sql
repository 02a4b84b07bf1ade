-- The household says whether the money came: on its phone, or when it is called. Each answer once for each payment; that it
-- did not come opens a case in the queue, that it came after all closes it.
create sequence payment_receipts_seq increment 50;
create table payment_receipts (
    id bigint primary key,
    county_code text not null,
    instruction_id bigint not null references payment_instructions,
    payer_id bigint not null references organisations,
    household_id bigint not null references households,
    division_code text not null references divisions,
    answer text not null check (answer in ('RECEIVED', 'NOT_RECEIVED')),
    via text not null check (via in ('PHONE', 'CALL')),
    answered_by bigint not null references users,
    answered_at timestamptz not null,
    unique (instruction_id, answer)
);
create index payment_receipts_by_household on payment_receipts (household_id);
call append_only('payment_receipts');
grant usage on sequence payment_receipts_seq to liannong_app;
call protect('payment_receipts', 'division_code', 'payer_id', 'household_id');
create policy in_ones_own_name on payment_receipts as restrictive for insert to liannong_app with check (
    answered_by = (select scope_user()) and case (select coalesce(current_setting('app.role', true), ''))
        when 'HOUSEHOLD' then via = 'PHONE' and household_id = (select scope_household())
        when 'AUDITOR' then false else via = 'CALL' end);

create function guard_receipt() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_instructions i join payment_results x on x.instruction_id = i.id
                   where i.id = new.instruction_id and i.household_id = new.household_id and i.payer_id = new.payer_id
                     and x.outcome = 'CREDITED') then
        raise exception 'nothing was credited that could have come' using errcode = 'integrity_constraint_violation', constraint = 'answers_what_was_credited';
    end if;
    return new;
end $$;
create trigger answers_what_was_credited before insert on payment_receipts for each row execute function guard_receipt();

create function follow_receipt() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if new.answer = 'NOT_RECEIVED' then
        insert into payment_holds (id, county_code, payable_id, instruction_id, payer_id, household_id, division_code, reason, since, opened_at)
        select nextval('payment_holds_seq'), i.county_code, i.payable_id, i.id, i.payer_id, i.household_id, i.division_code, 'NOT_RECEIVED',
               (new.answered_at at time zone 'Asia/Shanghai')::date, new.answered_at
        from payment_instructions i where i.id = new.instruction_id
        on conflict (payable_id) where outcome is null do nothing;
    else
        update payment_holds set outcome = 'EXPLAINED', ended_by = new.answered_by, ended_at = new.answered_at, ended_why = '农户后来确认收到'
        where instruction_id = new.instruction_id and reason = 'NOT_RECEIVED' and outcome is null;
    end if;
    return null;
end $$;
create trigger case_in_the_queue after insert on payment_receipts for each row execute function follow_receipt();

-- A call-back by sample. Its size is computed (Cochran's formula with finite correction and p = 1/2, rounded up; the
-- quantiles of the normal distribution for 90, 95 and 99 %); it is drawn by a seed: who draws again draws the same.
create function sample_size(population integer, confidence smallint, margin_permille smallint) returns integer language sql immutable
    return (select ceil(n / (1 + (n - 1) / population))::integer
            from (select power(case confidence when 90 then 1.644854 when 95 then 1.959964 when 99 then 2.575829 end, 2) * 0.25
                         / power(margin_permille / 1000.0, 2) as n) x);
create sequence payment_samples_seq increment 50;
create table payment_samples (
    id bigint primary key,
    county_code text not null,
    payer_id bigint references organisations, -- null: of all payers
    division_code text not null references divisions,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    population integer not null check (population > 0),
    confidence smallint not null check (confidence in (90, 95, 99)),
    margin_permille smallint not null check (margin_permille between 10 and 200),
    size integer not null,
    seed text not null check (length(seed) between 4 and 40),
    drawn_by bigint not null references users,
    drawn_at timestamptz not null,
    constraint as_large_as_computed check (size = sample_size(population, confidence, margin_permille))
);
call append_only('payment_samples');
grant usage on sequence payment_samples_seq to liannong_app;
call protect('payment_samples', 'division_code', 'payer_id', null);
call only_staff_writes('payment_samples');
create table payment_sample_lines (
    sample_id bigint not null references payment_samples,
    no integer not null check (no > 0),
    county_code text not null,
    instruction_id bigint not null references payment_instructions,
    payer_id bigint not null references organisations,
    household_id bigint not null references households,
    division_code text not null references divisions,
    answer text check (answer in ('RECEIVED', 'NOT_RECEIVED', 'NOT_REACHED')),
    note text check (length(note) <= 200),
    answered_by bigint references users,
    answered_at timestamptz,
    primary key (sample_id, no),
    unique (sample_id, instruction_id),
    check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);
grant select, insert, update (answer, note, answered_by, answered_at) on payment_sample_lines to liannong_app;
call protect('payment_sample_lines', 'division_code', 'payer_id', 'household_id');
call only_staff_writes('payment_sample_lines');
create trigger never_deleted before delete on payment_sample_lines for each row execute function refuse_change();

create function guard_sample_answer() returns trigger language plpgsql as $$
begin
    if old.answer is not null and old.answer <> 'NOT_REACHED' then
        raise exception 'line % of the sample is answered', old.no using errcode = 'integrity_constraint_violation', constraint = 'answered_once';
    end if;
    return new;
end $$;
create trigger answered_once before update on payment_sample_lines for each row execute function guard_sample_answer();

-- What may be drawn: what was credited to households in the period; in the order of the seed.
create function sample_population(payer bigint, first_day date, last_day date, seed text)
    returns table (instruction_id bigint, no bigint) language sql stable as $$
    select i.id, row_number() over (order by sha256(convert_to(seed || '|' || i.end_to_end_id, 'UTF8')), i.id)
    from payment_results x join payment_instructions i on i.id = x.instruction_id
    where x.outcome = 'CREDITED' and x.settled_on between first_day and last_day and i.household_id is not null
      and (payer is null or i.payer_id = payer) $$;
create function refuse_other_draw() returns trigger language plpgsql as $$
begin
    if (select count(*) from payment_sample_lines where sample_id = new.id) <> new.size
       or exists (select 1 from payment_sample_lines l
            left join sample_population(new.payer_id, new.first_day, new.last_day, new.seed) d on d.instruction_id = l.instruction_id
            where l.sample_id = new.id and d.no is distinct from l.no) then
        raise exception 'sample % is not what its seed draws', new.id using errcode = 'integrity_constraint_violation', constraint = 'drawn_by_its_seed';
    end if;
    return null;
end $$;
create constraint trigger drawn_by_its_seed after insert on payment_samples deferrable initially deferred
    for each row execute function refuse_other_draw();
