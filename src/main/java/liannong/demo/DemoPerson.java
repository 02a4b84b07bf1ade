package liannong.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invented person; {@code health} is a code word, or null for nothing known. */
record DemoPerson(
        long id,
        String name,
        boolean man,
        LocalDate born,
        String relation,
        String identity,
        @Nullable String health) {

    String sex() {
        return man ? "M" : "F";
    }
}
