package liannong.audit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at all that an audit looks at. */
final class Checks {

    private Checks() {}

    /**
     * All checks, each told as soon as it is done. The caller's transaction decides of which moment they are.
     *
     * @param found called with each finding in turn
     */
    static List<Finding> look(JdbcClient jdbc, Consumer<Finding> found) {
        return Arrays.stream(Check.values())
                .map(check -> look(jdbc, check))
                .peek(found)
                .toList();
    }

    static Finding look(JdbcClient jdbc, Check check) {
        long began = System.nanoTime();
        return jdbc.sql("select looked_at, broken, coalesce(facts, '{}') from " + check.function() + "()")
                .query((row, number) -> new Finding(
                        check,
                        row.getLong(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        Duration.ofNanos(System.nanoTime() - began).toMillis()))
                .single();
    }
}
