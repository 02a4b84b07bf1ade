package liannong.registry.parcels.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import liannong.registry.parcels.LandKind;
import liannong.registry.parcels.ParcelFilter;
import org.jspecify.annotations.Nullable;

/** The filter of the list as it stands in the address; what is not understood is left out. */
final class Query {

    static final int LONGEST_TEXT = 40;

    private Query() {}

    static ParcelFilter read(QueryParameters asked, LocalDate today) {
        return new ParcelFilter(
                asked.getSingleParameter("village")
                        .filter(code -> code.matches("[0-9]{12}"))
                        .orElse(""),
                asked.getSingleParameter("q")
                        .map(String::strip)
                        .filter(text -> text.length() <= LONGEST_TEXT)
                        .orElse(""),
                one(LandKind.values(), asked, "land"),
                one(ParcelFilter.Use.values(), asked, "use"),
                one(ParcelFilter.State.values(), asked, "state"),
                today);
    }

    static QueryParameters write(ParcelFilter filter) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "village", filter.division());
        put(asked, "q", filter.text());
        put(asked, "land", word(filter.land()));
        put(asked, "use", word(filter.use()));
        put(asked, "state", word(filter.state()));
        return QueryParameters.simple(asked);
    }

    static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, QueryParameters asked, String name) {
        String word = asked.getSingleParameter(name).orElse("");
        return Arrays.stream(values)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (!value.isEmpty()) asked.put(name, value);
    }
}
