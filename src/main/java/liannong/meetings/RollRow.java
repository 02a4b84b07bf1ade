package liannong.meetings;

import java.util.Locale;
import liannong.registry.Initials;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may vote on the day of a meeting.
 *
 * @param votes his one and his additional ones
 * @param present whether he is ticked off, himself or by proxy
 * @param holderId who votes for him by written proxy
 * @param holds of how many others he holds a proxy
 * @param cast on how many items he has voted
 * @param stranger whether, by what is known now, he had no such vote on that day although he is ticked off
 */
public record RollRow(
        long memberId,
        String memberNo,
        String name,
        String place,
        int votes,
        boolean present,
        @Nullable Long holderId,
        @Nullable String holder,
        int holds,
        int cast,
        boolean stranger) {

    /** Whether the text is part of his number or name, or begins the initials of his name: 钟秀兰 is zxl. */
    public boolean isFoundBy(String text) {
        return found(memberNo, name, text);
    }

    static boolean found(String memberNo, String name, String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty()
                || name.contains(text.strip())
                || memberNo.toLowerCase(Locale.ROOT).contains(asked)
                || Initials.ofName(name).startsWith(asked);
    }
}
