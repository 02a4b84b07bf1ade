package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import liannong.registry.organisations.Finding.Severity;

/** What the law finds in a cooperative's filings. */
record FilingRules(List<FilingRow> filings, LocalDate foundedOn, LocalDate today) {

    /** Member changes and annual report of the last full year, and whether two years went by without business. */
    List<Finding> findings(RosterHistory roster) {
        int last = today.getYear() - 1;
        List<Finding> found = new ArrayList<>();
        if (foundedOn.getYear() <= last) {
            found.add(
                    roster.changedIn(last)
                            ? filed(
                                    FindingRule.MEMBER_CHANGES,
                                    FilingKind.MEMBER_CHANGES,
                                    last,
                                    Deadlines.memberChanges(last))
                            : Finding.of(FindingRule.MEMBER_CHANGES, Severity.KEPT, year(last))
                                    .saying("none"));
            found.add(filed(FindingRule.ANNUAL_REPORT, FilingKind.ANNUAL_REPORT, last, Deadlines.annualReport(last)));
        }
        found.add(idle());
        return List.copyOf(found);
    }

    /** What is filed stays filed, however late; what is not is due until its day, and broken from the day after. */
    private Finding filed(FindingRule rule, FilingKind kind, int year, LocalDate due) {
        Optional<FilingRow> filing = filings.stream()
                .filter(row -> row.kind() == kind && row.year() == year)
                .findFirst();
        if (filing.isPresent()) {
            return Finding.of(rule, Severity.KEPT, year(year), filing.get().filedOn());
        }
        Finding open = Finding.of(rule, today.isAfter(due) ? Severity.BROKEN : Severity.DUE, year(year), due)
                .saying("open")
                .until(due);
        return today.isAfter(due) ? open.since(due.plusDays(1)) : open;
    }

    /** COOP art 71: two years on end without business. Years for which no report says are not counted as idle. */
    private Finding idle() {
        List<FilingRow> reports = filings.stream()
                .filter(row -> row.kind() == FilingKind.ANNUAL_REPORT)
                .sorted(Comparator.comparingInt(FilingRow::year).reversed())
                .toList();
        if (reports.isEmpty())
            return Finding.of(FindingRule.IDLE_YEARS, Severity.UNKNOWN).saying("unknown");
        int newest = reports.getFirst().year();
        int idle = 0;
        while (idle < reports.size()
                && reports.get(idle).year() == newest - idle
                && Boolean.FALSE.equals(reports.get(idle).hadBusiness())) {
            idle++;
        }
        if (idle == 0) return Finding.of(FindingRule.IDLE_YEARS, Severity.KEPT, year(newest));
        Finding found = Finding.of(
                        FindingRule.IDLE_YEARS, idle >= 2 ? Severity.BROKEN : Severity.DUE, idle, year(newest))
                .saying("idle");
        return idle >= 2 ? found.since(LocalDate.of(newest - idle + 1, 1, 1)) : found;
    }

    /** Without a thousands separator. */
    private static String year(int year) {
        return Integer.toString(year);
    }
}
