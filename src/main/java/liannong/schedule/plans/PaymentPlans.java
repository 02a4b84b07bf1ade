package liannong.schedule.plans;

import static liannong.schedule.plans.PlanReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The payment plans of an organisation: written by one person, confirmed by another, never edited. */
@Service
@Transactional
public class PaymentPlans {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_SOURCE = 200;

    private final JdbcClient jdbc;
    private final PlanSql sql;
    private final BusinessClock clock;
    private final List<PlanSources> sources;

    PaymentPlans(JdbcClient jdbc, PlanSql sql, BusinessClock clock, List<PlanSources> sources) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.clock = clock;
        this.sources = sources;
    }

    /** What can be planned for an organisation. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public List<PlanSource> sources(long organisationId) {
        return sources.stream()
                .flatMap(each -> each.of(organisationId).stream())
                .toList();
    }

    /**
     * Writes a plan, or the next version of the one of that name; returns the version's id. The same command twice is
     * one version.
     *
     * @throws Refused {@code NO_SUCH_PLAN} of an organisation or a source that is not the user's,
     *     {@code PLAN_TEXT_MISSING}, what {@link PlanRule#wrong} finds, {@code PLAN_OF_ANOTHER_SOURCE},
     *     {@code PLAN_OF_A_CALENDAR_YEAR}, {@code SAME_COMMAND_OTHER_PLAN}
     */
    @PreAuthorize("hasRole('BOOKKEEPER')")
    public long write(NewPlanVersion version) {
        SignedIn me = CurrentUser.get();
        if (!me.organisationIds().contains(version.organisationId())) throw new Refused(NO_SUCH_PLAN);
        String name = version.name().strip();
        String source = version.ruleSource().strip();
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || source.length() < 2
                || source.length() > LONGEST_SOURCE) throw new Refused(PLAN_TEXT_MISSING, LONGEST_NAME, LONGEST_SOURCE);
        version.rule().wrong().stream().findFirst().ifPresent(reason -> {
            throw new Refused(reason);
        });
        if (version.sourceKind() == SourceKind.DISTRIBUTION && !isOfCalendarYears(version.rule()))
            throw new Refused(PLAN_OF_A_CALENDAR_YEAR);
        Optional<Long> before = written(version, name);
        return before.orElseGet(() -> insert(version, plan(version, name, me), source, me));
    }

    private static boolean isOfCalendarYears(PlanRule rule) {
        return rule.frequency() == Frequency.ENDED
                || (rule.frequency() == Frequency.YEARLY && rule.firstPeriod().getMonthValue() == 1);
    }

    private Optional<Long> written(NewPlanVersion version, String name) {
        record Known(long id, String name, LocalDate firstPeriod) {}
        return jdbc.sql("select v.id, p.name, v.first_period from payment_plan_versions v"
                        + " join payment_plans p on p.id = v.plan_id where v.command_id = :command")
                .param("command", version.commandId())
                .query(Known.class)
                .optional()
                .map(known -> {
                    if (!known.name().equals(name)
                            || !known.firstPeriod().equals(version.rule().firstPeriod()))
                        throw new Refused(SAME_COMMAND_OTHER_PLAN);
                    return known.id();
                });
    }

    private long plan(NewPlanVersion version, String name, SignedIn me) {
        record Known(long id, SourceKind sourceKind, long sourceId) {}
        Optional<Known> known = jdbc.sql("select id, source_kind, source_id from payment_plans"
                        + " where organisation_id = :organisation and name = :name")
                .param("organisation", version.organisationId())
                .param("name", name)
                .query(Known.class)
                .optional();
        if (known.isEmpty()) return insertPlan(version, name, me);
        if (known.get().sourceKind() != version.sourceKind() || known.get().sourceId() != version.sourceId())
            throw new Refused(PLAN_OF_ANOTHER_SOURCE, name);
        return known.get().id();
    }

    private long insertPlan(NewPlanVersion version, String name, SignedIn me) {
        try {
            return jdbc.sql("""
                            insert into payment_plans (id, county_code, organisation_id, name, source_kind, source_id, recorded_by, recorded_at)
                            values (nextval('payment_plans_seq'), :county, :organisation, :name, :kind, :source, :by, :at) returning id""")
                    .param("county", SystemUser.COUNTY)
                    .param("organisation", version.organisationId())
                    .param("name", name)
                    .param("kind", version.sourceKind().name())
                    .param("source", version.sourceId())
                    .param("by", me.id())
                    .param("at", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException broken) {
            if (Broken.promise(broken, "plan_has_a_source")) throw new Refused(NO_SUCH_PLAN);
            throw broken;
        }
    }

    private long insert(NewPlanVersion version, long plan, String source, SignedIn me) {
        PlanRule rule = version.rule();
        return jdbc.sql("""
                        insert into payment_plan_versions (id, plan_id, version_no, frequency, first_period, due_months, due_day, last_day,
                            shift, lead_days, rule_source, recorded_by, recorded_at, command_id)
                        select nextval('payment_plan_versions_seq'), :plan, 1 + coalesce(max(version_no), 0), :frequency, :first, :months,
                            :day, :last, :shift, :lead, :source, :by, :at, :command
                        from payment_plan_versions where plan_id = :plan returning id""")
                .param("plan", plan)
                .param("frequency", rule.frequency().name())
                .param("first", rule.firstPeriod())
                .param("months", rule.dueMonths())
                .param("day", rule.dueDay())
                .param("last", rule.lastDay(), java.sql.Types.INTEGER)
                .param("shift", rule.shift().name())
                .param("lead", rule.leadDays())
                .param("source", source)
                .param("by", me.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", version.commandId())
                .query(Long.class)
                .single();
    }

    /**
     * Confirms a version: it rules from its first period on.
     *
     * @throws Refused {@code NO_SUCH_PLAN}, {@code PLAN_CONFIRMED_BEFORE}, {@code PLAN_NEEDS_A_SECOND_PERSON},
     *     {@code PLAN_VERSION_OF_THE_SAME_DAY}, {@code PLAN_PERIOD_ANNOUNCED} when a later period has come due,
     *     {@code PLAN_BREAKS_A_PERIOD} when it begins in the middle of one
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void confirm(long versionId) {
        SignedIn me = CurrentUser.get();
        PlanRow version = sql.version(versionId)
                .filter(row -> me.organisationIds().contains(row.organisationId()))
                .orElseThrow(() -> new Refused(NO_SUCH_PLAN));
        if (version.confirmed()) throw new Refused(PLAN_CONFIRMED_BEFORE);
        if (version.recordedBy() == me.id()) throw new Refused(PLAN_NEEDS_A_SECOND_PERSON);
        if (breaksAPeriod(version)) throw new Refused(PLAN_BREAKS_A_PERIOD, version.firstPeriod());
        try {
            jdbc.sql("update payment_plan_versions set confirmed_by = :by, confirmed_at = :at where id = :id")
                    .param("by", me.id())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", versionId)
                    .update();
        } catch (DataIntegrityViolationException broken) {
            if (Broken.promise(broken, "plan_period_announced"))
                throw new Refused(PLAN_PERIOD_ANNOUNCED, version.firstPeriod());
            if (Broken.promise(broken, "payment_plan_versions_in_force"))
                throw new Refused(PLAN_VERSION_OF_THE_SAME_DAY);
            throw broken;
        }
    }

    private boolean breaksAPeriod(PlanRow version) {
        return sql.versions(version.id()).stream()
                .filter(row -> row.confirmed() && row.firstPeriod().isBefore(version.firstPeriod()))
                .max(java.util.Comparator.comparing(PlanRow::firstPeriod))
                .filter(row -> row.frequency() != Frequency.ENDED)
                .filter(row -> row.rule()
                        .periods(version.firstPeriod().plusDays(1))
                        .noneMatch(first -> first.equals(version.firstPeriod())))
                .isPresent();
    }
}
