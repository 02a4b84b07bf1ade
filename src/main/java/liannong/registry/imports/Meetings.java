package liannong.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the rows whose persons are registered, and says of each whether it changes anything. */
@Component
class Meetings {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final PersonChanges changes;

    Meetings(JdbcClient jdbc, JdbcTemplate template, PersonChanges changes) {
        this.jdbc = jdbc;
        this.template = template;
        this.changes = changes;
    }

    /** Rows with a registered person become changed, the same, or refused because the change is a sensitive one. */
    void settle(long importId) {
        each(importId, "r.outcome = 'ADD'", batch -> {
            List<Object[]> outcomes = new ArrayList<>();
            for (MetPerson met : batch) {
                RowProblem sensitive = changes.sensitive(met).orElse(null);
                String problem = sensitive == null ? "{}" : StagedRow.literal(List.of(sensitive));
                String outcome = sensitive != null ? "REFUSED" : changes.of(met).isEmpty() ? "SAME" : "CHANGE";
                outcomes.add(new Object[] {outcome, problem, importId, met.rowNo()});
            }
            template.batchUpdate(
                    "update import_rows set outcome = ?, problems = problems || ?::text[] where import_id = ? and row_no = ?",
                    outcomes);
        });
    }

    void each(long importId, String condition, Consumer<List<MetPerson>> work) {
        int after = 0;
        while (true) {
            List<MetPerson> batch = jdbc.sql(MetPerson.SQL + " and " + condition
                            + " and r.row_no > :after order by r.row_no limit " + BATCH)
                    .param("import", importId)
                    .param("after", after)
                    .query(MetPerson.class)
                    .list();
            if (batch.isEmpty()) return;
            work.accept(batch);
            after = batch.getLast().rowNo();
        }
    }
}
