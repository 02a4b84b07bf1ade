package liannong.registry.masking;

import java.util.List;
import java.util.Locale;

/** What can be opened, and where it is sealed. The name of the field is what the record of openings says. */
public enum MaskedField {
    IDENTITY("person.identity", "persons", "identity_enc"),
    PERSON_PHONE("person.phone", "persons", "phone_enc"),
    HEALTH("person.health", "persons", "health_enc"),
    HOUSEHOLD_PHONE("household.phone", "households", "phone_enc"),
    CAUSES("household.main_cause", "households", "main_cause_enc", "other_cause_1_enc", "other_cause_2_enc"),
    ACCOUNT("account.number", "accounts", "number_enc"),

    /** What a request for another number or account asks for, as it is sealed: a whole, not a number. */
    REQUEST("change_request.content", "change_requests", "content_enc");

    private final String field;
    private final String table;
    private final String columns;

    MaskedField(String field, String table, String... columns) {
        this.field = field;
        this.table = table;
        this.columns = String.join(" ", columns);
    }

    /** As in the record: person.identity. */
    public String field() {
        return field;
    }

    /** The key of its name in the translations. */
    public String key() {
        return "unmasking.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return List.of(columns.split(" ", -1));
    }

    /** Of the caller's division: a former place may see a person, not open its numbers. */
    String scope() {
        return this == REQUEST
                ? "household_id in (select h.id from households h where starts_with(h.division_code, scope_division()))"
                : "starts_with(division_code, scope_division())";
    }

    /** The first cause of hardship is sealed under another name than the others. */
    String sealedAs(int column) {
        return this == CAUSES && column > 0 ? "household.other_cause" : field;
    }
}
