package liannong.registry.families;

import java.sql.Timestamp;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.FieldCipher;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what stood on a card before and what stands there now; both sealed, whatever the field. */
@Component
class CardChanges {

    private static final String FIELD = "card_change.value";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BusinessClock clock;

    CardChanges(JdbcClient jdbc, FieldCipher cipher, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Writes nothing when nothing changed; returns whether something did. */
    boolean note(
            long householdId, @Nullable Long personId, String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(text(before), text(after))) return false;
        jdbc.sql("""
                        insert into card_changes (id, county_code, household_id, person_id, field, before_enc, after_enc, recorded_by,
                            recorded_at)
                        values (nextval('card_changes_seq'), :county, :household, :person, :field, :before, :after, :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("household", householdId)
                .param("person", personId)
                .param("field", field)
                .param("before", sealed(before))
                .param("after", sealed(after))
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    private byte @Nullable [] sealed(@Nullable Object value) {
        String text = text(value);
        return text == null ? null : cipher.seal(FIELD, text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
