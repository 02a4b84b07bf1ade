package liannong.shares.leaving;

import java.time.LocalDate;

/**
 * How long before the end of the fiscal year (31 December) a member tells in writing that he leaves: three months, an
 * organisation six, if the charter says nothing else (COOP art 25).
 *
 * @param months before the end of the year
 */
public record NoticePeriod(int months) {

    /** The last day of a year on which a notice still counts for that year: 30 September for three months. */
    public LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31).minusMonths(months);
    }

    /** The first day outside: membership ends with the fiscal year. */
    public LocalDate leavesOn(LocalDate noticeOn) {
        int year = noticeOn.getYear();
        return LocalDate.of(noticeOn.isAfter(lastDay(year)) ? year + 2 : year + 1, 1, 1);
    }
}
