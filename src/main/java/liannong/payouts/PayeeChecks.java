package liannong.payouts;

/**
 * Who may be paid on a day: each payable that is not on its way, with the account it goes to, or with the first reason
 * that nobody has decided about. Statements begin with {@link #due} or {@link #back} and read from {@code checked}.
 */
final class PayeeChecks {

    private static final String OPEN = """
            with open as materialized (
                select p.id as payable_id, p.payer_id, p.due_on, p.division_code, p.amount_fen, p.source_kind, p.payee_organisation_id,
                       coalesce(t.household_id, p.household_id) as household_id, i.id as replaces_id,
                       coalesce(i.attempt, 0) + 1 as attempt, b.id as returned_id, b.account_id as used_account_id, b.reason_code
                from payables p
                left join (select distinct on (payable_id) payable_id, household_id from payable_transfers
                           order by payable_id, id desc) t on t.payable_id = p.id
                left join newest_instructions i on i.payable_id = p.id
                left join payment_results x on x.instruction_id = i.id
                left join withdrawn_instructions w on w.instruction_id = i.id
                left join lateral (
                    select r.id, r.batch_id, r.account_id, y.reason_code
                    from payment_instructions r join payment_results y on y.instruction_id = r.id
                    where (x.outcome = 'RETURNED' or w.instruction_id is not null) and r.payable_id = p.id and y.outcome = 'RETURNED'
                    order by r.attempt desc limit 1) b on true
                where p.county_code = :county and
            """;

    /** Never sent, or only in batches that were taken back. */
    private static final String NEVER_SENT = "(i.id is null or w.instruction_id is not null and b.id is null)";

    /** Sent last in a batch that was answered with a return, or that was taken back. */
    private static final String BACK = "(x.outcome = 'RETURNED' or w.instruction_id is not null)";

    /**
     * Nobody is entitled by an account alone: alive, in the household, still a member; then the account itself. Few are
     * open among many that are known: each is looked up for itself, so that no policy is asked about a whole table.
     */
    private static final String CHECKED = """
            ), checked as (
                select o.*, coalesce(ha.id, oa.id) as account_id, coalesce(ha.number_last4, oa.number_last4) as account_last4, w.reason
                from open o
                left join lateral (select ended_on from households h where h.id = o.household_id offset 0) h on true
                left join lateral (select * from accounts a where a.household_id = o.household_id and a.valid_from <= :day
                    and a.valid_to > :day offset 0) ha on true
                left join lateral (select name, died_on from persons s where s.id = ha.holder_person_id offset 0) s on true
                left join lateral (select id, name from organisations e where e.id = o.payee_organisation_id offset 0) e on true
                left join lateral (select * from accounts a where a.organisation_id = e.id and a.valid_from <= :day
                    and a.valid_to > :day offset 0) oa on true
                left join lateral (
                    select f.reason from unnest(array[
                        case when h.ended_on <= :day then 'HOUSEHOLD_ENDED' end,
                        case when s.died_on <= :day then 'PAYEE_DECEASED' end,
                        case when ha.holder_person_id is not null and not exists (select 1 from household_members m
                                  where m.household_id = o.household_id and m.person_id = ha.holder_person_id
                                    and m.valid_from <= :day and m.valid_to > :day) then 'PAYEE_MOVED' end,
                        case when exists (select 1 from hold_rules g where g.reason = 'MEMBER_LEFT' and o.source_kind = any (g.source_kinds))
                              and exists (select 1 from members m where m.cooperative_id = o.payer_id and m.left_on <= :day
                                  and (m.household_id = o.household_id or m.organisation_id = o.payee_organisation_id))
                              and not exists (select 1 from members m where m.cooperative_id = o.payer_id
                                  and (m.household_id = o.household_id or m.organisation_id = o.payee_organisation_id)
                                  and (m.left_on is null or m.left_on > :day)) then 'MEMBER_LEFT' end,
                        case when coalesce(ha.id, oa.id) is null then 'NO_ACCOUNT' end,
                        case when ha.id is not null and (ha.matched_at is null or name_key(s.name) is distinct from name_key(ha.holder_name))
                               or oa.id is not null and (oa.matched_at is null or name_key(e.name) is distinct from name_key(oa.holder_name))
                             then 'ACCOUNT_UNMATCHED' end,
                        case when ha.kind = 'CORPORATE' or oa.kind <> 'CORPORATE' then 'ACCOUNT_KIND' end,
                        case when o.returned_id is not null and return_needs(o.reason_code) in ('ACCOUNT', 'HEIR')
                              and coalesce(ha.id, oa.id) = o.used_account_id then 'RETURNED' end
                    ]) with ordinality f (reason, n) join hold_rules r on r.reason = f.reason
                    where not (r.releasable and exists (
                        select 1 from payment_holds k left join held_funds z on z.hold_id = k.id
                        where k.payable_id = o.payable_id and k.reason = f.reason
                          and (k.outcome = 'RELEASED' or z.freed_on is not null)
                          and (f.reason <> 'RETURNED' or k.instruction_id = o.returned_id)))
                    order by f.n limit 1) w on true
            )
            """;

    /** What may be instructed: nothing stands against it, and nobody still has it before him. */
    static final String PAYABLE = """
            reason is null and not exists (select 1 from payment_holds k where k.payable_id = checked.payable_id and k.outcome is null)
            and not exists (select 1 from held_funds z where z.payable_id = checked.payable_id and z.freed_on is null)
            """;

    private PayeeChecks() {}

    /** What is due and was never sent, narrowed by a condition on {@code p}. */
    static String due(String condition) {
        return OPEN + NEVER_SENT + " and " + condition + CHECKED;
    }

    /** What came back of the batch {@code :followed}, or was taken back with it. */
    static String back() {
        return OPEN + BACK + """
                 and p.id in (select f.payable_id from payment_instructions f where f.batch_id = :followed)
                 and (i.batch_id = :followed or b.batch_id = :followed)
                """ + CHECKED;
    }

    /** One payable, whether sent before or not. */
    static String one() {
        return OPEN + "p.id = :payable and (i.id is null or " + BACK + ")" + CHECKED;
    }

    /** Both, up to a day. */
    static String all() {
        return OPEN + "(" + NEVER_SENT + " and p.due_on <= :day or b.id is not null and " + BACK + ")" + CHECKED;
    }
}
