package liannong.schedule.calendar;

import static liannong.schedule.calendar.CalendarReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working days of a year, and how the next year's come into the table: entered by one, confirmed by another. */
@Service
@Transactional
public class WorkdayYears {

    public static final int LONGEST_SOURCE = 200;
    public static final int SHORTEST_REASON = 8;
    private static final String BUREAU = "hasAnyRole('BUREAU_OFFICER','BUREAU_APPROVER')";

    /** Days of rest by the sun's calendar (全国年节及纪念日放假办法, 2024-11-10, art 2); the others follow the moon. */
    private static final List<MonthDay> ALWAYS = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    WorkdayYears(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the table says of a year's days that are not as their weekday is. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ArrangedDay> year(int year) {
        return jdbc.sql(
                        "select day, kind = 'WORK' as works, name from workdays where extract(year from day) = :year order by day")
                .param("year", year)
                .query(ArrangedDay.class)
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ArrangementRow> arrangements(int year) {
        return rows("a.year = :asked", year);
    }

    private List<ArrangementRow> rows(String which, long asked) {
        return jdbc.sql("select a.id, a.year, a.source, a.recorded_by, a.recorded_at, a.confirmed_at, a.alone_because,"
                        + " u1.display_name as recorder, u2.display_name as confirmer,"
                        + " (select count(*)::int from workday_arrangement_days d where d.arrangement_id = a.id) as days"
                        + " from workday_arrangements a join user_names u1 on u1.id = a.recorded_by"
                        + " left join user_names u2 on u2.id = a.confirmed_by where " + which
                        + " order by a.id desc limit 50")
                .param("asked", asked)
                .query(ArrangementRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ArrangedDay> days(long arrangementId) {
        return jdbc.sql(
                        "select day, kind = 'WORK' as works, name from workday_arrangement_days where arrangement_id = :id order by day")
                .param("id", arrangementId)
                .query(ArrangedDay.class)
                .list();
    }

    /**
     * Enters an arrangement; it changes nothing until it is confirmed. Another arrangement of a year amends the first.
     *
     * @throws Refused {@code ARRANGEMENT_SOURCE_MISSING}, {@code ARRANGEMENT_SAYS_NOTHING},
     *     {@code ARRANGEMENT_DAY_OF_ANOTHER_YEAR}, {@code ARRANGEMENT_DAY_TWICE},
     *     {@code ARRANGEMENT_WITHOUT_A_HOLIDAY} of a year's first one, {@code ARRANGEMENT_OF_A_…_DAY} of a used day
     */
    @PreAuthorize(BUREAU)
    public long enter(UUID commandId, int year, String source, List<ArrangedDay> days) {
        String from = source.strip();
        if (from.length() < 4 || from.length() > LONGEST_SOURCE) throw new Refused(ARRANGEMENT_SOURCE_MISSING);
        check(year, days);
        Optional<Long> before = jdbc.sql("select id from workday_arrangements where command_id = :command")
                .param("command", commandId)
                .query(Long.class)
                .optional();
        if (before.isPresent()) return before.get();
        refuseUsed(days);
        long id = jdbc.sql("""
                        insert into workday_arrangements (id, year, source, recorded_by, recorded_at, command_id)
                        values (nextval('workday_arrangements_seq'), :year, :source, :by, :at, :command) returning id""")
                .param("year", year)
                .param("source", from)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", commandId)
                .query(Long.class)
                .single();
        days.forEach(day -> insert(id, day));
        return id;
    }

    private void check(int year, List<ArrangedDay> days) {
        if (days.isEmpty()) throw new Refused(ARRANGEMENT_SAYS_NOTHING);
        LocalDate earliest = LocalDate.of(year - 1, 12, 25); // a New Year's rest may begin in the old year
        Set<LocalDate> seen = new HashSet<>();
        for (ArrangedDay day : days) {
            if (day.day().isBefore(earliest) || day.day().getYear() > year)
                throw new Refused(ARRANGEMENT_DAY_OF_ANOTHER_YEAR, day.day(), Integer.toString(year));
            if (!seen.add(day.day())) throw new Refused(ARRANGEMENT_DAY_TWICE, day.day());
        }
        if (arrangements(year).stream().anyMatch(ArrangementRow::confirmed)
                || !year(year).isEmpty()) return;
        for (MonthDay always : ALWAYS) {
            LocalDate holiday = always.atYear(year);
            if (days.stream().noneMatch(day -> day.day().equals(holiday) && !day.works()))
                throw new Refused(ARRANGEMENT_WITHOUT_A_HOLIDAY, holiday);
        }
    }

    private void refuseUsed(List<ArrangedDay> days) {
        for (ArrangedDay day : days) {
            jdbc.sql("select workday_used(:day) where is_workday(:day) <> :works and workday_used(:day) is not null")
                    .param("day", day.day())
                    .param("works", day.works())
                    .query(String.class)
                    .optional()
                    .ifPresent(used -> {
                        throw new Refused(CalendarReason.valueOf("ARRANGEMENT_OF_A_" + used + "_DAY"), day.day());
                    });
        }
    }

    private void insert(long id, ArrangedDay day) {
        jdbc.sql(
                        "insert into workday_arrangement_days (arrangement_id, day, kind, name) values (:id, :day, :kind, :name)")
                .param("id", id)
                .param("day", day.day())
                .param("kind", day.works() ? "WORK" : "REST")
                .param("name", day.name())
                .update();
    }

    /**
     * Confirms an arrangement: from now on the table of working days says so.
     *
     * @param aloneBecause why the one who entered it confirms it himself; null or blank for two persons
     * @throws Refused {@code NO_SUCH_ARRANGEMENT}, {@code ARRANGEMENT_CONFIRMED_BEFORE},
     *     {@code ARRANGEMENT_NEEDS_TWO_OR_A_REASON}, {@code ARRANGEMENT_OF_A_…_DAY} of a day that is used
     */
    @PreAuthorize(BUREAU)
    public void confirm(long id, @Nullable String aloneBecause) {
        ArrangementRow row =
                rows("a.id = :asked", id).stream().findFirst().orElseThrow(() -> new Refused(NO_SUCH_ARRANGEMENT));
        if (row.confirmed()) throw new Refused(ARRANGEMENT_CONFIRMED_BEFORE);
        long me = CurrentUser.get().id();
        String why = aloneBecause == null || aloneBecause.isBlank() ? null : aloneBecause.strip();
        if (row.recordedBy() == me && (why == null || why.length() < SHORTEST_REASON || why.length() > LONGEST_SOURCE))
            throw new Refused(ARRANGEMENT_NEEDS_TWO_OR_A_REASON, SHORTEST_REASON);
        refuseUsed(days(id));
        try {
            jdbc.sql(
                            "update workday_arrangements set confirmed_by = :me, confirmed_at = :at, alone_because = :why where id = :id")
                    .param("me", me)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("why", row.recordedBy() == me ? why : null)
                    .param("id", id)
                    .update();
        } catch (DataIntegrityViolationException faster) {
            if (Broken.promise(faster, "arrangement_stays")) throw new Refused(ARRANGEMENT_CONFIRMED_BEFORE);
            throw faster;
        }
    }
}
