package liannong.payouts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.schedule.BusinessClock;
import liannong.schedule.Workdays;
import org.springframework.context.ApplicationContext;

/** A row of each table of the payouts that a credited batch alone does not bring. */
public final class PayoutRows {

    private PayoutRows() {}

    /** What the first member is owed waits, and what it is owed else is put aside; its household is called and answers. */
    public static void add(ApplicationContext context, TestCounty county, long batch) {
        var today = context.getBean(BusinessClock.class).today();
        for (int n = 0; n < 2; n++) {
            hold(county, owe(context, county, today.plusDays(200)));
        }
        withdrawn(context, county);
        long first = TestHolds.open(county).getFirst();
        TestCounty.run(county.bookkeeper, () -> context.getBean(Holds.class).putAside(first, "等继承人办理"));
        received(context, county, batch);
        SignedIn household = county.householdUser(county.members.getFirst());
        TestCounty.run(household, () -> {
            Receipts receipts = context.getBean(Receipts.class);
            receipts.say(receipts.mine().getFirst().instructionId(), true);
        });
        TestCounty.run(
                county.approver,
                () -> context.getBean(CallBacks.class)
                        .draw(new CallBacks.Plan(county.cooperative, today.minusDays(90), today, 95, 50, "seed-1")));
    }

    /** What is owed to the first member besides is in a batch that is taken back. */
    private static void withdrawn(ApplicationContext context, TestCounty county) {
        LocalDate day = context.getBean(Workdays.class)
                .onOrAfter(context.getBean(BusinessClock.class).today());
        owe(context, county, day.plusDays(201));
        TestPayments.instruct(context, county.cooperative, day.plusDays(201), day);
        long batch = county.owner()
                .sql("select max(id) from payment_batches where payer_id = ?")
                .param(county.cooperative)
                .query(Long.class)
                .single();
        TestCounty.run(county.chair, () -> context.getBean(Withdrawals.class).withdraw(batch, "发放日写错了"));
    }

    private static long owe(ApplicationContext context, TestCounty county, LocalDate due) {
        long source = county.next("payables");
        TestPayments.accept(
                context,
                List.of(new Payable(
                        "TEST",
                        source,
                        county.cooperative,
                        county.members.getFirst().household(),
                        null,
                        "钟秀兰",
                        county.village,
                        new Money(1_00),
                        due,
                        "测试付款")));
        return source;
    }

    private static void received(ApplicationContext context, TestCounty county, long batch) {
        ReceivedMoney received = context.getBean(ReceivedMoney.class);
        TestCounty.run(county.bookkeeper, () -> {
            received.enter(new ReceivedMoney.Entered(
                    UUID.randomUUID(),
                    county.cooperative,
                    context.getBean(BusinessClock.class).today().minusDays(90),
                    new Money(10_00),
                    "果业公司",
                    "光伏收益",
                    "回单 1"));
            received.passOn(received.list(0, 1).getFirst().id(), batch);
        });
    }

    /** As the owner of the tables would write it. */
    private static void hold(TestCounty county, long source) {
        county.owner()
                .sql(
                        "insert into payment_holds (id, county_code, payable_id, payer_id, household_id, division_code, reason, since, opened_at)"
                                + " select nextval('payment_holds_seq'), county_code, id, payer_id, household_id, division_code, 'ACCOUNT_KIND',"
                                + " current_date, now() from payables where source_kind = 'TEST' and source_id = ?")
                .param(source)
                .update();
    }
}
