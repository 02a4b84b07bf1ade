package liannong.registry.parcels;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Land that members put in as shares of their cooperative. The cooperative's own people enter it, who do not see the
 * land register: they learn of the land of one member, and begin and end its use by their cooperative.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
public class SharedLand {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SharedLand(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The land whose right the member's household holds on a day, by its code; at most 200. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR','SUPERVISOR')")
    public List<LandToShare> of(long memberId, LocalDate day) {
        return jdbc.sql("select * from land_of_member(:member, :day)")
                .param("member", memberId)
                .param("day", day)
                .query(LandToShare.class)
                .list();
    }

    /**
     * Begins the use of a member's land by his cooperative, as a share. Two that begin at once wait for each other, and
     * the second is refused.
     *
     * @param lastDay the last day of the contract
     * @param sourceId the land contribution that it belongs to
     * @param afterLease whether a lease to the cooperative itself ends with it (先租后股)
     * @return the use's id
     * @throws Refused PARCEL_USE_BACKWARDS, PARCEL_NOT_OF_MEMBER, PARCEL_USE_OUTSIDE_TERM_OF_RIGHT (LAND art 38 (3)),
     *     PARCEL_USED_MEANWHILE
     */
    public long begin(
            long memberId,
            long parcelId,
            LocalDate from,
            LocalDate lastDay,
            String document,
            long sourceId,
            boolean afterLease) {
        if (lastDay.isBefore(from)) throw new Refused(ParcelReason.PARCEL_USE_BACKWARDS);
        try {
            return jdbc.sql("select begin_land_share(:member, :parcel, :from, :until, :paper, :source, :lease, :at)")
                    .param("member", memberId)
                    .param("parcel", parcelId)
                    .param("from", from)
                    .param("until", lastDay.plusDays(1))
                    .param("paper", document)
                    .param("source", sourceId)
                    .param("lease", afterLease)
                    .param("at", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException refused) {
            throw refusal(refused);
        }
    }

    /** The use ends on a day, or before it began; nothing when it has ended by its contract. */
    public void end(long useId, LocalDate on, String reason) {
        jdbc.sql("select end_land_share(:use, :on, :reason)::text")
                .param("use", useId)
                .param("on", on)
                .param("reason", reason)
                .query(String.class)
                .optional();
    }

    private static RuntimeException refusal(DataIntegrityViolationException refused) {
        String said = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (said.contains("is not the member's")) return new Refused(ParcelReason.PARCEL_NOT_OF_MEMBER);
        if (said.contains("outside the term")) return new Refused(ParcelReason.PARCEL_USE_OUTSIDE_TERM_OF_RIGHT);
        if (said.contains("parcel_has_one_use")) return new Refused(ParcelReason.PARCEL_USED_MEANWHILE);
        return refused;
    }
}
