package liannong.dividends.entitlements;

import java.util.List;
import liannong.dividends.schemes.GrainPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What grain cost, as a run rests on it. */
@Repository
class GrainPriceSql {

    private final JdbcClient jdbc;

    GrainPriceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of those that were typed before. */
    void write(long runId, List<GrainPrice> prices, long by) {
        jdbc.sql("delete from entitlement_prices where run_id = :run")
                .param("run", runId)
                .update();
        for (GrainPrice price : prices) {
            jdbc.sql("""
                            insert into entitlement_prices (run_id, grain, yuan_per_jin, observed_on, source, recorded_by)
                            values (:run, :grain, :price, :day, :source, :by)""")
                    .param("run", runId)
                    .param("grain", price.grain())
                    .param("price", price.yuanPerJin())
                    .param("day", price.observedOn())
                    .param("source", price.source())
                    .param("by", by)
                    .update();
        }
    }

    List<GrainPrice> of(long runId) {
        return jdbc.sql("select grain, yuan_per_jin, observed_on, source from entitlement_prices where run_id = :run"
                        + " order by grain")
                .param("run", runId)
                .query(GrainPrice.class)
                .list();
    }
}
