package liannong.shares.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when a member tells that he leaves, and from when on he is none (COOP art 25). */
class NoticePeriodTests {

    @ParameterizedTest
    @CsvSource({
        "3, 2025-09-30, 2026-01-01",
        "3, 2025-10-01, 2027-01-01",
        "3, 2025-01-01, 2026-01-01",
        "3, 2025-12-31, 2027-01-01",
        "6, 2025-06-30, 2026-01-01",
        "6, 2025-07-01, 2027-01-01",
        "1, 2025-11-30, 2026-01-01",
        "1, 2025-12-01, 2027-01-01",
        "0, 2025-12-31, 2026-01-01"
    })
    void membershipEndsWithTheYearForWhichTheNoticeCameInTime(int months, LocalDate notice, LocalDate outside) {
        assertThat(new NoticePeriod(months).leavesOn(notice)).isEqualTo(outside);
    }
}
