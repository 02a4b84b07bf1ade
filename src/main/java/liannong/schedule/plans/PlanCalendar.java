package liannong.schedule.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.Roles;
import liannong.schedule.WorkCalendar;
import liannong.schedule.Workdays;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What plans bring due on which working day. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class PlanCalendar {

    private record Key(long plan, LocalDate firstDay) {}

    private final PlanSql sql;
    private final Workdays workdays;

    PlanCalendar(PlanSql sql, Workdays workdays) {
        this.sql = sql;
        this.workdays = workdays;
    }

    /** The latest version of each plan, the confirmed one in force where there is one waiting beside it. */
    public List<PlanRow> plans() {
        return sql.versions().stream()
                .collect(Collectors.groupingBy(
                        PlanRow::id, java.util.LinkedHashMap::new, Collectors.reducing((first, next) -> next)))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    /** What falls due between two days, both counted: what came due as it was announced, the rest as it is planned. */
    public List<ComingRow> between(LocalDate from, LocalDate to) {
        List<PlanRow> rows = sql.versions();
        if (rows.isEmpty()) return List.of();
        LocalDate first = rows.stream()
                .map(PlanRow::firstPeriod)
                .min(Comparator.naturalOrder())
                .orElse(from);
        WorkCalendar calendar = workdays.between(first, to.plusMonths(2));
        Map<Key, PlanSql.DueRow> dues = sql.dues(from.minusDays(40), to.plusDays(40)).stream()
                .collect(Collectors.toMap(due -> new Key(due.planId(), due.firstDay()), Function.identity()));
        return Timeline.of(rows).values().stream()
                .flatMap(plan -> plan.periods(to, calendar))
                .map(period -> row(
                        period.version(),
                        period.coming(),
                        dues.get(new Key(period.version().id(), period.coming().firstDay()))))
                .filter(row -> !row.coming().dueOn().isBefore(from)
                        && !row.coming().dueOn().isAfter(to))
                .sorted(Comparator.comparing((ComingRow row) -> row.coming().dueOn())
                        .thenComparing(ComingRow::organisation)
                        .thenComparing(ComingRow::plan))
                .toList();
    }

    private static ComingRow row(PlanRow plan, Coming coming, PlanSql.@org.jspecify.annotations.Nullable DueRow due) {
        if (due == null)
            return new ComingRow(
                    plan.id(),
                    plan.name(),
                    plan.organisationId(),
                    plan.organisation(),
                    plan.sourceKind(),
                    coming,
                    null,
                    null,
                    null,
                    null);
        var announced = new Coming(
                due.firstDay(), due.lastDay(), coming.plannedOn(), due.dueOn(), coming.lastOn(), due.announcedOn());
        return new ComingRow(
                plan.id(),
                plan.name(),
                plan.organisationId(),
                plan.organisation(),
                plan.sourceKind(),
                announced,
                due.answer(),
                due.answerId(),
                due.note(),
                due.announcedOn());
    }
}
