package liannong.ledger.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What the address of a page asks for; what it cannot mean is not asked. */
record Asked(QueryParameters parameters) {

    String text(String name) {
        return parameters.getSingleParameter(name).orElse("");
    }

    Optional<Long> number(String name) {
        return parameters
                .getSingleParameter(name)
                .filter(typed -> typed.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    Optional<Integer> small(String name, int least, int most) {
        return number(name).filter(typed -> typed >= least && typed <= most).map(Math::toIntExact);
    }

    Optional<LocalDate> day(String name) {
        return parameters
                .getSingleParameter(name)
                .filter(typed -> typed.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}"))
                .flatMap(Asked::parsed);
    }

    private static Optional<LocalDate> parsed(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
