package liannong.registry.parcels;

import static liannong.registry.parcels.ParcelReason.PARCEL_HOLDER_SAME;
import static liannong.registry.parcels.ParcelReason.PARCEL_HOLDER_UNKNOWN;
import static liannong.registry.parcels.ParcelReason.PARCEL_NOT_HELD_THEN;
import static liannong.registry.parcels.ParcelReason.PARCEL_UNKNOWN;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds the right to a parcel, from which day to which day. */
@Service
@Transactional
@PreAuthorize(Parcels.WRITERS)
public class ParcelHolders {

    /** Parcels in one move; no household has as many. */
    private static final int MOST_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ParcelChecks checks;
    private final OwnUses ownUses;

    ParcelHolders(JdbcClient jdbc, BusinessClock clock, ParcelChecks checks, OwnUses ownUses) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.checks = checks;
        this.ownUses = ownUses;
    }

    /** Everybody who held a parcel, the present one first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<HolderRow> of(long parcelId) {
        return jdbc.sql(HolderRow.SELECT
                        + " where h.parcel_id = :parcel order by h.valid_from desc, h.id desc limit 200")
                .param("parcel", parcelId)
                .query(HolderRow.class)
                .list();
    }

    /**
     * Parcels go over to another household by a family event, with their holder's own use of them. What was agreed with
     * others goes on: the contract is about the parcel (LAND art 44).
     *
     * @param on the first day of the new holder
     * @param eventId in {@code family_events}; its document is the evidence
     * @return how many went over
     * @throws Refused PARCEL_UNKNOWN, PARCEL_HOLDER_UNKNOWN, PARCEL_NOT_HELD_THEN with the parcel's code,
     *     PARCEL_HOLDER_SAME with the parcel's code
     */
    @PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')")
    public int move(List<Long> parcelIds, long toHousehold, LocalDate on, long eventId) {
        if (parcelIds.isEmpty()) return 0;
        String document = jdbc.sql("select document from family_events where id = :event")
                .param("event", eventId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no family event " + eventId));
        List<Long> ids =
                parcelIds.stream().distinct().sorted().limit(MOST_AT_ONCE + 1L).toList();
        if (ids.size() > MOST_AT_ONCE) throw new IllegalArgumentException("too many parcels at once");
        ids.forEach(id -> hand(id, toHousehold, null, on, document, eventId));
        return ids.size();
    }

    /**
     * A parcel goes over to another holder by contract: exchanged, transferred, inherited, or to an organisation (LAND
     * arts 32–35, 54).
     *
     * @throws Refused PARCEL_DOCUMENT_MISSING, and as {@link #move}
     */
    public void transfer(
            long parcelId, @Nullable Long household, @Nullable Long organisation, LocalDate on, String document) {
        checks.document(document);
        hand(parcelId, household, organisation, on, document.strip(), null);
    }

    /** The first holder of a parcel just entered. */
    void begin(long parcelId, @Nullable Long household, @Nullable Long organisation, LocalDate from, String document) {
        requireHolder(household, organisation);
        insert(parcelId, household, organisation, from, document.strip(), null);
    }

    /** Nobody holds it any more from this day on. */
    void end(long parcelId, LocalDate on, String reason) {
        HolderRow holder = runningOn(parcelId, on.minusDays(1));
        close(holder, on, null);
        ownUses.end(holder, on, reason);
    }

    private void hand(
            long parcelId,
            @Nullable Long household,
            @Nullable Long organisation,
            LocalDate on,
            String document,
            @Nullable Long event) {
        requireHolder(household, organisation);
        HolderRow before = runningOn(parcelId, on);
        if (Objects.equals(before.householdId(), household) && Objects.equals(before.organisationId(), organisation)) {
            throw new Refused(PARCEL_HOLDER_SAME, code(parcelId));
        }
        close(before, on, event);
        insert(parcelId, household, organisation, on, document, event);
        ownUses.goOver(before, runningOn(parcelId, on), on, document);
    }

    private void close(HolderRow holder, LocalDate on, @Nullable Long event) {
        jdbc.sql("update parcel_holders set valid_to = :on, ended_by = :event where id = :id")
                .param("id", holder.id())
                .param("on", on)
                .param("event", event)
                .update();
    }

    /** The parcel is locked: two that hand it over wait for each other. */
    private HolderRow runningOn(long parcelId, LocalDate day) {
        String code = code(parcelId);
        return jdbc.sql(HolderRow.SELECT + """
                         where h.parcel_id = :parcel and h.valid_from <= :day and h.valid_to = 'infinity'""")
                .param("parcel", parcelId)
                .param("day", day)
                .query(HolderRow.class)
                .optional()
                .orElseThrow(() -> new Refused(PARCEL_NOT_HELD_THEN, code, day));
    }

    private String code(long parcelId) {
        return jdbc.sql("select code from parcels where id = :id for update")
                .param("id", parcelId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused(PARCEL_UNKNOWN));
    }

    private void requireHolder(@Nullable Long household, @Nullable Long organisation) {
        boolean known = (household == null) != (organisation == null)
                && jdbc.sql("select exists (select 1 from households where id = :household)"
                                + " or exists (select 1 from organisations where id = :organisation)")
                        .param("household", household)
                        .param("organisation", organisation)
                        .query(Boolean.class)
                        .single();
        if (!known) throw new Refused(PARCEL_HOLDER_UNKNOWN);
    }

    private void insert(
            long parcelId,
            @Nullable Long household,
            @Nullable Long organisation,
            LocalDate from,
            String document,
            @Nullable Long event) {
        jdbc.sql("""
                        insert into parcel_holders (id, county_code, parcel_id, division_code, household_id, organisation_id,
                            valid_from, document, begun_by, recorded_by, recorded_at)
                        select nextval('parcel_holders_seq'), :county, p.id, p.division_code, :household, :organisation,
                            :from, :document, :event, :by, :at from parcels p where p.id = :parcel""")
                .param("county", SystemUser.COUNTY)
                .param("parcel", parcelId)
                .param("household", household)
                .param("organisation", organisation)
                .param("from", from)
                .param("document", document)
                .param("event", event)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
