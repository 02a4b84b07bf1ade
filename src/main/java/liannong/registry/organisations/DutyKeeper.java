package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the list of what is due: adds what the register calls for, and ticks off what was done. */
@Component
class DutyKeeper {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Histories histories;

    DutyKeeper(JdbcClient jdbc, BusinessClock clock, Histories histories) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.histories = histories;
    }

    /** After a change in what stands about one organisation; within the caller's transaction. */
    void renew(long organisationId) {
        keep(organisationId, clock.today());
    }

    /** For all organisations, as of a day. */
    void renewAll(LocalDate day) {
        keep(0, day);
    }

    /** Reminds of what has come near, once each; returns of how many. */
    int remind(LocalDate day) {
        return jdbc.sql("""
                        update duties u set reminded_on = :day
                        where county_code = :county and done_on is null and reminded_on is null and remind_on <= :day
                          and exists (select 1 from organisations o where o.id = u.organisation_id and o.state in ('ACTIVE', 'ABNORMAL'))""")
                .param("county", SystemUser.COUNTY)
                .param("day", day)
                .update();
    }

    private void keep(long one, LocalDate day) {
        for (String statement : DutySql.ALL) {
            jdbc.sql(statement).param("one", one).param("day", day).update();
        }
        jdbc.sql(DutySql.COMPOSITION_TO_LOOK_AT)
                .param("one", one)
                .param("day", day)
                .query(Long.class)
                .list()
                .forEach(id -> restore(id, day));
    }

    /** REG-R art 39: farmers are 80 % again within six months after the day on which they fell below. */
    private void restore(long cooperativeId, LocalDate day) {
        Optional<LocalDate> since = histories.of(cooperativeId).brokenSince(CompositionRule.FARMERS.kept(), day);
        jdbc.sql("""
                        update duties set done_on = :day where organisation_id = :id and kind = 'COMPOSITION' and done_on is null
                          and period <> :period""")
                .param("day", day)
                .param("id", cooperativeId)
                .param("period", since.map(LocalDate::toString).orElse(""))
                .update();
        since.ifPresent(from -> add(cooperativeId, from));
    }

    private void add(long cooperativeId, LocalDate since) {
        LocalDate due = since.plusMonths(CompositionRule.FARMERS.monthsToRestore());
        jdbc.sql("""
                        insert into duties (id, county_code, organisation_id, kind, period, due_on, remind_on)
                        select nextval('duties_seq'), :county, :id, kind, :period, :due, :due::date - lead_days
                        from duty_rules where kind = 'COMPOSITION'
                        on conflict (organisation_id, kind, period) do update set done_on = null""")
                .param("county", SystemUser.COUNTY)
                .param("id", cooperativeId)
                .param("period", since.toString())
                .param("due", due)
                .update();
    }
}
