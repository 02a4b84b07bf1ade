package liannong.base.logs;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** What a line of the log belongs to: a request, the run of a task, a piece of background work. */
public final class Trail {

    /** The name under which it stands in each line. */
    static final String KEY = "trail";

    private Trail() {}

    /**
     * Everything that is logged meanwhile carries the trail.
     *
     * @param trail such as {@code import-17}; nothing of a person
     */
    public static <T> T along(String trail, Supplier<T> work) {
        String before = MDC.get(KEY);
        MDC.put(KEY, trail);
        try {
            return work.get();
        } finally {
            if (before == null) MDC.remove(KEY);
            else MDC.put(KEY, before);
        }
    }

    public static void along(String trail, Runnable work) {
        along(trail, () -> {
            work.run();
            return trail;
        });
    }
}
