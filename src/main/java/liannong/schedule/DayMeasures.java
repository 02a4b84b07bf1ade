package liannong.schedule;

import java.util.List;
import java.util.stream.Collectors;
import liannong.schedule.measures.Measure;
import liannong.schedule.measures.Measures;
import org.springframework.stereotype.Component;

/** How far the daily tasks are behind the business day, and how many failed. */
@Component
class DayMeasures implements Measures {

    static final String LAG = "liannong.days.lag";
    static final String FAILED = "liannong.days.failed";

    private final String tasks;

    /** Of the tasks there are today: what an earlier version did each day is not behind. */
    DayMeasures(List<DailyTask> tasks) {
        this.tasks = tasks.stream().map(DailyTask::name).collect(Collectors.joining(","));
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        LAG, "Days by which the slowest daily task is behind the business day", """
                        select coalesce(max(business_today() - done), 0) from (
                            select coalesce(min(day) filter (where finished_at is null) - 1, max(day)) as done
                            from day_runs where task = any (string_to_array(?, ',')) group by task) as tasks""", List.of(tasks)),
                new Measure(FAILED, "Daily tasks that failed and are tried again", """
                        select count(*) from day_runs
                        where finished_at is null and error is not null and task = any (string_to_array(?, ','))""", List.of(tasks)));
    }
}
