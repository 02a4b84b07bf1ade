package liannong.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented registered household: its place in the row of all households is its id. */
record DemoHousehold(
        long id,
        String cardNo,
        String village,
        int group,
        boolean monitored,
        LocalDate statusSince,
        String mainCause,
        @Nullable String phone,
        boolean hasAccount,
        List<DemoPerson> people) {

    DemoPerson head() {
        return people.getFirst();
    }

    /** Most are paid to a card; every seventh still has a passbook. */
    boolean byCard() {
        return id % 7 != 0;
    }
}
