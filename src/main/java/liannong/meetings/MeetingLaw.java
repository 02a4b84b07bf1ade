package liannong.meetings;

import java.time.LocalDate;

/** The law's numbers for meetings (domain.md 1.3). */
public final class MeetingLaw {

    /** COOP art 40: reports and plans are laid open so many days before the meeting. */
    public static final int PAPER_DAYS = 15;

    /** RCEO art 46: the same for a village collective. */
    public static final int PAPER_DAYS_OF_COLLECTIVES = 10;

    /** COOP art 31: an extraordinary meeting within so many days after it was asked for. */
    public static final int EXTRAORDINARY_DAYS = 20;

    /** COOP art 32: with more members than these, delegates may decide. */
    public static final int MEMBERS_BELOW_DELEGATES = 150;

    /** COOP art 32. */
    public static final int LEAST_DELEGATES = 51;

    /** COOP art 22: one additional vote for so many basic ones, rounded down. */
    public static final int BASIC_VOTES_FOR_AN_ADDITIONAL_ONE = 5;

    private static final int ASKERS_OF_TEN = 3;
    private static final int TEN = 10;

    private MeetingLaw() {}

    /** The first day on which a meeting may be held whose papers lie open from a day. */
    public static LocalDate earliest(LocalDate openFrom, int paperDays) {
        return openFrom.plusDays(paperDays);
    }

    /** COOP art 22: all additional votes together are at most a fifth of the basic ones. */
    public static int mostAdditionalVotes(int members) {
        return members / BASIC_VOTES_FOR_AN_ADDITIONAL_ONE;
    }

    /** COOP art 31: so many members are 30 % of them. */
    public static int askersNeeded(int members) {
        return Math.ceilDiv(members * ASKERS_OF_TEN, TEN);
    }

    /** COOP art 32: as a rule a tenth of the members, never fewer than 51. */
    public static int customaryDelegates(int members) {
        return Math.max(LEAST_DELEGATES, Math.ceilDiv(members, TEN));
    }
}
