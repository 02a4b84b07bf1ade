-- A member's trade slip (过磅单) is entered by a command, once, and taken back by its mirror. Rows from before this have no
-- command and are on record as they are.
--
-- The number of a slip stands on the paper: what was entered wrong and taken back is entered again under the same number, as
-- entry_no 2. Of one number at most one entry stands.
alter table trades
    add entry_no integer not null default 1 check (entry_no > 0),
    add reason text check (length(reason) between 2 and 120), -- why it was taken back
    add recorded_by bigint references users,
    add command_id uuid unique,
    add command_print text check (command_print ~ '^[0-9a-f]{64}$'),
    add constraint trades_entered_by_a_command check (num_nonnulls(command_id, command_print, recorded_by) in (0, 3)),
    add constraint trades_taken_back_once unique (corrects_id),
    add constraint trades_taken_back_says_why check ((corrects_id is null) = (reason is null)) not valid,
    add constraint trades_worth check (amount_fen >= 0 or corrects_id is not null) not valid,
    add constraint trades_words check (command_id is null or corrects_id is not null
        or (length(product) between 1 and 40 and length(unit) between 1 and 10 and (slip_no, product, unit) = (btrim(slip_no), btrim(product), btrim(unit)))),
    drop constraint trades_cooperative_id_slip_no_key;
create unique index trades_slip_once on trades (cooperative_id, slip_no, entry_no) where corrects_id is null;

-- Whoever enters one through the application does so by a command and in his own name.
create policy by_his_command on trades as restrictive for insert to liannong_app with check (
    command_id is not null and recorded_by = (select scope_user()));

create trigger not_in_the_future before insert on trades for each row when (new.command_id is not null)
    execute function refuse_future('traded_on');

-- Trade of the year counts in the distribution (COOP art 44): it is a member's, of a day on which he was one.
create function trade_is_a_members() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from members m join organisations o on o.id = m.cooperative_id
        where m.id = new.member_id and m.cooperative_id = new.cooperative_id
          and new.traded_on >= greatest(m.joined_on, o.founded_on) and (m.left_on is null or m.left_on > new.traded_on)) then
        raise exception 'nobody of cooperative % was member % on %', new.cooperative_id, new.member_id, new.traded_on
            using errcode = 'integrity_constraint_violation', constraint = 'trade_is_a_members';
    end if;
    return null;
end $$;
create trigger trade_is_a_members after insert on trades
    for each row when (new.corrects_id is null and new.command_id is not null) execute function trade_is_a_members();

create function slip_entered_again() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from trades t join trades back on back.corrects_id = t.id
        where t.cooperative_id = new.cooperative_id and t.slip_no = new.slip_no and t.entry_no = new.entry_no - 1
          and t.corrects_id is null) then
        raise exception 'slip % was not taken back', new.slip_no
            using errcode = 'integrity_constraint_violation', constraint = 'slip_entered_again';
    end if;
    return null;
end $$;
create trigger slip_entered_again after insert on trades
    for each row when (new.corrects_id is null and new.entry_no > 1) execute function slip_entered_again();

-- A slip is taken back by its like with the other sign, on its own day, so that its year is right from now on.
create function trade_mirrors() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from trades t where t.id = new.corrects_id and t.corrects_id is null
          and (t.cooperative_id, t.member_id, t.slip_no, t.entry_no, t.traded_on, t.product, t.unit, t.quantity_hundredths, t.amount_fen)
            = (new.cooperative_id, new.member_id, new.slip_no, new.entry_no, new.traded_on, new.product, new.unit,
               -new.quantity_hundredths, -new.amount_fen)) then
        raise exception 'trade % is not the mirror of what it takes back', new.id
            using errcode = 'integrity_constraint_violation', constraint = 'trade_mirrors';
    end if;
    return null;
end $$;
create trigger trade_mirrors after insert on trades
    for each row when (new.corrects_id is not null) execute function trade_mirrors();
