package liannong.payouts;

import java.util.List;
import liannong.schedule.measures.Measure;
import liannong.schedule.measures.Measures;
import org.springframework.stereotype.Component;

/** What is due and not instructed, and batches the bank has not answered in full; over the last 400 days. */
@Component
class PayoutMeasures implements Measures {

    private static final String OVERDUE = """
             from payables p where p.due_on between business_today() - 400 and business_today() - 1
             and not exists (select from last_instructions i where i.payable_id = p.id)""";

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "liannong.payables.overdue",
                        "Payables past their day without an instruction",
                        "select count(*)" + OVERDUE),
                new Measure(
                        "liannong.payables.oldest.days",
                        "Days since the oldest of them was due",
                        "select coalesce(business_today() - min(p.due_on), 0)" + OVERDUE),
                new Measure("liannong.batches.waiting", "Batches the bank has not answered in full", """
                        select count(*) from payment_batches b where b.instructed_on >= business_today() - 400
                        and not exists (select from payment_withdrawals w where w.batch_id = b.id)
                        and exists (select from payment_instructions i where i.batch_id = b.id
                                    and not exists (select from payment_results r where r.instruction_id = i.id))"""));
    }
}
