-- Why a bank returned a payment, in words, and what comes next: data, for banks have words of their own. What needs an
-- account is not sent again into the same one, unless one person says why and another agrees.
create table return_reasons (
    code text primary key check (code ~ '^[A-Z0-9]{2,8}$'),
    text_zh text not null,
    text_en text not null,
    step_zh text not null,
    step_en text not null,
    needs text not null check (needs in ('ACCOUNT', 'HEIR', 'FUNDS', 'NOTHING')),
    source text not null
);
grant select on return_reasons to liannong_app;
insert into return_reasons (code, text_zh, text_en, step_zh, step_en, needs, source) values
('AC01', '账号不对，请核对账号', 'wrong account number; check it', '向本人核对卡面账号，改账户后重发', 'Check the number against the card, change the account, send again', 'ACCOUNT', 'ISO 20022 external code list; meaning own'),
('AC04', '账户已销户，请换卡', 'account closed; change the account', '请本人换一张在用的卡，改账户后重发', 'Ask for an account in use, change it, send again', 'ACCOUNT', 'ISO 20022 external code list'),
('AC06', '账户冻结，请联系本人', 'account blocked; contact the person', '请本人到银行解冻或换卡，改账户后重发', 'Have it unblocked at the bank or changed, then send again', 'ACCOUNT', 'ISO 20022 external code list'),
('AM04', '付款账户余额不足', 'payer has too little money', '付款账户补足后重发，收款人不用改', 'Fill the payer''s account and send again; the payee changes nothing', 'FUNDS', 'ISO 20022 external code list; meaning own'),
('BE01', '户名与账号不符，请核对户名', 'name and account do not match; check the name', '核对户名和身份证，改账户后重发', 'Check the holder against the identity card, change the account, send again', 'ACCOUNT', 'ISO 20022 external code list'),
('BE04', '缺收款人地址', 'address of the payee missing', '补全地址后重发', 'Add the address and send again', 'NOTHING', 'ISO 20022 external code list'),
('RR03', '缺收款人姓名或地址', 'name or address of the payee missing', '补全姓名地址后重发', 'Add name and address and send again', 'NOTHING', 'ISO 20022 external code list'),
('MD07', '收款人已故，转继承人', 'payee deceased; pay the heir', '登记去世，由继承人办理，改账户后重发', 'Record the death; when the heirs have settled it, change the account and send again', 'HEIR', 'ISO 20022 external code list'),
('MS03', '银行没有说明原因', 'the bank gave no reason', '打电话问银行，问清后重发', 'Ask the bank, then send again', 'NOTHING', 'ISO 20022 external code list');
create function return_needs(code text) returns text language sql stable
    return coalesce((select needs from return_reasons r where r.code = return_needs.code), 'ACCOUNT');

-- Sent = credited + returned + pending, in payments and in fen, batch by batch; and an answer is of a batch's own payment.
create function refuse_result_of_another_batch() returns trigger language plpgsql as $$
declare wrong bigint;
begin
    select r.instruction_id into wrong from answered r join payment_instructions i on i.id = r.instruction_id
    join result_files f on f.id = r.result_file_id
    where f.batch_id <> i.batch_id or r.payer_id <> i.payer_id limit 1;
    if wrong is not null then
        raise exception 'the answer of another batch was written to instruction %', wrong
            using errcode = 'integrity_constraint_violation', constraint = 'answers_its_own_batch';
    end if;
    return null;
end $$;
create trigger answers_its_own_batch after insert on payment_results referencing new table as answered
    for each statement execute function refuse_result_of_another_batch();
create index payment_results_by_file on payment_results (result_file_id);

create view batch_reconciliations with (security_invoker = true) as
select b.id as batch_id, b.line_count as sent, b.total_fen as sent_fen,
       count(*) filter (where x.outcome = 'CREDITED')::integer as credited, coalesce(sum(i.amount_fen) filter (where x.outcome = 'CREDITED'), 0)::bigint as credited_fen,
       count(*) filter (where x.outcome = 'RETURNED')::integer as returned, coalesce(sum(i.amount_fen) filter (where x.outcome = 'RETURNED'), 0)::bigint as returned_fen,
       count(*) filter (where x.outcome is null)::integer as pending, coalesce(sum(i.amount_fen) filter (where x.outcome is null), 0)::bigint as pending_fen
from payment_batches b join payment_instructions i on i.batch_id = b.id left join payment_results x on x.instruction_id = i.id
group by b.id;
grant select on batch_reconciliations to liannong_app;
