package liannong.dividends;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes the long steps of distributions in the background. A step that was taken before is not taken again. */
@Configuration(proxyBeanMethods = false)
class LongStepWorks {

    @Bean
    StepWork confirmsDistributions(DividendRuns runs, Corrections corrections, Distributions distributions) {
        return new StepWork(LongSteps.CONFIRM, (run, resolution) -> {
            if (laidOpen(state(distributions, run))) return;
            if (resolution.equals(LongSteps.NO_RESOLUTION)) corrections.confirm(run);
            else runs.confirm(run, Long.parseLong(resolution));
        });
    }

    @Bean
    StepWork releasesDistributions(DividendRuns runs, Distributions distributions) {
        return new StepWork(LongSteps.RELEASE, (run, dueOn) -> {
            if (state(distributions, run) != RunState.RELEASED) runs.release(run, LocalDate.parse(dueOn));
        });
    }

    /** A second time it computes the same draft again. */
    @Bean
    StepWork correctsDistributions(Corrections corrections) {
        return new StepWork(LongSteps.CORRECT, corrections::compute);
    }

    private static RunState state(Distributions distributions, long run) {
        return distributions.run(run).orElseThrow(DistributionSql::missing).state();
    }

    private static boolean laidOpen(RunState state) {
        return state == RunState.ON_NOTICE || state == RunState.RELEASED;
    }
}
