package liannong.registry.parcels;

import static liannong.registry.parcels.ParcelReason.PARCEL_OWN_USE_BY_HOLDER;
import static liannong.registry.parcels.ParcelReason.PARCEL_UNKNOWN;
import static liannong.registry.parcels.ParcelReason.PARCEL_USED_ALREADY;
import static liannong.registry.parcels.ParcelReason.PARCEL_USED_MEANWHILE;
import static liannong.registry.parcels.ParcelReason.PARCEL_USER_UNKNOWN;
import static liannong.registry.parcels.ParcelReason.PARCEL_USE_BACKWARDS;
import static liannong.registry.parcels.ParcelReason.PARCEL_USE_ENDED;
import static liannong.registry.parcels.ParcelReason.PARCEL_USE_END_OUTSIDE;
import static liannong.registry.parcels.ParcelReason.PARCEL_USE_OUTSIDE_TERM;
import static liannong.registry.parcels.ParcelReason.PARCEL_USE_UNKNOWN;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.registry.parcels.NewUse.Source;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who uses a parcel: the holder himself, or another to whom it was leased, put in as a share, or given to tend. One at
 * a time, and never longer than the right lasts (LAND art 38 (3)).
 */
@Service
@Transactional
@PreAuthorize(Parcels.WRITERS)
public class ParcelUses {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Parcels parcels;
    private final ParcelChecks checks;

    ParcelUses(JdbcClient jdbc, BusinessClock clock, Parcels parcels, ParcelChecks checks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parcels = parcels;
        this.checks = checks;
    }

    /** Everybody who used a parcel, or will, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<UseRow> of(long parcelId) {
        return jdbc.sql(UseRow.SELECT + " where u.parcel_id = :parcel order by u.valid_from desc, u.id desc limit 200")
                .param("parcel", parcelId)
                .query(UseRow.class)
                .list();
    }

    /**
     * Enters a use. The same source twice is once the same use.
     *
     * @return the use's id
     * @throws Refused PARCEL_UNKNOWN, PARCEL_DOCUMENT_MISSING, PARCEL_USER_UNKNOWN, PARCEL_USE_BACKWARDS,
     *     PARCEL_USE_OUTSIDE_TERM with the first and the last day of the right, PARCEL_OWN_USE_BY_HOLDER,
     *     PARCEL_USED_ALREADY with who uses it, from when and until when, PARCEL_USED_MEANWHILE
     */
    public long begin(NewUse use) {
        checks.document(use.document());
        requireUser(use);
        if (use.lastDay().isBefore(use.from())) throw new Refused(PARCEL_USE_BACKWARDS);
        Parcel parcel = locked(use.parcelId());
        Optional<Long> before = entered(use);
        if (before.isPresent()) return before.get();
        LocalDate until = use.lastDay().plusDays(1);
        if (use.from().isBefore(parcel.rightFrom()) || until.isAfter(parcel.until())) {
            throw new Refused(
                    PARCEL_USE_OUTSIDE_TERM, parcel.rightFrom(), parcel.until().minusDays(1));
        }
        if (use.purpose() == UsePurpose.OWN) requireHolder(use);
        requireFree(use, until);
        try {
            return insert(use, until);
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new Refused(PARCEL_USED_MEANWHILE);
        }
    }

    /**
     * A use ends before its contract does; on its first day when it never came to be.
     *
     * @param on the first day without it
     * @throws Refused PARCEL_USE_UNKNOWN, PARCEL_DOCUMENT_MISSING, PARCEL_USE_ENDED with its last day,
     *     PARCEL_USE_END_OUTSIDE with the first and the last day on which it can end
     */
    public void end(long useId, LocalDate on, String reason) {
        checks.document(reason);
        long parcel = jdbc.sql("select parcel_id from parcel_uses where id = :id")
                .param("id", useId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused(PARCEL_USE_UNKNOWN));
        locked(parcel);
        UseRow use = jdbc.sql(UseRow.SELECT + " where u.id = :id")
                .param("id", useId)
                .query(UseRow.class)
                .single();
        if (use.endReason() != null) throw new Refused(PARCEL_USE_ENDED, use.validTo());
        if (on.isBefore(use.validFrom()) || !on.isBefore(use.agreedTo())) {
            throw new Refused(PARCEL_USE_END_OUTSIDE, use.validFrom(), use.lastDay());
        }
        jdbc.sql("update parcel_uses set valid_to = :on, end_reason = :reason where id = :id")
                .param("on", on)
                .param("reason", reason.strip())
                .param("id", useId)
                .update();
    }

    /** Two that enter a use of one parcel wait for each other here; the database refuses the overlap anyhow. */
    private Parcel locked(long parcelId) {
        return jdbc.sql("select id from parcels where id = :id for update")
                .param("id", parcelId)
                .query(Long.class)
                .optional()
                .flatMap(parcels::find)
                .orElseThrow(() -> new Refused(PARCEL_UNKNOWN));
    }

    private Optional<Long> entered(NewUse use) {
        Source source = use.source();
        if (source == null) return Optional.empty();
        return jdbc.sql(
                        "select id from parcel_uses where source_kind = :kind and source_id = :id and parcel_id = :parcel")
                .param("kind", source.kind())
                .param("id", source.id())
                .param("parcel", use.parcelId())
                .query(Long.class)
                .optional();
    }

    private void requireUser(NewUse use) {
        boolean known = (use.householdId() == null) != (use.organisationId() == null)
                && jdbc.sql("select exists (select 1 from households where id = :household)"
                                + " or exists (select 1 from organisations where id = :organisation)")
                        .param("household", use.householdId())
                        .param("organisation", use.organisationId())
                        .query(Boolean.class)
                        .single();
        if (!known) throw new Refused(PARCEL_USER_UNKNOWN);
    }

    private void requireHolder(NewUse use) {
        boolean holds = jdbc.sql("""
                        select exists (select 1 from parcel_holders h where h.parcel_id = :parcel
                            and daterange(h.valid_from, h.valid_to) @> :from::date
                            and (h.household_id = :household or h.organisation_id = :organisation))""")
                .param("parcel", use.parcelId())
                .param("from", use.from())
                .param("household", use.householdId())
                .param("organisation", use.organisationId())
                .query(Boolean.class)
                .single();
        if (!holds) throw new Refused(PARCEL_OWN_USE_BY_HOLDER);
    }

    private void requireFree(NewUse use, LocalDate until) {
        jdbc.sql(UseRow.SELECT + """
                         where u.parcel_id = :parcel and daterange(u.valid_from, u.valid_to) && daterange(:from, :until)
                        order by u.valid_from limit 1""")
                .param("parcel", use.parcelId())
                .param("from", use.from())
                .param("until", until)
                .query(UseRow.class)
                .optional()
                .ifPresent(present -> {
                    throw new Refused(PARCEL_USED_ALREADY, present.userName(), present.validFrom(), present.lastDay());
                });
    }

    private long insert(NewUse use, LocalDate until) {
        Source source = use.source();
        long id =
                jdbc.sql("select nextval('parcel_uses_seq')").query(Long.class).single();
        jdbc.sql("""
                        insert into parcel_uses (id, county_code, parcel_id, division_code, organisation_id, household_id,
                            purpose, valid_from, agreed_to, valid_to, document, source_kind, source_id, recorded_by, recorded_at)
                        select :id, :county, p.id, p.division_code, :organisation, :household, :purpose, :from, :until, :until,
                            :document, :kind, :source, :by, :at from parcels p where p.id = :parcel""")
                .param("id", id)
                .param("county", SystemUser.COUNTY)
                .param("organisation", use.organisationId())
                .param("household", use.householdId())
                .param("purpose", use.purpose().name())
                .param("from", use.from())
                .param("until", until)
                .param("document", use.document().strip())
                .param("kind", source == null ? null : source.kind())
                .param("source", source == null ? null : source.id())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("parcel", use.parcelId())
                .update();
        return id;
    }
}
