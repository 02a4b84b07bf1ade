package liannong.base;

import java.util.Arrays;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which promise of the database a statement would have broken. */
public final class Broken {

    private Broken() {}

    /** Whether it is one of these, by the names of constraints, also of those that a trigger names. */
    public static boolean promise(DataIntegrityViolationException refusal, String... constraints) {
        return refusal.getMostSpecificCause() instanceof PSQLException said
                && said.getServerErrorMessage() != null
                && Arrays.asList(constraints)
                        .contains(Objects.requireNonNull(said.getServerErrorMessage())
                                .getConstraint());
    }
}
