package liannong.payouts.rules;

import static liannong.payouts.rules.RuleReason.*;

import java.util.List;
import java.util.Optional;
import liannong.base.Money;
import liannong.schedule.plans.Shift;

/** What a rule says; each knows what it cannot say. */
public sealed interface RuleContent {

    int MOST_APPROVALS = 5;
    int LONGEST_BALANCE_DAYS = 60;
    int LONGEST_DAYS = 3650;

    /** What cannot be. */
    Optional<RuleReason> wrong();

    /** From more than an amount on, so many approve. */
    record Step(Money above, int approvals) {}

    /** How many approve, the least amount first; begins at nothing, and more money never needs fewer. */
    record Approvals(List<Step> steps) implements RuleContent {

        public Approvals {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<RuleReason> wrong() {
            boolean right = !steps.isEmpty() && steps.getFirst().above().fen() == 0;
            for (int n = 0; n < steps.size(); n++) {
                Step step = steps.get(n);
                right &= step.approvals() >= 1 && step.approvals() <= MOST_APPROVALS;
                if (n == 0) continue;
                right &= step.above().fen() > steps.get(n - 1).above().fen();
                right &= step.approvals() >= steps.get(n - 1).approvals();
            }
            return right ? Optional.empty() : Optional.of(RULE_STEPS_WRONG);
        }
    }

    /** When a due day is paid on which banks rest, and for how many days a bank's balance counts. */
    record PayDay(Shift shift, int balanceDays) implements RuleContent {

        @Override
        public Optional<RuleReason> wrong() {
            return balanceDays < 0 || balanceDays > LONGEST_BALANCE_DAYS
                    ? Optional.of(RULE_DAYS_WRONG)
                    : Optional.empty();
        }
    }

    /** From how many days something that waits warns and alarms; as much as this alarms as soon as it warns. */
    record Clock(int warnDays, int alarmDays, Money alarmAmount) implements RuleContent {

        @Override
        public Optional<RuleReason> wrong() {
            boolean right =
                    warnDays >= 0 && alarmDays >= warnDays && alarmDays <= LONGEST_DAYS && alarmAmount.isPositive();
            return right ? Optional.empty() : Optional.of(RULE_DAYS_WRONG);
        }
    }
}
