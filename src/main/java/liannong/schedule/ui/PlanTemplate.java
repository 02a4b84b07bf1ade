package liannong.schedule.ui;

import java.time.LocalDate;
import liannong.schedule.plans.Frequency;
import liannong.schedule.plans.PlanRule;
import liannong.schedule.plans.Shift;

/** The usual plans, to begin with: each can be changed before it is saved. */
enum PlanTemplate {
    YEAR,
    QUARTER,
    RENT,
    WAGES;

    private static final int NOVEMBER = 11;

    PlanRule rule(LocalDate today) {
        int year = today.getYear();
        return switch (this) {
            case YEAR -> new PlanRule(Frequency.YEARLY, LocalDate.of(year - 1, 1, 1), 14, 31, null, Shift.BEFORE, 30);
            case QUARTER -> new PlanRule(Frequency.QUARTERLY, LocalDate.of(year, 1, 1), 3, 25, null, Shift.AFTER, 20);
            case RENT -> new PlanRule(Frequency.YEARLY, LocalDate.of(year - 1, NOVEMBER, 1), 12, 1, 15, Shift.AFTER, 0);
            case WAGES -> new PlanRule(Frequency.MONTHLY, today.withDayOfMonth(1), 1, 15, null, Shift.BEFORE, 14);
        };
    }
}
