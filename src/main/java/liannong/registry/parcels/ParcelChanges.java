package liannong.registry.parcels;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts on record what was corrected in an entry. */
@Component
class ParcelChanges {

    private record Field(
            String name, @Nullable Object before, @Nullable Object after) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ParcelChanges(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row for each field that is another now. */
    void record(Parcel before, ParcelDetails after, String document) {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("division", before.divisionCode(), after.divisionCode()),
                new Field("name", before.name(), after.name().strip()),
                new Field("contract", Areas.of(before.contractHundredths()), after.contract()),
                new Field("measured", Areas.of(before.measuredHundredths()), after.measured()),
                new Field("land", before.land(), after.land()),
                new Field("right", before.right(), after.right()),
                new Field("from", before.rightFrom(), after.rightFrom()),
                new Field("to", before.rightTo(), after.rightTo()),
                new Field("certificate", before.certificateNo(), text(after.certificateNo()))));
        fields.removeIf(field -> Objects.equals(field.before, field.after));
        fields.forEach(field -> jdbc.sql("""
                        insert into parcel_changes (id, county_code, parcel_id, field, before_text, after_text, document,
                            recorded_by, recorded_at)
                        values (nextval('parcel_changes_seq'), :county, :parcel, :field, :before, :after, :document, :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("parcel", before.id())
                .param("field", field.name)
                .param("before", text(field.before))
                .param("after", text(field.after))
                .param("document", document)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .update());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
