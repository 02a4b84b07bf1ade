package liannong.notices;

import static liannong.notices.NoticeReason.*;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayKind;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long notices run and objections wait, as dated rules: written by one person of the bureau, in force when another
 * has confirmed it, and always from a day to come, so that no notice that runs is shortened.
 */
@Service
@Transactional
public class NoticeRules {

    /** No national period for cooperatives was found: not below a week, not beyond two months. */
    public static final int FEWEST_WORKING_DAYS = 5;

    public static final int FEWEST_DAYS = 7;
    public static final int MOST_DAYS = 60;
    public static final int MOST_ANSWER_DAYS = 30;
    public static final int SHORTEST_SOURCE = 8;
    public static final int LONGEST_SOURCE = 300;
    public static final int FARTHEST = 366;

    private static final String BUREAU = "hasAnyRole('BUREAU_OFFICER','BUREAU_APPROVER')";
    private static final int MOST_ROWS = 200;
    private static final String ROWS = """
            select r.id, r.kind, r.valid_from, r.days, r.day_kind, r.source, r.answer_days, r.answer_day_kind, r.answer_source,
                   r.recorded_by, u1.display_name as recorder, r.recorded_at, u2.display_name as confirmer, r.confirmed_at, r.in_force
            from notice_rules r left join user_names u1 on u1.id = r.recorded_by left join user_names u2 on u2.id = r.confirmed_by
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NoticeRules(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, kind by kind, the latest day first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<NoticeRuleRow> list() {
        return jdbc.sql(ROWS + " order by r.kind, r.valid_from desc, r.id desc limit :limit")
                .param("limit", MOST_ROWS)
                .query(NoticeRuleRow.class)
                .list();
    }

    /**
     * Writes a rule; it counts for nothing until it is confirmed.
     *
     * @throws Refused {@code NOTICE_RULE_BEGINS_LATER}, {@code NOTICE_RULE_DAYS}, {@code NOTICE_RULE_ANSWER_DAYS},
     *     {@code NOTICE_RULE_WITHOUT_SOURCE}, {@code NOTICE_RULE_OF_THAT_DAY}
     */
    @PreAuthorize(BUREAU)
    public long write(NewNoticeRule rule) {
        String source = source(rule.source());
        String answerSource = source(rule.answerSource());
        requireDay(rule.validFrom());
        int fewest = rule.dayKind() == DayKind.WORKING ? FEWEST_WORKING_DAYS : FEWEST_DAYS;
        if (rule.days() < fewest || rule.days() > MOST_DAYS) throw new Refused(NOTICE_RULE_DAYS, fewest, MOST_DAYS);
        if (rule.answerDays() < 1 || rule.answerDays() > MOST_ANSWER_DAYS)
            throw new Refused(NOTICE_RULE_ANSWER_DAYS, MOST_ANSWER_DAYS);
        Optional<Long> before = known(rule.commandId());
        if (before.isPresent()) return before.get();
        boolean taken = jdbc.sql("select exists (select 1 from notice_rules where kind = :kind and valid_from = :day"
                        + " and in_force)")
                .param("kind", rule.kind().name())
                .param("day", rule.validFrom())
                .query(Boolean.class)
                .single();
        if (taken) throw new Refused(NOTICE_RULE_OF_THAT_DAY, rule.validFrom());
        return jdbc.sql("""
                        insert into notice_rules (id, kind, valid_from, days, day_kind, source, answer_days, answer_day_kind,
                            answer_source, recorded_by, recorded_at, command_id)
                        values (nextval('notice_rules_seq'), :kind, :day, :days, :dayKind, :source, :answerDays, :answerDayKind,
                            :answerSource, :by, :at, :command) returning id""")
                .param("kind", rule.kind().name())
                .param("day", rule.validFrom())
                .param("days", rule.days())
                .param("dayKind", rule.dayKind().name())
                .param("source", source)
                .param("answerDays", rule.answerDays())
                .param("answerDayKind", rule.answerDayKind().name())
                .param("answerSource", answerSource)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("command", rule.commandId())
                .query(Long.class)
                .single();
    }

    /**
     * Another person confirms a rule: notices that open from its day on run by it.
     *
     * @throws Refused {@code NO_SUCH_NOTICE_RULE}, {@code NOTICE_RULE_CONFIRMED_BEFORE}, {@code NOTICE_RULE_NEEDS_TWO},
     *     {@code NOTICE_RULE_BEGINS_LATER} when its day has come meanwhile, {@code NOTICE_RULE_OF_THAT_DAY}
     */
    @PreAuthorize(BUREAU)
    public void confirm(long id) {
        NoticeRuleRow row = jdbc.sql(ROWS + " where r.id = :id")
                .param("id", id)
                .query(NoticeRuleRow.class)
                .optional()
                .orElseThrow(() -> new Refused(NO_SUCH_NOTICE_RULE));
        if (row.inForce()) throw new Refused(NOTICE_RULE_CONFIRMED_BEFORE);
        long me = CurrentUser.get().id();
        if (row.recordedBy() == null || row.recordedBy() == me) throw new Refused(NOTICE_RULE_NEEDS_TWO);
        requireDay(row.validFrom());
        try {
            jdbc.sql("update notice_rules set confirmed_by = :me, confirmed_at = :at where id = :id")
                    .param("me", me)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", id)
                    .update();
        } catch (DataIntegrityViolationException faster) {
            if (Broken.promise(faster, "notice_rule_stays")) throw new Refused(NOTICE_RULE_CONFIRMED_BEFORE);
            if (Broken.promise(faster, "notice_rules_in_force"))
                throw new Refused(NOTICE_RULE_OF_THAT_DAY, row.validFrom());
            throw faster;
        }
    }

    private Optional<Long> known(UUID commandId) {
        return jdbc.sql("select id from notice_rules where command_id = :command")
                .param("command", commandId)
                .query(Long.class)
                .optional();
    }

    private void requireDay(LocalDate day) {
        LocalDate today = clock.today();
        if (!day.isAfter(today) || day.isAfter(today.plusDays(FARTHEST)))
            throw new Refused(NOTICE_RULE_BEGINS_LATER, today);
    }

    private static String source(String text) {
        String source = text.replace('\0', ' ').strip();
        if (source.length() < SHORTEST_SOURCE || source.length() > LONGEST_SOURCE)
            throw new Refused(NOTICE_RULE_WITHOUT_SOURCE, SHORTEST_SOURCE);
        return source;
    }
}
