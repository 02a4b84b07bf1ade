package liannong.registry.imports;

import java.util.Locale;
import liannong.base.Reason;
import org.jspecify.annotations.Nullable;

/** What may hang on what an import added; a fact of a refusal, written out for the reader like every reason. */
enum Dependent implements Reason {
    IMPORT_HANGS_MEMBERS,
    IMPORT_HANGS_SHARES,
    IMPORT_HANGS_PARCELS,
    IMPORT_HANGS_EVENTS,
    IMPORT_HANGS_DOCUMENTS,
    IMPORT_HANGS_REQUESTS,
    IMPORT_HANGS_CHANGES,
    IMPORT_HANGS_INCOMES,
    IMPORT_HANGS_MONEY,
    IMPORT_HANGS_USERS,
    IMPORT_HANGS_OTHER;

    static Dependent of(@Nullable String table) {
        return switch (table == null ? "" : table.toLowerCase(Locale.ROOT)) {
            case "members", "organisation_officers" -> IMPORT_HANGS_MEMBERS;
            case "share_movements", "trades" -> IMPORT_HANGS_SHARES;
            case "parcels", "parcel_holders", "parcel_uses" -> IMPORT_HANGS_PARCELS;
            case "family_events", "family_event_persons" -> IMPORT_HANGS_EVENTS;
            case "documents" -> IMPORT_HANGS_DOCUMENTS;
            case "change_requests" -> IMPORT_HANGS_REQUESTS;
            case "card_changes" -> IMPORT_HANGS_CHANGES;
            case "household_incomes" -> IMPORT_HANGS_INCOMES;
            case "payables", "payment_instructions", "dividend_lines", "dividend_inputs" -> IMPORT_HANGS_MONEY;
            default -> IMPORT_HANGS_OTHER;
        };
    }
}
