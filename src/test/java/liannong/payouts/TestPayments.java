package liannong.payouts;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.schedule.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schedule's part in paying, for one payer of the tests. */
public final class TestPayments {

    private TestPayments() {}

    public static int instruct(ApplicationContext context, long payer, LocalDate dueOn, LocalDate day) {
        return SystemUser.act(() -> context.getBean(Instructions.class).instruct(payer, dueOn, day));
    }

    /** A batch for which the bank says there is money, approved by as many as there are, and fetched. */
    public static void sent(ApplicationContext context, TestCounty county, long batch) {
        funded(context, county, batch);
        approved(context, county, batch);
        TestCounty.run(county.bookkeeper, () -> context.getBean(BankFiles.class).of(batch));
    }

    /** SQL by which the owner of the tables lets a batch leave as if it had been released. */
    public static String leave(String batch) {
        return """
                 insert into payment_approvals (id, county_code, batch_id, payer_id, division_code, approved_by, approved_at, content_sha256)
                 select nextval('payment_approvals_seq'), b.county_code, b.id, b.payer_id, b.division_code, u.id, now(), b.content_sha256
                 from payment_batches b, lateral (select id from users where id <> 1 order by id limit b.approvals_needed) u
                 where b.id = {batch};
                 insert into bank_balances (id, county_code, payer_id, division_code, balance_on, balance_fen, document, entered_by, entered_at)
                 select nextval('bank_balances_seq'), county_code, payer_id, division_code, '2005-01-04', total_fen + payer_committed_fen(payer_id, id), '对账单', 1, now()
                 from payment_batches where id = {batch};
                 insert into funds_checks (id, county_code, batch_id, payer_id, division_code, source, bank_balance_id, balance_on, balance_fen,
                     committed_fen, needed_fen, checked_by, checked_at)
                 select nextval('funds_checks_seq'), b.county_code, b.id, b.payer_id, b.division_code, 'BANK', s.id, s.balance_on, s.balance_fen,
                        payer_committed_fen(b.payer_id, b.id), b.total_fen, 1, now()
                 from payment_batches b, lateral (select * from bank_balances s where s.payer_id = b.payer_id order by id desc limit 1) s
                 where b.id = {batch};
                 insert into payment_departures (id, county_code, batch_id, payer_id, division_code, no, file_name, file_sha256, left_by, left_at)
                 select nextval('payment_departures_seq'), county_code, id, payer_id, division_code, 1, file_name, repeat('0', 64), 1, now()
                 from payment_batches where id = {batch};
                """.replace("{batch}", batch);
    }

    public static void funded(ApplicationContext context, TestCounty county, long batch) {
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(Funds.class)
                        .enter(batch, context.getBean(BusinessClock.class).today(), new Money(100_000_000_00L), "对账单"));
    }

    public static void approved(ApplicationContext context, TestCounty county, long batch) {
        Approvals approvals = context.getBean(Approvals.class);
        TestCounty.run(county.chair, () -> approvals.approve(batch));
        TestCounty.run(county.approver, () -> approvals.approve(batch));
    }

    /** Takes in what is owed, in a transaction of its own. */
    public static void accept(ApplicationContext context, List<Payable> owed) {
        TestCounty.owner(context)
                .sql("insert into payable_kinds values ('TEST') on conflict do nothing")
                .update();
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        SystemUser.act(() -> {
            transaction.executeWithoutResult(
                    status -> context.getBean(Payouts.class).accept(owed));
            return true;
        });
    }

    /** From the first of March on the member's household has another account. */
    static void otherAccount(TestCounty county, TestCounty.Member member) {
        county.owner()
                .sql("update accounts set valid_to = '2026-03-01' where household_id = ?")
                .param(member.householdId())
                .update();
        county.owner()
                .sql(
                        "insert into accounts select * from jsonb_populate_record(null::accounts, (select to_jsonb(a) || jsonb_build_object("
                                + "'id', nextval('accounts_seq'), 'valid_from', '2026-03-01', 'valid_to', 'infinity', 'number_last4', '4321')"
                                + " from accounts a where household_id = ?))")
                .param(member.householdId())
                .update();
    }
}
