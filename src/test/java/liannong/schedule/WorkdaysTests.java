package liannong.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The State Council's table of 2026, and plain weeks where it has not spoken. */
@SpringBootTest
class WorkdaysTests {

    private final Workdays workdays;

    @Autowired
    WorkdaysTests(Workdays workdays) {
        this.workdays = workdays;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true",
        "2026-02-14, true", // a Saturday on which one works for the Spring Festival
        "2026-02-15, false",
        "2026-02-16, false", // a Monday of the Spring Festival
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-02-28, true", // the other such Saturday
        "2026-03-01, false",
        "2031-02-03, true", // a Monday of a year that is not announced
        "2031-02-08, false"
    })
    void knowsOnWhichDayOneWorks(LocalDate day, boolean works) {
        assertThat(workdays.isWorkday(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-15, 2026-02-24", "2026-02-14, 2026-02-14", "2026-02-28, 2026-02-28", "2026-03-01, 2026-03-02"})
    void findsTheNextWorkingDay(LocalDate day, LocalDate found) {
        assertThat(workdays.onOrAfter(day)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 7, WORKING, 2026-02-28", // 13, Saturday 14, 24 to 27, Saturday 28
        "2026-03-02, 7, WORKING, 2026-03-11",
        "2026-02-12, 7, CALENDAR, 2026-02-19",
        "2026-03-06, 1, WORKING, 2026-03-09"
    })
    void countsFromTheDayAfterTheNoticeWasOpened(LocalDate opened, int days, DayKind kind, LocalDate last) {
        assertThat(workdays.lastDay(opened, days, kind)).isEqualTo(last);
    }

    @Test
    void aPeriodOverTheFestivalIsLongerThanTheSameOutsideIt() {
        LocalDate over = workdays.lastDay(LocalDate.of(2026, 2, 14), 7, DayKind.WORKING);
        assertThat(over).isEqualTo(LocalDate.of(2026, 3, 3));
    }
}
