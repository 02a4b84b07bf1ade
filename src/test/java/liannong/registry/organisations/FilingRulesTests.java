package liannong.registry.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import liannong.registry.organisations.Finding.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingRulesTests {

    private static final LocalDate FOUNDED = LocalDate.of(2019, 3, 18);
    private static final RosterHistory CHANGED_IN_2025 =
            new RosterHistory(List.of(new Stay(MemberKind.FARMER, null, LocalDate.of(2025, 7, 1), null)));

    @ParameterizedTest
    @CsvSource({"2026-03-31, DUE", "2026-04-01, BROKEN"})
    void memberChangesAreDueNinetyDaysAfterTheYear(LocalDate today, Severity expected) {
        Finding found = find(FindingRule.MEMBER_CHANGES, List.of(), today, CHANGED_IN_2025);
        assertThat(found.severity()).isEqualTo(expected);
        assertThat(found.until()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void inALeapYearTheNinetyDaysEndADayEarlier() {
        assertThat(Deadlines.memberChanges(2027)).isEqualTo(LocalDate.of(2028, 3, 30));
    }

    @Test
    void whoHadNoChangesFilesNone() {
        assertThat(find(FindingRule.MEMBER_CHANGES, List.of(), LocalDate.of(2026, 12, 1), new RosterHistory(List.of()))
                        .severity())
                .isEqualTo(Severity.KEPT);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, DUE", "2026-07-01, BROKEN"})
    void theReportIsDueOnTheLastOfJune(LocalDate today, Severity expected) {
        assertThat(find(FindingRule.ANNUAL_REPORT, List.of(), today, CHANGED_IN_2025)
                        .severity())
                .isEqualTo(expected);
    }

    @Test
    void whatIsFiledIsFiled() {
        assertThat(find(
                                FindingRule.ANNUAL_REPORT,
                                List.of(report(2025, true)),
                                LocalDate.of(2026, 12, 1),
                                CHANGED_IN_2025)
                        .severity())
                .isEqualTo(Severity.KEPT);
    }

    @Test
    void twoIdleYearsOnEndBreakTheRuleAndOneWarns() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(find(
                                FindingRule.IDLE_YEARS,
                                List.of(report(2024, false), report(2023, true)),
                                today,
                                CHANGED_IN_2025)
                        .severity())
                .isEqualTo(Severity.DUE);
        Finding broken =
                find(FindingRule.IDLE_YEARS, List.of(report(2024, false), report(2023, false)), today, CHANGED_IN_2025);
        assertThat(broken.severity()).isEqualTo(Severity.BROKEN);
        assertThat(broken.since()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(find(
                                FindingRule.IDLE_YEARS,
                                List.of(report(2024, false), report(2022, false)),
                                today,
                                CHANGED_IN_2025)
                        .severity())
                .as("a year of which nothing is known is not idle")
                .isEqualTo(Severity.DUE);
    }

    @Test
    void withoutAReportNothingIsKnownAndNothingPasses() {
        assertThat(find(FindingRule.IDLE_YEARS, List.of(), LocalDate.of(2026, 3, 2), CHANGED_IN_2025)
                        .severity())
                .isEqualTo(Severity.UNKNOWN);
    }

    @Test
    void theYearOfFoundingIsNotAskedForBeforeItIsOver() {
        assertThat(new FilingRules(List.of(), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 2))
                        .findings(CHANGED_IN_2025))
                .extracting(Finding::rule)
                .containsExactly(FindingRule.IDLE_YEARS);
    }

    private static Finding find(FindingRule rule, List<FilingRow> filings, LocalDate today, RosterHistory roster) {
        return new FilingRules(filings, FOUNDED, today)
                .findings(roster).stream()
                        .filter(found -> found.rule() == rule)
                        .findFirst()
                        .orElseThrow();
    }

    private static FilingRow report(int year, @Nullable Boolean hadBusiness) {
        return new FilingRow(
                year, FilingKind.ANNUAL_REPORT, year, LocalDate.of(year + 1, 2, 1), hadBusiness, "年报", false, "会计");
    }
}
