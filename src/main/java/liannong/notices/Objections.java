package liannong.notices;

import static liannong.notices.NoticeReason.*;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.CurrentUser;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
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

/** Objections to what is laid open. While one is open, what its notice is about cannot be released. */
@Service
@Transactional
public class Objections {

    /** Of an objection and of an answer, in characters. */
    public static final int SHORTEST = 4;

    public static final int LONGEST = 500;

    /** A notice shows so many objections at once; the open ones first. */
    static final int MOST = 200;

    private record Kept(
            long id,
            long noticeId,
            String sourceKind,
            long sourceId,
            String text,
            LocalDate raisedOn,
            LocalDate answerDue,
            long raisedBy,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy) {}

    private record Running(
            long id, String kind, String sourceKind, long organisationId, String divisionCode, LocalDate lastDay) {}

    private record Rule(int answerDays, String answerDayKind) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Workdays workdays;
    private final List<NoticedLines> sources;
    private final ApplicationEventPublisher events;

    Objections(
            JdbcClient jdbc,
            BusinessClock clock,
            Workdays workdays,
            List<NoticedLines> sources,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workdays = workdays;
        this.sources = List.copyOf(sources);
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
        String text = written(command.text());
        long household = Objects.requireNonNull(CurrentUser.get().householdId());
        Optional<Long> before = jdbc.sql(
                        "select id from objections where command_id = :command and source_id = :source and text = :text")
                .param("command", command.commandId())
                .param("source", command.sourceId())
                .param("text", text)
                .query(Long.class)
                .optional();
        if (before.isPresent()) return before.get();
        Running notice = running(command.noticeId());
        requireOwn(notice, command.sourceId(), household);
        return write(notice, command, household, text);
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
        if (asked.raisedBy() == me.id()) throw new Refused(OWN_OBJECTION);
        int answered = jdbc.sql("""
                        update objections set answer = :text, answered_by = :by, answered_on = :today, version = version + 1
                        where id = :id and answered_on is null""")
                .param("text", text)
                .param("by", me.id())
                .param("today", clock.today())
                .param("id", objectionId)
                .update();
        if (answered == 0) throw new Refused(OBJECTION_ANSWERED);
        events.publishEvent(new ObjectionAnswered(objectionId, asked.noticeId(), asked.sourceKind(), asked.sourceId()));
    }

    /** The objections to a notice that the user may see, open ones first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ObjectionRow> of(long noticeId) {
        return rows(noticeId);
    }

    /** What the user may see of the objections to one line, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ObjectionRow> ofLine(long noticeId, long sourceId) {
        return of(noticeId).stream().filter(row -> row.sourceId() == sourceId).toList();
    }

    private List<ObjectionRow> rows(long noticeId) {
        List<Kept> kept = jdbc.sql("""
                        select o.id, o.notice_id, n.source_kind, o.source_id, o.text, o.raised_on, o.answer_due, o.raised_by, o.answer, o.answered_on,
                               u.display_name as answered_by
                        from objections o join notices n on n.id = o.notice_id left join user_names u on u.id = o.answered_by
                        where o.notice_id = :notice order by o.answered_on desc nulls first, o.id desc limit :most""")
                .param("notice", noticeId)
                .param("most", MOST)
                .query(Kept.class)
                .list();
        if (kept.isEmpty()) return List.of();
        Map<Long, NoticedLine> lines =
                lines(
                                kept.getFirst().sourceKind(),
                                kept.stream().map(Kept::sourceId).toList())
                        .stream()
                        .collect(Collectors.toMap(NoticedLine::sourceId, Function.identity()));
        return kept.stream()
                .filter(row -> lines.containsKey(row.sourceId()))
                .map(row -> row(row, Objects.requireNonNull(lines.get(row.sourceId())), clock.today()))
                .toList();
    }

    private static ObjectionRow row(Kept kept, NoticedLine line, LocalDate today) {
        return new ObjectionRow(
                kept.id(),
                kept.noticeId(),
                kept.sourceId(),
                line.memberNo(),
                line.name(),
                line.amountFen(),
                kept.text(),
                kept.raisedOn(),
                kept.answerDue(),
                kept.answeredOn() == null && kept.answerDue().isBefore(today),
                kept.raisedBy(),
                kept.answer(),
                kept.answeredOn(),
                kept.answeredBy());
    }

    private List<NoticedLine> lines(String sourceKind, Collection<Long> ids) {
        return sources.stream()
                .filter(source -> source.sourceKind().equals(sourceKind))
                .flatMap(source -> source.find(ids).stream())
                .toList();
    }

    private Running running(long noticeId) {
        return jdbc.sql("""
                        select id, kind, source_kind, organisation_id, division_code, last_day from notices
                        where id = :id and closed_on is null and last_day >= :today""")
                .param("id", noticeId)
                .param("today", clock.today())
                .query(Running.class)
                .optional()
                .orElseThrow(() -> new Refused(NOTICE_OVER));
    }

    private void requireOwn(Running notice, long sourceId, long household) {
        boolean listed = jdbc.sql(
                        "select exists (select 1 from notice_rows where notice_id = :notice and source_id = :source)")
                .param("notice", notice.id())
                .param("source", sourceId)
                .query(Boolean.class)
                .single();
        boolean own = lines(notice.sourceKind(), List.of(sourceId)).stream()
                .anyMatch(line -> Long.valueOf(household).equals(line.householdId()));
        if (!listed || !own) throw new Refused(NOT_YOUR_LINE);
    }

    private long write(Running notice, RaiseObjection command, long household, String text) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        insert into objections (id, county_code, notice_id, row_no, source_id, household_id, organisation_id, division_code,
                            raised_by, raised_on, text, answer_due, command_id)
                        select nextval('objections_seq'), :county, r.notice_id, r.row_no, r.source_id, :household, :organisation, :division,
                            :by, :today, :text, :due, :command
                        from notice_rows r where r.notice_id = :notice and r.source_id = :source
                        on conflict do nothing returning id""")
                .param("county", SystemUser.COUNTY)
                .param("notice", notice.id())
                .param("source", command.sourceId())
                .param("household", household)
                .param("organisation", notice.organisationId())
                .param("division", notice.divisionCode())
                .param("by", CurrentUser.get().id())
                .param("today", today)
                .param("text", text)
                .param("due", answerDue(notice.kind(), today))
                .param("command", command.commandId())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused(OBJECTION_OPEN_ALREADY));
    }

    private LocalDate answerDue(String kind, LocalDate today) {
        Rule rule = jdbc.sql("select answer_days, answer_day_kind from notice_rules"
                        + " where kind = :kind and valid_from <= :today order by valid_from desc limit 1")
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
        if (length < SHORTEST) throw new Refused(TEXT_TOO_SHORT, SHORTEST);
        if (length > LONGEST) throw new Refused(TEXT_TOO_LONG, LONGEST);
        return written;
    }
}
