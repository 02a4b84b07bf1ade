package liannong.registry.parcels;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a holder uses himself goes where the parcel goes; what others use by contract is not touched. */
@Component
class OwnUses {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    OwnUses(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The holder's own use ends, on that day or before it began. */
    void end(HolderRow holder, LocalDate on, String reason) {
        after(holder, on).forEach(use -> end(use, later(use.validFrom(), on), reason));
    }

    /** The new holder goes on with it, to the same day. */
    void goOver(HolderRow before, HolderRow after, LocalDate on, String document) {
        for (UseRow use : after(before, on)) {
            LocalDate from = later(use.validFrom(), on);
            end(use, from, document);
            jdbc.sql("""
                            insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id, household_id,
                                purpose, valid_from, agreed_to, valid_to, document, recorded_by, recorded_at)
                            select nextval('parcel_uses_seq'), county_code, parcel_id, division_code, organisation_id,
                                household_id, 'OWN', :from, :to, :to, :document, :by, :at
                            from parcel_holders where id = :holder""")
                    .param("from", from)
                    .param("to", use.validTo())
                    .param("document", document)
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("holder", after.id())
                    .update();
        }
    }

    private List<UseRow> after(HolderRow holder, LocalDate on) {
        return jdbc.sql(UseRow.SELECT + """
                         where u.parcel_id = :parcel and u.purpose = 'OWN' and u.valid_to > :on and u.valid_from < u.valid_to
                           and u.household_id is not distinct from :household
                           and u.organisation_id is not distinct from :organisation""")
                .param("parcel", holder.parcelId())
                .param("on", on)
                .param("household", holder.householdId())
                .param("organisation", holder.organisationId())
                .query(UseRow.class)
                .list();
    }

    private void end(UseRow use, LocalDate on, String reason) {
        jdbc.sql("update parcel_uses set valid_to = :on, end_reason = :reason where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", use.id())
                .update();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
