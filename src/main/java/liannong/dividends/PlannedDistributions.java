package liannong.dividends;

import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.registry.Charter;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.schedule.BusinessClock;
import liannong.schedule.plans.PlanDue;
import liannong.schedule.plans.PlanDues;
import liannong.schedule.plans.PlanSource;
import liannong.schedule.plans.PlanSources;
import liannong.schedule.plans.SourceKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The year that a plan brings due is opened as a draft; surplus, loss and every step are left to people. */
@Component
class PlannedDistributions implements PlanSources {

    private final DividendRunsById runs;
    private final Cooperatives cooperatives;
    private final PlanDues dues;
    private final BusinessClock clock;

    PlannedDistributions(DividendRunsById runs, Cooperatives cooperatives, PlanDues dues, BusinessClock clock) {
        this.runs = runs;
        this.cooperatives = cooperatives;
        this.dues = dues;
        this.clock = clock;
    }

    /** The name is said by the screen. */
    @Override
    public List<PlanSource> of(long organisationId) {
        return List.of(new PlanSource(SourceKind.DISTRIBUTION, organisationId, ""));
    }

    @EventListener
    void on(PlanDue due) {
        if (due.sourceKind() != SourceKind.DISTRIBUTION) return;
        int year = due.firstDay().getYear();
        Optional<DividendRun> open = runs.findByCooperativeIdAndYearAndCorrectionNo(due.organisationId(), year, 0);
        if (open.isPresent()) {
            dues.openAlready(due.id(), open.get().id());
            return;
        }
        CooperativeRow cooperative = cooperatives.find(due.organisationId()).orElseThrow(DistributionSql::missing);
        Optional<Charter> charter = cooperatives.charter(due.organisationId(), due.lastDay());
        if (charter.isEmpty()) {
            dues.remind(due.id(), RunReason.NO_CHARTER);
        } else {
            var draft = new DividendRun(cooperative, year, charter.get(), SystemUser.ID, clock.instant());
            dues.opened(due.id(), runs.saveAndFlush(draft).id());
        }
    }
}
