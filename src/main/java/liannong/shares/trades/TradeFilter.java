package liannong.shares.trades;

/**
 * Which slips are looked at: a cooperative's, of a year, narrowed by a text (a member's number or name, or a slip's
 * number).
 */
public record TradeFilter(long cooperativeId, int year, String text) {

    public TradeFilter {
        text = text.strip();
    }

    public TradeFilter ofYear(int otherYear) {
        return new TradeFilter(cooperativeId, otherYear, text);
    }

    public TradeFilter with(String other) {
        return new TradeFilter(cooperativeId, year, other);
    }
}
