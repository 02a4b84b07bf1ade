-- Whether a batch is what was sealed is one question about all its payments. Asked payment by payment, row security added up
-- the members of the cooperative anew for each: with 20,179 members and as many payments that took minutes.
create function payment_seal_of(i payment_instructions, a accounts) returns text language sql stable parallel safe
    return encode(sha256(convert_to(concat_ws('|', i.county_code, i.batch_id, i.payable_id, i.attempt, coalesce(i.replaces_id, 0),
        i.seq_no, i.end_to_end_id, i.payer_id, coalesce(i.household_id, 0), i.division_code, i.amount_fen, i.account_id,
        a.bank, a.kind, a.holder_name, a.number_last4), 'UTF8')), 'hex');
create or replace function payment_seal(i payment_instructions) returns text language sql stable parallel safe
    return (select payment_seal_of(i, a) from accounts a where a.id = i.account_id);
create or replace function batch_unchanged(batch bigint) returns boolean language sql stable
    return (select b.content_sha256 = batch_content(b.id) and not exists (
                select 1 from payment_instructions i left join accounts a on a.id = i.account_id
                where i.batch_id = b.id and i.seal is not null and (a.id is null or i.seal <> payment_seal_of(i, a)))
            from payment_batches b where b.id = batch);

-- The same rule as before: whose accounts a cooperative sees is looked up in a set, not searched for in a list.
alter policy scope on accounts using (
    starts_with(division_code, (select scope_division())) or household_id = (select scope_household())
    or household_id in (select unnest((select scope_members_households())))
    or organisation_id = any ((select scope_organisations())::bigint[])
    or organisation_id in (select m.organisation_id from members m));
