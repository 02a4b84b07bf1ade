package liannong.meetings;

import java.util.Locale;
import java.util.Set;

/** What an item of an agenda is about; the matter decides the majority and whether papers are laid open before. */
public enum Matter {
    PLAN,
    /** What is divided beside the surplus of a year: the income of a project or of a collective. */
    INCOME,
    CHARTER,
    VALUATION,
    ADMISSION,
    EXPULSION,
    TRANSFER,
    INCOME_RIGHT,
    SHARE_CLASS,
    CONTRIBUTION,
    LOSS,
    ELECTION,
    MERGER,
    DIVISION,
    DISSOLUTION,
    FEDERATION,
    OTHER;

    private static final Set<Matter> GRAVE = Set.of(CHARTER, MERGER, DIVISION, DISSOLUTION, FEDERATION);

    /** COOP art 30: charter, merger, division, dissolution, founding or joining a federation. */
    public boolean isGrave() {
        return GRAVE.contains(this);
    }

    /** The majority that the law asks (COOP art 30); a charter may ask more. */
    public Majority lawful() {
        return isGrave() ? Majority.TWO_THIRDS : Majority.HALF;
    }

    /** COOP art 40: the plan of the surplus or of the loss, with the reports, is laid open before the meeting. */
    public boolean needsPapers() {
        return this == PLAN || this == LOSS;
    }

    /** The key of its name in the translations. */
    public String key() {
        return "meetings.matter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
