package liannong.registry.organisations;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;

/** Which promise of the database a statement would have broken. */
final class Violated {

    private Violated() {}

    static boolean is(DataIntegrityViolationException refusal, String... constraints) {
        String said = String.valueOf(refusal.getMostSpecificCause().getMessage());
        return List.of(constraints).stream().anyMatch(said::contains);
    }
}
