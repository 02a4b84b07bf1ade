package liannong.notices;

import java.time.Instant;
import java.time.LocalDate;
import liannong.schedule.DayKind;
import org.jspecify.annotations.Nullable;

/** A rule of notices with who wrote and confirmed it; one that nobody wrote came with the installation. */
public record NoticeRuleRow(
        long id,
        NoticeKind kind,
        LocalDate validFrom,
        int days,
        DayKind dayKind,
        String source,
        int answerDays,
        DayKind answerDayKind,
        String answerSource,
        @Nullable Long recordedBy,
        @Nullable String recorder,
        @Nullable Instant recordedAt,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt,
        boolean inForce) {}
