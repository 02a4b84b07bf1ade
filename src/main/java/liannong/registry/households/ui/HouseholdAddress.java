package liannong.registry.households.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liannong.registry.households.HouseholdFilter;

/** The filter of the list as it stands in the address; what an address does not say rightly is not asked. */
final class HouseholdAddress {

    static final Set<String> STATUSES = Set.of("POOR", "EXITED", "MONITORED", "ORDINARY", HouseholdFilter.ENDED);
    static final Set<String> DETAILS = Set.of("UNSTABLE", "MARGINAL", "SUDDEN", "ENJOYING", "STABLE");
    static final Set<String> ATTRIBUTES = Set.of("GENERAL_POOR", "SUBSISTENCE", "FIVE_GUARANTEES", "SUBSISTENCE_POOR");

    private HouseholdAddress() {}

    static HouseholdFilter filter(QueryParameters asked) {
        return new HouseholdFilter(
                asked.getSingleParameter("q").orElse(""),
                shaped(asked, "village", "[0-9]{12}"),
                one(asked, "status", STATUSES),
                one(asked, "detail", DETAILS),
                one(asked, "attribute", ATTRIBUTES),
                Integer.parseInt("0" + shaped(asked, "size", "[1-6]")));
    }

    static QueryParameters of(HouseholdFilter filter) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", filter.text());
        said.put("village", filter.village());
        said.put("status", filter.status());
        said.put("detail", filter.detail());
        said.put("attribute", filter.attribute());
        said.put("size", filter.size() == 0 ? "" : Integer.toString(filter.size()));
        said.values().removeIf(String::isEmpty);
        return QueryParameters.simple(said);
    }

    private static String shaped(QueryParameters asked, String name, String shape) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches(shape))
                .orElse("");
    }

    private static String one(QueryParameters asked, String name, Set<String> of) {
        Optional<String> said = asked.getSingleParameter(name);
        return said.filter(of::contains).orElse("");
    }
}
