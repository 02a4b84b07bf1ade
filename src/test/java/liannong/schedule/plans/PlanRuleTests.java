package liannong.schedule.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import liannong.schedule.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which working day each period of a plan is paid. */
class PlanRuleTests {

    /** The National Day of 2026, and a Sunday that is worked. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(
            LocalDate.of(2026, 10, 1), false,
            LocalDate.of(2026, 10, 2), false,
            LocalDate.of(2026, 10, 5), false,
            LocalDate.of(2026, 10, 6), false,
            LocalDate.of(2026, 10, 7), false,
            LocalDate.of(2026, 10, 10), true));

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-09-01, 1, 4, AFTER, 2026-10-08", // in the holiday
        "MONTHLY, 2026-09-01, 1, 4, BEFORE, 2026-10-08", // before it the month would not be over
        "MONTHLY, 2026-09-01, 1, 10, AFTER, 2026-10-10", // a Saturday that is worked
        "MONTHLY, 2026-01-01, 1, 31, BEFORE, 2026-02-27", // February has no 31st, and its 28th is a Saturday
        "QUARTERLY, 2026-01-01, 3, 25, AFTER, 2026-04-27", // a Saturday
        "QUARTERLY, 2026-01-01, 3, 25, BEFORE, 2026-04-24",
        "YEARLY, 2025-01-01, 14, 31, BEFORE, 2026-03-31"
    })
    void isPaidOnAWorkingDayAfterItsPeriod(
            Frequency frequency, LocalDate first, int months, int day, Shift shift, LocalDate due) {
        var rule = new PlanRule(frequency, first, months, day, null, shift, 0);
        Coming coming = rule.coming(first, CALENDAR);
        assertThat(coming.dueOn()).isEqualTo(due);
        assertThat(coming.dueOn()).isAfter(coming.lastDay());
    }

    @Test
    void theRentOfNovemberStaysInItsWindow() {
        var rent = new PlanRule(Frequency.YEARLY, LocalDate.of(2024, 11, 1), 12, 1, 15, Shift.BEFORE, 0);
        Coming coming = rent.coming(LocalDate.of(2024, 11, 1), CALENDAR);
        assertThat(coming.plannedOn()).isEqualTo("2025-11-01").as("a Saturday");
        assertThat(coming.dueOn()).isEqualTo("2025-11-03").as("not in October");
        assertThat(coming.lastOn()).isEqualTo("2025-11-15");
        assertThat(coming.isMoved()).isTrue();
    }

    @Test
    void theDraftIsOpenedBeforeThePaymentButNotBeforeThePeriodIsOver() {
        var early = new PlanRule(Frequency.MONTHLY, LocalDate.of(2026, 3, 1), 1, 15, null, Shift.AFTER, 10);
        assertThat(early.coming(early.firstPeriod(), CALENDAR).opensOn()).isEqualTo("2026-04-05");
        var tooEarly = new PlanRule(Frequency.MONTHLY, LocalDate.of(2026, 3, 1), 1, 15, null, Shift.AFTER, 60);
        assertThat(tooEarly.coming(tooEarly.firstPeriod(), CALENDAR).opensOn()).isEqualTo("2026-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-03-02, 1, 15, , 10, PLAN_PERIOD_BEGINS_A_MONTH",
        "MONTHLY, 2026-03-01, 0, 15, , 10, PLAN_PAYS_BEFORE_ITS_PERIOD_ENDS",
        "YEARLY, 2026-01-01, 11, 15, , 10, PLAN_PAYS_BEFORE_ITS_PERIOD_ENDS",
        "YEARLY, 2026-01-01, 25, 15, , 10, PLAN_PAYS_BEFORE_ITS_PERIOD_ENDS",
        "MONTHLY, 2026-03-01, 1, 0, , 10, PLAN_DAY_WRONG",
        "MONTHLY, 2026-03-01, 1, 15, 14, 10, PLAN_DAY_WRONG",
        "MONTHLY, 2026-03-01, 1, 15, , 91, PLAN_LEAD_WRONG"
    })
    void saysWhatCannotBe(
            Frequency frequency,
            LocalDate first,
            int months,
            int day,
            @org.jspecify.annotations.Nullable Integer last,
            int lead,
            PlanReason wrong) {
        assertThat(new PlanRule(frequency, first, months, day, last, Shift.AFTER, lead).wrong())
                .containsExactly(wrong);
    }

    @Test
    void anEndedPlanHasNoPeriodsAndAnEndlessOneIsBounded() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(new PlanRule(Frequency.ENDED, first, 0, 1, null, Shift.AFTER, 0).periods(first.plusYears(9)))
                .isEmpty();
        assertThat(new PlanRule(Frequency.MONTHLY, first, 1, 1, null, Shift.AFTER, 0).periods(first.plusYears(900)))
                .hasSize(1000);
    }
}
