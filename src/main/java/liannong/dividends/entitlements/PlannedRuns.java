package liannong.dividends.entitlements;

import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import liannong.schedule.plans.PlanDue;
import liannong.schedule.plans.PlanDues;
import liannong.schedule.plans.PlanSource;
import liannong.schedule.plans.PlanSources;
import liannong.schedule.plans.SourceKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A period that a plan brings due is opened as a draft of its scheme; figures and steps are left to people. */
@Component
class PlannedRuns implements PlanSources {

    private final EntitlementRunsById runs;
    private final SchemeSql schemes;
    private final PlanDues dues;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    PlannedRuns(EntitlementRunsById runs, SchemeSql schemes, PlanDues dues, BusinessClock clock, JdbcClient jdbc) {
        this.runs = runs;
        this.schemes = schemes;
        this.dues = dues;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public List<PlanSource> of(long organisationId) {
        return jdbc.sql(
                        "select id, name from schemes where organisation_id = :organisation order by name, id limit 200")
                .param("organisation", organisationId)
                .query((row, number) -> new PlanSource(SourceKind.SCHEME, row.getLong("id"), row.getString("name")))
                .list();
    }

    @EventListener
    void on(PlanDue due) {
        if (due.sourceKind() != SourceKind.SCHEME) return;
        Optional<Long> open = openOf(due);
        Optional<Long> version = schemes.inForce(due.sourceId(), due.firstDay());
        if (open.isPresent()) {
            dues.openAlready(due.id(), open.get());
        } else if (version.isEmpty()) {
            dues.remind(due.id(), EntitlementReason.NO_SCHEME_IN_FORCE);
        } else {
            dues.opened(due.id(), runs.saveAndFlush(draft(due, version.get())).id());
        }
    }

    private Optional<Long> openOf(PlanDue due) {
        return jdbc.sql("""
                        select id from entitlement_runs where kind = 'SCHEME' and scheme_id = :scheme
                          and daterange(first_day, last_day, '[]') && daterange(:first::date, :last::date, '[]')
                        order by first_day, correction_no limit 1""")
                .param("scheme", due.sourceId())
                .param("first", due.firstDay())
                .param("last", due.lastDay())
                .query(Long.class)
                .optional();
    }

    private EntitlementRun draft(PlanDue due, long version) {
        String division = jdbc.sql("select division_code from organisations where id = :id")
                .param("id", due.organisationId())
                .query(String.class)
                .single();
        return new EntitlementRun(
                        RunKind.SCHEME,
                        EntitlementRun.number(due.sourceId(), due.firstDay(), due.lastDay()),
                        due.organisationId(),
                        division,
                        due.firstDay(),
                        due.lastDay(),
                        SystemUser.ID,
                        clock.instant())
                .by(due.sourceId(), version);
    }
}
