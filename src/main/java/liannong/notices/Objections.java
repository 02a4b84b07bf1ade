package liannong.notices;

import static liannong.notices.NoticeReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayKind;
import liannong.schedule.Workdays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections to what is laid open. While one is open, the line that it is about is not paid. */
@Service
@Transactional
public class Objections {

    /** Of an objection and of an answer, in characters. */
    public static final int SHORTEST = 4;

    public static final int LONGEST = 500;

    /** A notice shows so many objections at once; the open ones first. */
    static final int MOST = 200;

    /** What is written: for whom, about which line, and how the clerk was told when it is not the household's own. */
    private record Order(
            UUID commandId,
            long householdId,
            long noticeId,
            long sourceId,
            String text,
            @Nullable Told told,
            @Nullable LocalDate toldOn) {}

    private record Running(
            long id,
            String kind,
            String sourceKind,
            long organisationId,
            String divisionCode,
            LocalDate openedOn,
            LocalDate lastDay) {}

    private record Rule(int answerDays, String answerDayKind) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Workdays workdays;
    private final ObjectionRows rows;
    private final ApplicationEventPublisher events;

    Objections(
            JdbcClient jdbc,
            BusinessClock clock,
            Workdays workdays,
            ObjectionRows rows,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workdays = workdays;
        this.rows = rows;
        this.events = events;
    }

    /**
     * Objects to a line of the signed-in household while its notice runs, and returns the objection's id. The same
     * command twice is one objection. The answer is due after the days that the notice's rule sets.
     *
     * @throws Refused {@code TEXT_TOO_SHORT}, {@code TEXT_TOO_LONG}, {@code NOTICE_OVER}, {@code NOT_YOUR_LINE},
     *     {@code OBJECTION_OPEN_ALREADY}, {@code NO_NOTICE_RULE}
     */
    @PreAuthorize("hasRole('HOUSEHOLD')")
    public long raise(RaiseObjection command) {
        long household = Objects.requireNonNull(CurrentUser.get().householdId());
        var order = new Order(
                command.commandId(),
                household,
                command.noticeId(),
                command.sourceId(),
                written(command.text()),
                null,
                null);
        Optional<Long> before = known(order);
        if (before.isPresent()) return before.get();
        Running notice = running(order.noticeId());
        require(isListed(notice, order), NOT_YOUR_LINE);
        return write(notice, order, OBJECTION_OPEN_ALREADY);
    }

    /**
     * Objects in the name of a household of the signed-in clerk's village who told him so, while the notice runs: as
     * {@link #raise}, and on record are he, how he was told, and on which day of the notice.
     *
     * @throws Refused {@code TEXT_TOO_SHORT}, {@code TEXT_TOO_LONG}, {@code NOT_YOUR_VILLAGE}, {@code NOTICE_OVER},
     *     {@code TOLD_ON_ANOTHER_DAY}, {@code NOT_ITS_LINE}, {@code HOUSEHOLD_OBJECTED_ALREADY}, {@code NO_NOTICE_RULE}
     */
    @PreAuthorize("hasRole('VILLAGE_CLERK')")
    public long raiseFor(RaiseForHousehold command) {
        var order = new Order(
                command.commandId(),
                command.householdId(),
                command.noticeId(),
                command.sourceId(),
                written(command.text()),
                command.told(),
                command.toldOn());
        require(isOfMyPlace(order.householdId()), NOT_YOUR_VILLAGE);
        Optional<Long> before = known(order);
        if (before.isPresent()) return before.get();
        Running notice = running(order.noticeId());
        LocalDate today = clock.today();
        boolean whileItRan = !command.toldOn().isBefore(notice.openedOn())
                && !command.toldOn().isAfter(today);
        require(whileItRan, TOLD_ON_ANOTHER_DAY, notice.openedOn(), today);
        require(isListed(notice, order), NOT_ITS_LINE);
        return write(notice, order, HOUSEHOLD_OBJECTED_ALREADY);
    }

    /**
     * Answers an objection for the organisation it was raised against.
     *
     * @throws Refused {@code TEXT_TOO_SHORT}, {@code TEXT_TOO_LONG}, {@code NO_SUCH_OBJECTION},
     *     {@code OWN_OBJECTION}, {@code OBJECTION_ANSWERED}
     */
    @PreAuthorize("hasAnyRole('CHAIR','SUPERVISOR')")
    public void answer(long objectionId, String answer) {
        String text = written(answer);
        SignedIn me = CurrentUser.get();
        record Asked(long organisationId, long raisedBy, long noticeId, String sourceKind, long sourceId) {}
        Asked asked = jdbc.sql("""
                        select o.organisation_id, o.raised_by, o.notice_id, n.source_kind, o.source_id
                        from objections o join notices n on n.id = o.notice_id where o.id = :id""")
                .param("id", objectionId)
                .query(Asked.class)
                .optional()
                .filter(found -> me.organisationIds().contains(found.organisationId()))
                .orElseThrow(() -> new Refused(NO_SUCH_OBJECTION));
        require(asked.raisedBy() != me.id(), OWN_OBJECTION);
        int answered = jdbc.sql("""
                        update objections set answer = :text, answered_by = :by, answered_on = :today, version = version + 1
                        where id = :id and answered_on is null""")
                .param("text", text)
                .param("by", me.id())
                .param("today", clock.today())
                .param("id", objectionId)
                .update();
        require(answered == 1, OBJECTION_ANSWERED);
        events.publishEvent(new ObjectionAnswered(objectionId, asked.noticeId(), asked.sourceKind(), asked.sourceId()));
    }

    /** The objections to a notice that the user may see, open ones first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ObjectionRow> of(long noticeId) {
        return rows.ofNotice(noticeId, MOST);
    }

    /** What the user may see of the objections to one line, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ObjectionRow> ofLine(long noticeId, long sourceId) {
        return of(noticeId).stream().filter(row -> row.sourceId() == sourceId).toList();
    }

    /** What the same command raised before. */
    private Optional<Long> known(Order order) {
        return jdbc.sql("""
                        select id from objections where command_id = :command and household_id = :household
                        and source_id = :source and text = :text and told_how is not distinct from :told::text
                        and told_on is not distinct from :toldOn::date""")
                .param("command", order.commandId())
                .param("household", order.householdId())
                .param("source", order.sourceId())
                .param("text", order.text())
                .param("told", name(order.told()))
                .param("toldOn", order.toldOn())
                .query(Long.class)
                .optional();
    }

    private Running running(long noticeId) {
        return jdbc.sql("""
                        select id, kind, source_kind, organisation_id, division_code, opened_on, last_day from notices
                        where id = :id and closed_on is null and last_day >= :today""")
                .param("id", noticeId)
                .param("today", clock.today())
                .query(Running.class)
                .optional()
                .orElseThrow(() -> new Refused(NOTICE_OVER));
    }

    private boolean isOfMyPlace(long household) {
        return jdbc.sql("select household_of_my_place(:household)")
                .param("household", household)
                .query(Boolean.class)
                .single();
    }

    /** Whether the line stands on the notice and is the household's. */
    private boolean isListed(Running notice, Order order) {
        boolean listed = jdbc.sql(
                        "select exists (select 1 from notice_rows where notice_id = :notice and source_id = :source)")
                .param("notice", notice.id())
                .param("source", order.sourceId())
                .query(Boolean.class)
                .single();
        return listed
                && rows.lines(notice.sourceKind(), List.of(order.sourceId())).stream()
                        .anyMatch(line -> Long.valueOf(order.householdId()).equals(line.householdId()));
    }

    private long write(Running notice, Order order, Reason openAlready) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        insert into objections (id, county_code, notice_id, row_no, source_id, household_id, organisation_id, division_code,
                            raised_by, raised_on, told_how, told_on, text, answer_due, command_id)
                        select nextval('objections_seq'), :county, r.notice_id, r.row_no, r.source_id, :household, :organisation, :division,
                            :by, :today, :told::text, :toldOn::date, :text, :due, :command
                        from notice_rows r where r.notice_id = :notice and r.source_id = :source
                        on conflict do nothing returning id""")
                .param("county", SystemUser.COUNTY)
                .param("notice", notice.id())
                .param("source", order.sourceId())
                .param("household", order.householdId())
                .param("organisation", notice.organisationId())
                .param("division", notice.divisionCode())
                .param("by", CurrentUser.get().id())
                .param("today", today)
                .param("told", name(order.told()))
                .param("toldOn", order.toldOn())
                .param("text", order.text())
                .param("due", answerDue(notice.kind(), today))
                .param("command", order.commandId())
                .query(Long.class)
                .optional()
                .or(() -> known(order)) // the second of a double click waited for the first
                .orElseThrow(() -> new Refused(openAlready));
    }

    private LocalDate answerDue(String kind, LocalDate today) {
        Rule rule = jdbc.sql("select answer_days, answer_day_kind from notice_rules"
                        + " where kind = :kind and in_force and valid_from <= :today order by valid_from desc limit 1")
                .param("kind", kind)
                .param("today", today)
                .query(Rule.class)
                .optional()
                .orElseThrow(() -> new Refused(NO_NOTICE_RULE, kind));
        return workdays.lastDay(today, rule.answerDays(), DayKind.valueOf(rule.answerDayKind()));
    }

    private static String written(String text) {
        String written = text.replace('\0', ' ').strip();
        int length = written.codePointCount(0, written.length());
        require(length >= SHORTEST, TEXT_TOO_SHORT, SHORTEST);
        require(length <= LONGEST, TEXT_TOO_LONG, LONGEST);
        return written;
    }

    private static @Nullable String name(@Nullable Told told) {
        return told == null ? null : told.name();
    }

    private static void require(boolean holds, Reason otherwise, Object... facts) {
        if (!holds) throw new Refused(otherwise, facts);
    }
}
