package liannong.schedule.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.base.BusinessTime;
import liannong.schedule.WorkCalendar;

/** The confirmed versions of one plan after each other: each rules from its first period to the next one's. */
record Timeline(List<PlanRow> versions) {

    /** A period with the version that rules it. */
    record Period(PlanRow version, Coming coming) {}

    /** By plan, in the order of the rows. */
    static Map<Long, Timeline> of(List<PlanRow> rows) {
        return rows.stream()
                .filter(PlanRow::confirmed)
                .collect(Collectors.groupingBy(
                        PlanRow::id,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Timeline::new)));
    }

    Timeline {
        versions = versions.stream()
                .sorted(java.util.Comparator.comparing(PlanRow::firstPeriod))
                .toList();
    }

    /** The periods that begin before a day; those that were due before their plan was confirmed are nobody's duty. */
    Stream<Period> periods(LocalDate end, WorkCalendar calendar) {
        List<Period> found = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            PlanRow version = versions.get(i);
            LocalDate next = i + 1 < versions.size() ? versions.get(i + 1).firstPeriod() : end;
            version.rule()
                    .periods(next.isBefore(end) ? next : end)
                    .map(first -> new Period(version, version.rule().coming(first, calendar)))
                    .filter(Timeline::dueAfterItWasConfirmed)
                    .forEach(found::add);
        }
        return found.stream();
    }

    private static boolean dueAfterItWasConfirmed(Period period) {
        Instant confirmed = period.version().confirmedAt();
        return confirmed != null
                && !period.coming().dueOn().isBefore(LocalDate.ofInstant(confirmed, BusinessTime.ZONE));
    }
}
