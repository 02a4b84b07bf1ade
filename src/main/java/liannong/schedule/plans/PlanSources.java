package liannong.schedule.plans;

import java.util.List;

/** Offered by the modules above, which know what there is to pay. */
public interface PlanSources {

    /** What an organisation can plan to pay, as the signed-in user sees it. */
    List<PlanSource> of(long organisationId);
}
