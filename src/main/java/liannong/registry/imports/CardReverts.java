package liannong.registry.imports;

import java.util.List;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.Initials;
import liannong.registry.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the fields that an import changed back to what they were, where they still are what it made them. */
@Component
class CardReverts {

    static final String RECORD = "card_change.value";

    @SuppressWarnings("ArrayRecordComponent") // a row as it comes, never compared
    private record Changed(
            long id,
            long householdId,
            @Nullable Long personId,
            String field,
            byte @Nullable [] beforeEnc,
            byte @Nullable [] afterEnc) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    CardReverts(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Refuses, and changes nothing, when somebody has changed one of them since. */
    void revert(long importId) {
        List<Changed> changes = jdbc.sql(
                        "select id, household_id, person_id, field, before_enc, after_enc from card_changes"
                                + " where import_id = :import order by id desc")
                .param("import", importId)
                .query(Changed.class)
                .list();
        changes.forEach(this::revert);
    }

    private void revert(Changed change) {
        CardField field = CardField.of(change.field()).orElseThrow();
        long id = change.personId() == null ? change.householdId() : change.personId();
        String before = opened(RECORD, change.beforeEnc());
        if (!Objects.equals(now(field, id), opened(RECORD, change.afterEnc()))) {
            throw new Refused(ImportReason.IMPORT_UNDO_CHANGED);
        }
        set(field, id, before);
        jdbc.sql(
                        "insert into card_changes (id, county_code, household_id, person_id, field, before_enc, after_enc, recorded_by,"
                                + " recorded_at) values (nextval('card_changes_seq'), :county, :household, :person, :field, :before, :after,"
                                + " :user, now())")
                .param("county", SystemUser.COUNTY)
                .param("household", change.householdId())
                .param("person", change.personId())
                .param("field", change.field())
                .param("before", change.afterEnc())
                .param("after", change.beforeEnc())
                .param("user", CurrentUser.get().id())
                .update();
    }

    private @Nullable String now(CardField field, long id) {
        if (field.sealedAs != null) {
            return jdbc.sql("select coalesce(" + field.column + ", '') from " + field.table + " where id = :id")
                    .param("id", id)
                    .query(byte[].class)
                    .optional()
                    .map(kept -> kept.length == 0 ? null : opened(field.sealedAs, kept))
                    .orElse(null);
        }
        return jdbc.sql("select " + field.column + "::text from " + field.table + " where id = :id and " + field.column
                        + " is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void set(CardField field, long id, @Nullable String value) {
        String and = switch (field) {
            case NAME -> ", initials = :more";
            case PHONE -> ", phone_last4 = :more";
            default -> "";
        };
        Object stored = value == null || field.sealedAs == null ? value : cipher.seal(field.sealedAs, value);
        var update = jdbc.sql("update " + field.table + " set " + field.column + " = :value::" + field.type + and
                        + ", version = version + 1 where id = :id")
                .param("value", stored)
                .param("id", id);
        if (!and.isEmpty()) update = update.param("more", more(field, value));
        if (update.update() != 1) throw new Refused(ImportReason.IMPORT_UNDO_CHANGED);
    }

    private static @Nullable String more(CardField field, @Nullable String value) {
        if (value == null) return null;
        return field == CardField.NAME ? Initials.ofName(value) : new PhoneNumber(value).last4();
    }

    private @Nullable String opened(String name, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(name, sealed);
    }
}
