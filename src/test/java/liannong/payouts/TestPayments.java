package liannong.payouts;

import java.time.LocalDate;
import java.util.List;
import liannong.access.SystemUser;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schedule's part in paying, for one payer of the tests. */
public final class TestPayments {

    private TestPayments() {}

    public static int instruct(ApplicationContext context, long payer, LocalDate dueOn, LocalDate day) {
        return SystemUser.act(() -> context.getBean(Instructions.class).instruct(payer, dueOn, day));
    }

    /** Takes in what is owed, in a transaction of its own. */
    public static void accept(ApplicationContext context, List<Payable> owed) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        SystemUser.act(() -> {
            transaction.executeWithoutResult(
                    status -> context.getBean(Payouts.class).accept(owed));
            return true;
        });
    }
}
