package liannong.schedule.plans;

import liannong.base.Reason;

/** Why a payment plan is not taken. */
public enum PlanReason implements Reason {
    NO_SUCH_PLAN,
    PLAN_TEXT_MISSING,
    PLAN_PERIOD_BEGINS_A_MONTH,
    PLAN_PAYS_BEFORE_ITS_PERIOD_ENDS,
    PLAN_DAY_WRONG,
    PLAN_LEAD_WRONG,
    PLAN_OF_ANOTHER_SOURCE,
    PLAN_OF_A_CALENDAR_YEAR,
    PLAN_CONFIRMED_BEFORE,
    PLAN_NEEDS_A_SECOND_PERSON,
    PLAN_VERSION_OF_THE_SAME_DAY,
    PLAN_PERIOD_ANNOUNCED,
    PLAN_BREAKS_A_PERIOD,
    SAME_COMMAND_OTHER_PLAN
}
