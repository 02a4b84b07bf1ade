package liannong.registry.organisations;

import java.time.LocalDate;

/** By when the law wants what, for a year. The fiscal year of a cooperative is the calendar year. */
final class Deadlines {

    private static final int DAYS_FOR_MEMBER_CHANGES = 90;
    private static final int YEARS_BETWEEN_MONITORINGS = 2;

    private Deadlines() {}

    /** REG art 29: member changes are filed within 90 days after the end of the year. */
    static LocalDate memberChanges(int year) {
        return LocalDate.of(year, 12, 31).plusDays(DAYS_FOR_MEMBER_CHANGES);
    }

    /** REG-R arts 63, 70: the report of a year by 30 June of the next. */
    static LocalDate annualReport(int year) {
        return LocalDate.of(year + 1, 6, 30);
    }

    /** Every two years: practice, the text of the rule was not found (domain.md 1.11). */
    static LocalDate monitoring(LocalDate last) {
        return last.plusYears(YEARS_BETWEEN_MONITORINGS);
    }
}
