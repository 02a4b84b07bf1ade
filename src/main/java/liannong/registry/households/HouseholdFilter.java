package liannong.registry.households;

/**
 * Which households a list shows; an empty text, or 0, leaves that question open.
 *
 * @param text a part of a name, initials, the beginning of a card's number, an identity number's last four, a village
 * @param village the twelve digits of a village
 * @param status POOR, EXITED, MONITORED, ORDINARY, or {@link #ENDED} for households that are no more
 * @param size persons in the household; {@link #LARGE} and more are asked for together
 */
public record HouseholdFilter(String text, String village, String status, String detail, String attribute, int size) {

    public static final int LONGEST_TEXT = 40;
    public static final int LARGE = 6;
    public static final String ENDED = "ENDED";
    public static final HouseholdFilter ALL = new HouseholdFilter("", "", "", "", "", 0);

    public HouseholdFilter {
        text = text.strip();
        if (text.length() > LONGEST_TEXT) text = text.substring(0, LONGEST_TEXT);
    }

    public boolean isOpen() {
        return equals(ALL);
    }

    public HouseholdFilter text(String asked) {
        return new HouseholdFilter(asked, village, status, detail, attribute, size);
    }

    public HouseholdFilter village(String code) {
        return new HouseholdFilter(text, code, status, detail, attribute, size);
    }

    public HouseholdFilter status(String asked, String askedDetail) {
        return new HouseholdFilter(text, village, asked, askedDetail, attribute, size);
    }

    public HouseholdFilter attribute(String asked) {
        return new HouseholdFilter(text, village, status, detail, asked, size);
    }

    public HouseholdFilter size(int persons) {
        return new HouseholdFilter(text, village, status, detail, attribute, persons);
    }
}
