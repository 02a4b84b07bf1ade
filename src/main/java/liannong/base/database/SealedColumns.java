package liannong.base.database;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every sealed column of every table, in one place: whoever adds one adds it here, or a change of the key loses it. */
final class SealedColumns {

    static final List<SealedColumn> ALL = List.of(
            of("persons", "identity_enc", "person.identity", "identity_index"),
            of("persons", "health_enc", "person.health", null),
            of("persons", "phone_enc", "person.phone", null),
            of("households", "main_cause_enc", "household.main_cause", null),
            of("households", "other_cause_1_enc", "household.other_cause", null),
            of("households", "other_cause_2_enc", "household.other_cause", null),
            of("households", "phone_enc", "household.phone", null),
            of("accounts", "number_enc", "account.number", "number_index"),
            of("card_changes", "before_enc", "card_change.value", null),
            of("card_changes", "after_enc", "card_change.value", null),
            of("change_requests", "content_enc", "change_request.content", null),
            of("documents", "content_enc", "document.content", null),
            of("result_files", "content_enc", "result_file.content", null),
            of("imports", "content_enc", "import.content", null),
            of("import_rows", "identity_enc", "person.identity", "identity_index"),
            of("import_rows", "health_enc", "person.health", null),
            of("import_rows", "phone_enc", "person.phone", null),
            of("import_rows", "household_phone_enc", "household.phone", null),
            of("import_rows", "main_cause_enc", "household.main_cause", null),
            of("import_rows", "other_cause_1_enc", "household.other_cause", null),
            of("import_rows", "other_cause_2_enc", "household.other_cause", null),
            of("import_rows", "account_enc", "account.number", "account_index"));

    /**
     * Bytes that are not sealed by the key: its own mark is changed by its own statement; the mark of a family act's
     * content is compared only when the same command comes twice, and that is refused then; the salt and the path of a
     * slip are random and hashes, and stay as they were laid open.
     */
    static final Set<String> OTHERS = Set.of(
            "installation.key_check",
            "family_events.content_mark",
            "dividend_slips.salt",
            "dividend_slips.path",
            "entitlement_slips.salt",
            "entitlement_slips.path",
            "slip_files.content"); // names and amounts, as they stand in the register

    private SealedColumns() {}

    static Stream<String> tables() {
        return ALL.stream().map(SealedColumn::table).distinct();
    }

    static List<SealedColumn> of(String table) {
        return ALL.stream().filter(column -> column.table().equals(table)).toList();
    }

    private static SealedColumn of(String table, String column, String field, @Nullable String index) {
        return new SealedColumn(table, column, field, index);
    }
}
