package liannong.schedule.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import liannong.schedule.DailyTask;
import liannong.schedule.WorkCalendar;
import liannong.schedule.Workdays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each morning: what plans bring due is announced, each period once, each in a transaction of its own. */
@Component
class PlansDue implements DailyTask {

    private final PlanSql sql;
    private final Workdays workdays;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PlansDue(
            PlanSql sql, Workdays workdays, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.workdays = workdays;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "schedule.plans";
    }

    @Override
    public int order() {
        return 30;
    }

    /** One that fails does not hold up the others; the day is tried again for what is left. */
    @Override
    public int run(LocalDate day) {
        List<RuntimeException> failures = new ArrayList<>();
        int announced = 0;
        for (Timeline plan : plans()) {
            try {
                Integer of = transaction.execute(status -> announce(plan, day));
                announced += of == null ? 0 : of;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty())
            throw new IllegalStateException(failures.size() + " plans were not announced", failures.getFirst());
        return announced;
    }

    private Collection<Timeline> plans() {
        List<PlanRow> versions = transaction.execute(status -> sql.versions());
        return Timeline.of(versions == null ? List.of() : versions).values();
    }

    private int announce(Timeline plan, LocalDate day) {
        PlanRow first = plan.versions().getFirst();
        Optional<LocalDate> done = sql.lastAnnounced(first.id());
        WorkCalendar calendar = workdays.between(first.firstPeriod(), day.plusDays(120));
        List<Timeline.Period> due = plan.periods(day, calendar)
                .filter(period -> !period.coming().opensOn().isAfter(day))
                .filter(period -> done.isEmpty() || period.coming().firstDay().isAfter(done.get()))
                .toList();
        for (Timeline.Period period : due) {
            PlanRow version = period.version();
            Coming coming = period.coming();
            long id = sql.announce(version, coming, day);
            events.publishEvent(new PlanDue(
                    id,
                    version.organisationId(),
                    version.name(),
                    version.sourceKind(),
                    version.sourceId(),
                    coming.firstDay(),
                    coming.lastDay(),
                    coming.dueOn()));
        }
        return due.size();
    }
}
