package liannong.shares.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import liannong.shares.RegisterFilter;

/** Which register is looked at, as it stands in the address. */
final class RegisterAddress {

    private RegisterAddress() {}

    static QueryParameters of(RegisterFilter filter) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("c", Long.toString(filter.cooperativeId()));
        query.put("day", filter.asOf().toString());
        if (!filter.withAllThatIsKnown()) query.put("known", filter.knownOn().toString());
        if (!filter.text().isEmpty()) query.put("q", filter.text());
        return QueryParameters.simple(query);
    }

    /** A day that is none, or has not come yet, is as if it were not asked for. */
    static Optional<LocalDate> day(QueryParameters asked, String name, LocalDate today) {
        try {
            return asked.getSingleParameter(name).map(LocalDate::parse).filter(day -> !day.isAfter(today));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
