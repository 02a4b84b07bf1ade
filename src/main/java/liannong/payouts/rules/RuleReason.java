package liannong.payouts.rules;

import liannong.base.Reason;

/** Why a rule about paying is not taken. */
public enum RuleReason implements Reason {
    NO_SUCH_RULE,
    RULE_TEXT_MISSING,
    RULE_BEGINS_TOO_EARLY,
    RULE_STEPS_WRONG,
    RULE_DAYS_WRONG,
    RULE_SAME_COMMAND,
    RULE_CONFIRMED_BEFORE,
    RULE_NEEDS_A_SECOND_PERSON,
    RULE_OF_THE_SAME_DAY
}
