package liannong.dividends;

import java.time.Instant;
import liannong.base.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Computes a draft whose figures are entered: the register of its record date is taken in, its lines are written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunComputation {

    private final DividendRunsById runs;
    private final DistributionSql sql;
    private final RunPlans plans;

    RunComputation(DividendRunsById runs, DistributionSql sql, RunPlans plans) {
        this.runs = runs;
        this.sql = sql;
        this.plans = plans;
    }

    /**
     * @throws Refused {@code DEPARTURE_NOT_SETTLED} of who left before the record date, what the law refuses
     *     ({@link DividendReason})
     */
    void compute(DividendRun run, Instant at) {
        sql.unsettled(run.id()).ifPresent(who -> {
            throw new Refused(RunReason.DEPARTURE_NOT_SETTLED, who.name(), who.leavesOn());
        });
        sql.freeze(run.id());
        SurplusPlan plan = plans.of(run, run.parameters());
        Distribution distribution = Article44.distribute(plan);
        run.computed(distribution, sql.uncounted(run.id()), at);
        runs.saveAndFlush(run);
        sql.writeFunds(run.id(), plan.charterFunds(), distribution.charterFunds());
        sql.writeLines(run.id(), distribution);
    }
}
