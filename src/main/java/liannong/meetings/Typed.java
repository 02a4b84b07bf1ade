package liannong.meetings;

import liannong.base.Refused;

/** What is typed about meetings and votes: without the blanks around it, neither too short nor too long. */
final class Typed {

    private static final int SHORTEST = 2;

    private Typed() {}

    /** @throws Refused otherwise, with the greatest length */
    static String text(String typed, int longest, MeetingReason otherwise) {
        String text = typed.strip();
        if (text.length() < SHORTEST || text.length() > longest) throw new Refused(otherwise, longest);
        return text;
    }
}
