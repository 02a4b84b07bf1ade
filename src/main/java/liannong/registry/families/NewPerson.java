package liannong.registry.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the register does not know yet.
 *
 * @param sex F or M
 * @param identityNumber null for a newborn without one
 */
public record NewPerson(
        String name, String sex, LocalDate bornOn, @Nullable String identityNumber) {

    @Override
    public String toString() {
        return "NewPerson[" + name + "]"; // never the number: this may stand in a log
    }
}
