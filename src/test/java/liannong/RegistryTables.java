package liannong;

import java.util.Set;
import java.util.stream.Collectors;

/** The tables that the registry keeps for places and households; row-security tests of its parts fill and try them. */
public final class RegistryTables {

    /** One name a line. */
    public static final Set<String> ALL = """
            card_changes
            change_requests
            cooperative_filings
            documents
            duties
            enterprise_monitorings
            family_event_persons
            family_events
            household_incomes
            household_statuses
            import_rows
            imports
            income_lines
            organisation_changes
            organisation_officers
            parcel_changes
            parcel_holders
            parcel_uses
            parcels
            payable_transfers
            """.lines().collect(Collectors.toUnmodifiableSet());

    private RegistryTables() {}
}
