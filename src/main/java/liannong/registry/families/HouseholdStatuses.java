package liannong.registry.families;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a household is, step by step: registered poor, exited, monitored, ordinary, and back again (domain.md 4.3).
 * Which
 * step may follow which stands in the table {@code household_status_steps}.
 */
@Component
class HouseholdStatuses {

    private record Current(long id, String status, @Nullable String detail, LocalDate validFrom) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    HouseholdStatuses(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Refuses what {@link #begin} would refuse.
     *
     * @throws Refused {@code STATUS_STEP_UNKNOWN}, {@code STATUS_DETAIL_WRONG}, {@code STATUS_DAY_TOO_EARLY},
     *     {@code STATUS_DAY_IN_FUTURE}, {@code STATUS_REASON_MISSING}
     */
    void check(long householdId, RequestedChange.Status change) {
        checked(householdId, change);
    }

    private Optional<Current> checked(long householdId, RequestedChange.Status change) {
        int length = change.reason().strip().length();
        if (length < 2 || length > 200) throw new Refused(ChangeReason.STATUS_REASON_MISSING);
        if (change.from().isAfter(clock.today())) throw new Refused(ChangeReason.STATUS_DAY_IN_FUTURE);
        List<String> details = RequestedChange.Status.detailsOf(change.status());
        String detail = change.detail();
        if (detail == null ? !details.isEmpty() : !details.contains(detail))
            throw new Refused(ChangeReason.STATUS_DETAIL_WRONG);
        Optional<Current> current = current(householdId);
        String from = current.map(Current::status).orElse("NONE");
        boolean same = current.isPresent()
                && from.equals(change.status())
                && java.util.Objects.equals(current.get().detail(), detail);
        if (same || !isStep(from, change.status())) throw new Refused(ChangeReason.STATUS_STEP_UNKNOWN);
        if (current.isPresent() && !current.get().validFrom().isBefore(change.from()))
            throw new Refused(ChangeReason.STATUS_DAY_TOO_EARLY, current.get().validFrom());
        return current;
    }

    /** Ends the present status and begins the other on that day. */
    void begin(long householdId, RequestedChange.Status change, long documentId) {
        Optional<Current> current = checked(householdId, change);
        current.ifPresent(status -> jdbc.sql("update household_statuses set valid_to = :from where id = :id")
                .param("from", change.from())
                .param("id", status.id())
                .update());
        jdbc.sql("""
                        insert into household_statuses (id, county_code, household_id, from_status, status, detail, valid_from, reason,
                            document_id, recorded_by, recorded_at)
                        values (nextval('household_statuses_seq'), :county, :household, :before, :status, :detail, :from, :reason,
                            :document, :by, :at)""")
                .param("county", SystemUser.COUNTY)
                .param("household", householdId)
                .param("before", current.map(Current::status).orElse("NONE"))
                .param("status", change.status())
                .param("detail", change.detail())
                .param("from", change.from())
                .param("reason", change.reason().strip())
                .param("document", documentId)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<Current> current(long householdId) {
        return jdbc.sql("select id, status, detail, valid_from from household_statuses"
                        + " where household_id = :id and valid_to = 'infinity'")
                .param("id", householdId)
                .query(Current.class)
                .optional();
    }

    private boolean isStep(String from, String to) {
        return jdbc.sql("select exists (select 1 from household_status_steps"
                        + " where from_status = :from and to_status = :to)")
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }
}
