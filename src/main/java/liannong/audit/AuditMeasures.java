package liannong.audit;

import java.util.List;
import liannong.schedule.measures.Measure;
import liannong.schedule.measures.Measures;
import org.springframework.stereotype.Component;

/** Whether the last audit found something broken, and how old the last root is. */
@Component
class AuditMeasures implements Measures {

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "liannong.audit.broken",
                        "Checks of the last audit that found something broken",
                        "select count(*) from audits where broken is not null and day = (select max(day) from audits)"),
                new Measure(
                        "liannong.audit.root.days",
                        "Days since the last day that was closed",
                        "select coalesce(business_today() - max(day), 0) from chain_days"));
    }
}
