package liannong.bureau;

/** Which payments of a year's distributions; an empty text lets all through. */
public record PaymentFilter(int year, State state, String industry, String place, String reason) {

    /** How far a payment is, as the county's figures count it. */
    public enum State {
        ALL,
        CREDITED,
        AWAITED,
        RETURNED,
        UNSENT,
        OVERDUE
    }
}
