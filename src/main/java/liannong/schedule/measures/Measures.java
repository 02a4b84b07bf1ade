package liannong.schedule.measures;

import java.util.List;

/** What a module has to show of its queues and their ages. */
@FunctionalInterface
public interface Measures {

    List<Measure> measures();
}
