-- By which template a batch leaves and its answer is read: the last choice counts, every choice stays on record.
create sequence batch_templates_seq increment 50;
create table batch_templates (
    id bigint primary key,
    county_code text not null,
    batch_id bigint not null references payment_batches,
    payer_id bigint not null references organisations,
    division_code text not null references divisions,
    choice_no integer not null check (choice_no > 0),
    version_id bigint references bank_template_versions, -- null: back to the plain text of the guide
    chosen_by bigint not null references users,
    chosen_at timestamptz not null,
    unique (batch_id, choice_no)
);
call append_only('batch_templates');
grant usage on sequence batch_templates_seq to liannong_app;
call protect('batch_templates', 'division_code', 'payer_id', null);
call only_staff_writes('batch_templates');

create function refuse_template_not_in_force() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_batches b where b.id = new.batch_id and b.payer_id = new.payer_id
            and b.division_code = new.division_code)
        or (new.version_id is not null and not exists (
            select 1 from bank_template_versions v where v.id = new.version_id and v.confirmed_at is not null)) then
        raise exception 'template version % is not in force', new.version_id
            using errcode = 'integrity_constraint_violation', constraint = 'template_in_force';
    end if;
    return new;
end $$;
create trigger template_in_force before insert on batch_templates for each row execute function refuse_template_not_in_force();
