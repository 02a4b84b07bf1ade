package liannong.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayKind;
import liannong.schedule.Workdays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens notices, and closes them when their last day is over: earlier is refused by the database. */
@Service
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BusinessClock clock;
    private final Workdays workdays;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Notices(
            JdbcClient jdbc,
            JdbcTemplate batch,
            BusinessClock clock,
            Workdays workdays,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
        this.workdays = workdays;
        this.json = json;
        this.events = events;
    }

    /**
     * Opens a notice today, for the period that the rule of its kind sets, and returns its id.
     *
     * @throws Refused {@code NO_NOTICE_RULE}, {@code NOTICE_OPEN_ALREADY}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
    public long open(OpenNotice order) {
        LocalDate today = clock.today();
        long id = jdbc.sql("select nextval('notices_seq')").query(Long.class).single();
        try {
            jdbc.sql("""
                            insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id, division_code,
                                organisation_name, title, intro, summary, headings, totals, row_count, opened_on, last_day, opened_by, root)
                            values (:id, :county, :number, :kind, :sourceKind, :sourceId, :organisation, :division, :organisationName,
                                :title, :intro, :summary::jsonb, :headings::jsonb, :totals::jsonb, :rows, :today, :lastDay, :by, :root)""")
                    .param("id", id)
                    .param("county", SystemUser.COUNTY)
                    .param("number", number(order, today))
                    .param("kind", order.kind())
                    .param("sourceKind", order.sourceKind())
                    .param("sourceId", order.sourceId())
                    .param("organisation", order.organisationId())
                    .param("division", order.divisionCode())
                    .param("organisationName", order.organisationName())
                    .param("title", order.title())
                    .param("intro", order.intro())
                    .param("summary", json.writeValueAsString(order.summary()))
                    .param("headings", json.writeValueAsString(order.headings()))
                    .param("totals", json.writeValueAsString(order.totals()))
                    .param("rows", order.lines().size())
                    .param("today", today)
                    .param("lastDay", lastDay(order.kind(), today))
                    .param("by", CurrentUser.get().id())
                    .param("root", order.root())
                    .update();
        } catch (DuplicateKeyException exists) {
            throw new Refused(NoticeReason.NOTICE_OPEN_ALREADY);
        }
        writeRows(id, order.lines());
        return id;
    }

    /** Where the notice stands, if there is one. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<NoticeState> state(long noticeId) {
        return jdbc.sql("""
                        select n.id, n.number, n.opened_on, n.last_day, n.closed_on,
                               (select count(*) from objections o where o.notice_id = n.id) as objections,
                               (select count(*) from objections o where o.notice_id = n.id and o.answered_on is null) as open_objections
                        from notices n where n.id = :id""").param("id", noticeId).query(NoticeState.class).optional();
    }

    /** Closes what has run its time by the morning of that day; returns how many. */
    @PreAuthorize("hasRole('SYSTEM')")
    public int closeDue(LocalDate day) {
        List<NoticeClosed> closed = jdbc.sql("""
                        update notices set closed_on = :day, version = version + 1
                        where county_code = :county and closed_on is null and last_day < :day
                        returning id as notice_id, source_kind, source_id, closed_on""")
                .param("day", day)
                .param("county", SystemUser.COUNTY)
                .query(NoticeClosed.class)
                .list();
        closed.forEach(events::publishEvent);
        return closed.size();
    }

    private LocalDate lastDay(String kind, LocalDate today) {
        record Rule(int days, String dayKind) {}
        Rule rule = jdbc.sql(
                        "select days, day_kind from notice_rules where kind = :kind and in_force and valid_from <= :today"
                                + " order by valid_from desc limit 1")
                .param("kind", kind)
                .param("today", today)
                .query(Rule.class)
                .optional()
                .orElseThrow(() -> new Refused(NoticeReason.NO_NOTICE_RULE, kind));
        return workdays.lastDay(today, rule.days(), DayKind.valueOf(rule.dayKind()));
    }

    private void writeRows(long noticeId, List<NoticeLine> lines) {
        List<Object[]> rows = new java.util.ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            NoticeLine line = lines.get(i);
            rows.add(new Object[] {
                noticeId, i + 1, line.sourceId(), line.name(), line.place(), json.writeValueAsString(line.cells())
            });
        }
        batch.batchUpdate(
                "insert into notice_rows (notice_id, row_no, source_id, name, place, cells) values (?, ?, ?, ?, ?, ?::jsonb)",
                rows);
    }

    /** Of the run that it lays open; runs of another sort than a distribution are counted by themselves. */
    private static String number(OpenNotice order, LocalDate today) {
        String sort = order.kind().equals("DISTRIBUTION") ? "" : order.kind().substring(0, 1);
        return "GS-" + today.getYear() + "-" + sort + order.sourceId();
    }
}
