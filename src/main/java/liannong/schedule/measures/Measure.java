package liannong.schedule.measures;

import java.util.List;

/**
 * One figure, asked of the database in the system's name.
 *
 * @param name with dots, such as {@code liannong.imports.waiting}; counts and days, never anything of a person
 * @param help one sentence for whoever reads the figure
 * @param sql gives one whole number, from an index or over few rows: it is asked once a minute
 */
public record Measure(String name, String help, String sql, List<Object> parameters) {

    public Measure(String name, String help, String sql) {
        this(name, help, sql, List.of());
    }
}
