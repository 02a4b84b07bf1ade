package liannong.meetings.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.meetings.MeetingCard;
import liannong.meetings.MeetingLaw;
import liannong.meetings.MeetingState;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** What a meeting waits for, and what the law remarks about it. */
final class MeetingBanners {

    private MeetingBanners() {}

    static List<Banner> of(MeetingCard meeting, May may, LocalDate today) {
        List<Banner> banners = new ArrayList<>();
        Banner waits = waits(meeting, may, today);
        if (waits != null) banners.add(waits);
        if (meeting.daysLate() > 0)
            banners.add(Banner.waiting(
                    text("meetings.late", MeetingLaw.EXTRAORDINARY_DAYS, meeting.daysLate()),
                    text("meetings.late-why")));
        return banners;
    }

    private static @Nullable Banner waits(MeetingCard meeting, May may, LocalDate today) {
        return switch (meeting.state()) {
            case CONVENED ->
                meeting.heldOn().isAfter(today)
                        ? Banner.info(
                                text("meetings.wait.day", Fmt.date(meeting.heldOn())), text("meetings.wait.day-what"))
                        : Banner.waiting(text("meetings.wait.open"), text("meetings.wait.open-what"));
            case OPEN -> may.records() ? null : Banner.info(text("meetings.wait.on"), text("meetings.wait.on-what"));
            case SEALED -> null;
            case CANCELLED -> cancelled(meeting);
        };
    }

    private static Banner cancelled(MeetingCard meeting) {
        return Banner.bad(
                text("meetings.cancelled-because", Objects.requireNonNullElse(meeting.cancelledWhy(), "")),
                meeting.state() == MeetingState.CANCELLED && meeting.cancelledAt() != null
                        ? text(
                                "meetings.cancelled-by",
                                Objects.requireNonNullElse(meeting.cancelledBy(), ""),
                                Fmt.moment(meeting.cancelledAt()))
                        : "");
    }

    private static String text(String key, Object... facts) {
        return MeetingWords.text(key, facts);
    }
}
