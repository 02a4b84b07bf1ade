package liannong.schedule.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.SystemUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans, their versions and the periods that came due, as rows. */
@Repository
class PlanSql {

    private static final String VERSION = """
            select p.id, v.id as version_id, p.organisation_id, o.name as organisation, p.name, p.source_kind, p.source_id, v.version_no,
                   v.frequency, v.first_period, v.due_months, v.due_day, v.last_day, v.shift, v.lead_days, v.rule_source, v.recorded_by,
                   u1.display_name as recorder, u2.display_name as confirmer, v.confirmed_at
            from payment_plans p join payment_plan_versions v on v.plan_id = p.id join organisations o on o.id = p.organisation_id
            join user_names u1 on u1.id = v.recorded_by left join user_names u2 on u2.id = v.confirmed_by
            """;

    /** A period that came due. */
    record DueRow(
            long id,
            long planId,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate dueOn,
            LocalDate announcedOn,
            PlanAnswer answer,
            @Nullable Long answerId,
            @Nullable String note) {}

    private final JdbcClient jdbc;

    PlanSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version of the plans that the user sees, plan by plan, the first version first. */
    List<PlanRow> versions() {
        return jdbc.sql(VERSION + " where p.county_code = :county order by o.name, p.name, p.id, v.version_no")
                .param("county", SystemUser.COUNTY)
                .query(PlanRow.class)
                .list();
    }

    List<PlanRow> versions(long planId) {
        return jdbc.sql(VERSION + " where p.id = :id order by v.version_no")
                .param("id", planId)
                .query(PlanRow.class)
                .list();
    }

    Optional<PlanRow> version(long versionId) {
        return jdbc.sql(VERSION + " where v.id = :id")
                .param("id", versionId)
                .query(PlanRow.class)
                .optional();
    }

    List<DueRow> dues(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, plan_id, first_day, last_day, due_on, announced_on, answer, answer_id, note from plan_dues
                        where county_code = :county and due_on between :from and :to order by due_on, id""")
                .param("county", SystemUser.COUNTY)
                .param("from", from)
                .param("to", to)
                .query(DueRow.class)
                .list();
    }

    Optional<LocalDate> lastAnnounced(long planId) {
        return jdbc.sql("select last_day from plan_dues where plan_id = :plan order by last_day desc limit 1")
                .param("plan", planId)
                .query(LocalDate.class)
                .optional();
    }

    long announce(PlanRow version, Coming coming, LocalDate day) {
        return jdbc.sql("""
                        insert into plan_dues (id, county_code, organisation_id, plan_id, version_id, first_day, last_day, due_on, announced_on)
                        values (nextval('plan_dues_seq'), :county, :organisation, :plan, :version, :first, :last, :due, :day) returning id""")
                .param("county", SystemUser.COUNTY)
                .param("organisation", version.organisationId())
                .param("plan", version.id())
                .param("version", version.versionId())
                .param("first", coming.firstDay())
                .param("last", coming.lastDay())
                .param("due", coming.dueOn())
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
