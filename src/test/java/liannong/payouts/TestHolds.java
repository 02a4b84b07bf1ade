package liannong.payouts;

import java.util.List;
import liannong.TestCounty;

/** What waits at a cooperative of the tests. */
public final class TestHolds {

    private TestHolds() {}

    public static List<Long> open(TestCounty county) {
        return county.owner()
                .sql("select id from payment_holds where payer_id = ? and outcome is null order by id")
                .param(county.cooperative)
                .query(Long.class)
                .list();
    }
}
