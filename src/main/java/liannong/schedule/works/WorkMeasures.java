package liannong.schedule.works;

import java.util.List;
import liannong.schedule.measures.Measure;
import liannong.schedule.measures.Measures;
import org.springframework.stereotype.Component;

/** What is done in the background, or waits for it. */
@Component
class WorkMeasures implements Measures {

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "liannong.works.waiting",
                        "Background works that are done or wait for it",
                        "select count(*) from works where state in ('WAITING', 'RUNNING')"),
                new Measure("liannong.works.oldest.seconds", "Seconds since the oldest of them was asked for", """
                        select coalesce(extract(epoch from business_now() - min(asked_at)), 0)::bigint
                        from works where state in ('WAITING', 'RUNNING')"""),
                new Measure("liannong.works.failed", "Background works that failed within the last seven days", """
                        select count(*) from works
                        where state = 'FAILED' and finished_at > business_now() - interval '7 days'"""));
    }
}
