package liannong.registry.imports;

import java.util.List;
import liannong.schedule.measures.Measure;
import liannong.schedule.measures.Measures;
import org.springframework.stereotype.Component;

/** Workbooks that are being worked on or wait for it. */
@Component
class ImportMeasures implements Measures {

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "liannong.imports.waiting",
                        "Imports that are checked or written, or wait for it",
                        "select count(*) from imports where state in ('CHECKING', 'APPLYING')"),
                new Measure("liannong.imports.oldest.seconds", "Seconds since the oldest of them was asked for", """
                        select coalesce(extract(epoch from business_now() - min(coalesce(confirmed_at, started_at))), 0)::bigint
                        from imports where state in ('CHECKING', 'APPLYING')"""),
                new Measure("liannong.imports.failed", "Imports that failed within the last seven days", """
                        select count(*) from imports
                        where state = 'FAILED' and started_at > business_now() - interval '7 days'"""));
    }
}
