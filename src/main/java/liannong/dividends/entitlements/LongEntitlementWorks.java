package liannong.dividends.entitlements;

import java.time.LocalDate;
import liannong.dividends.RunState;
import liannong.dividends.StepWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes the long steps of runs by schemes in the background. A step that was taken before is not taken again. */
@Configuration(proxyBeanMethods = false)
class LongEntitlementWorks {

    /** A second time it computes the same draft again. */
    @Bean
    StepWork computesEntitlements(EntitlementRuns runs) {
        return new StepWork(LongEntitlements.COMPUTE, (run, typed) -> {
            TypedFigures figures = TypedFigures.of(typed);
            runs.compute(run, figures.amounts(), figures.prices());
        });
    }

    @Bean
    StepWork confirmsEntitlements(EntitlementRuns runs, Entitlements entitlements) {
        return new StepWork(LongEntitlements.CONFIRM, (run, decision) -> {
            RunState state = state(entitlements, run);
            if (state != RunState.ON_NOTICE && state != RunState.RELEASED) runs.confirm(run, Decision.of(decision));
        });
    }

    @Bean
    StepWork releasesEntitlements(EntitlementRuns runs, Entitlements entitlements) {
        return new StepWork(LongEntitlements.RELEASE, (run, dueOn) -> {
            if (state(entitlements, run) != RunState.RELEASED) runs.release(run, LocalDate.parse(dueOn));
        });
    }

    private static RunState state(Entitlements entitlements, long run) {
        return entitlements.run(run).orElseThrow(EntitlementSql::missing).state();
    }
}
