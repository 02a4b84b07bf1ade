package liannong;

import java.util.Set;

/** The tables that the registry keeps for places and households; {@code RegistryRowSecurityTests} fills and tries them. */
public final class RegistryTables {

    public static final Set<String> ALL = Set.of(
            "card_changes",
            "change_requests",
            "cooperative_filings",
            "documents",
            "duties",
            "enterprise_monitorings",
            "family_event_persons",
            "family_events",
            "household_incomes",
            "household_statuses",
            "income_lines",
            "payable_transfers");
            "organisation_changes",
            "organisation_officers");
            "parcel_changes",
            "parcel_holders",
            "parcel_uses",
            "parcels");

    private RegistryTables() {}
}
