package liannong.meetings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import liannong.meetings.ItemRow;
import liannong.meetings.Majority;
import liannong.meetings.MeetingState;
import liannong.meetings.Quorum;
import liannong.meetings.RulesInForce;
import liannong.meetings.VoteCount;
import liannong.ui.Fmt;
import liannong.ui.StatusTag;

/** How meetings are spoken of. */
final class MeetingWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private MeetingWords() {}

    static StatusTag state(MeetingState state) {
        String word = text(state.key());
        return switch (state) {
            case CONVENED -> StatusTag.planned(word);
            case OPEN -> StatusTag.running(word);
            case SEALED -> StatusTag.ok(word);
            case CANCELLED -> StatusTag.bad(word);
        };
    }

    static String hour(LocalTime time) {
        return HOUR.format(time);
    }

    /** 到会 58/86 人，法定 58 人，已达到. */
    static String quorum(Quorum quorum) {
        return text(
                quorum.isMet() ? "meetings.quorum.met" : "meetings.quorum.missing",
                Fmt.count(quorum.present()),
                Fmt.count(quorum.heads()),
                Fmt.count(quorum.needed()),
                Fmt.count(quorum.missing()));
    }

    static String majority(Majority majority) {
        return text(
                majority.moreThan() ? "meetings.majority.more-than" : "meetings.majority.at-least",
                majority.numerator() + "/" + majority.denominator());
    }

    static String needed(ItemRow item, int rights) {
        return text(
                "meetings.item.needed",
                majority(item.majority()),
                Fmt.count(rights),
                Fmt.count(item.majority().needed(rights)));
    }

    static String counted(VoteCount count) {
        return text(
                "meetings.item.counted",
                Fmt.count(count.inFavour()),
                Fmt.count(count.against()),
                Fmt.count(count.abstained()),
                Fmt.count(count.unused()));
    }

    static StatusTag result(VoteCount count) {
        return count.passed()
                ? StatusTag.ok(text("meetings.item.passed"))
                : StatusTag.bad(text("meetings.item.failed"));
    }

    static String rules(RulesInForce rules) {
        return text(
                "meetings.rules.are",
                rules.quorumNum() + "/" + rules.quorumDen(),
                majority(rules.ordinary()),
                majority(rules.special()),
                rules.paperDays(),
                rules.proxies());
    }

    static String text(String key, Object... facts) {
        return I18NProvider.translate(key, facts);
    }
}
