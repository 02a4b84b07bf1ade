package liannong.notices;

import java.time.LocalDate;
import java.util.UUID;
import liannong.schedule.DayKind;

/**
 * A rule of notices as it is written down.
 *
 * @param days how long a notice runs, of this kind of days
 * @param source who set it so: a document with its number, or the practice of the county
 * @param answerDays how long an objection waits for its answer at most
 */
public record NewNoticeRule(
        UUID commandId,
        NoticeKind kind,
        LocalDate validFrom,
        int days,
        DayKind dayKind,
        String source,
        int answerDays,
        DayKind answerDayKind,
        String answerSource) {}
