-- Who died, was expelled or left within the year has traded until then: what is returned by trade for it is his, or his heirs' (COOP
-- art 28 and 44). He takes part by his trade alone; what he held was given back when he left, and he is no head any more.
alter table dividend_inputs
    add left_on date,
    add check (left_on is null or contribution_fen = 0 and opening_reserve_fen = 0 and counted);
update chain_kinds set content = replace(content, 'i.donation_held_fen)', 'i.donation_held_fen, i.left_on)') where kind = 'dividend_roots';
