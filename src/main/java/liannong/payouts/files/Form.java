package liannong.payouts.files;

/** How a value is written. */
public enum Form {
    PLAIN(""),
    YUAN(""),
    FEN(""),
    DAY("yyyyMMdd"),
    DAY_DASHED("yyyy-MM-dd"),
    DAY_SLASHED("yyyy/MM/dd");

    private final String pattern;

    Form(String pattern) {
        this.pattern = pattern;
    }

    String pattern() {
        return pattern;
    }

    boolean isOfMoney() {
        return this == YUAN || this == FEN;
    }

    boolean isOfDays() {
        return !pattern.isEmpty();
    }
}
