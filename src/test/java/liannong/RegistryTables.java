package liannong;

import java.util.Set;
import java.util.stream.Collectors;

/** Tables whose row security has tests of its own, in the module that fills them. */
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
            departures
            settlement_supplements
            dissolutions
            fiscal_projects
            income_rights
            land_contributions
            share_limits
            share_move_ins
            share_terms
            valuations
            """.lines().collect(Collectors.toUnmodifiableSet());

    private RegistryTables() {}
}
