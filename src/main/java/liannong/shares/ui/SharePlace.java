package liannong.shares.ui;

import java.util.Locale;

/** The pages about the shares of a cooperative, in the order in which they are offered. */
enum SharePlace {
    REGISTER("shares"),
    LAND("shares/land"),
    FUND("shares/fund"),
    TRADES("shares/trades"),
    LEAVING("shares/leaving"),
    TERMS("shares/terms"),
    CHANGES("shares/changes"),
    WATCH("shares/watch");

    private final String path;

    SharePlace(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String of(long cooperativeId) {
        return path + "?c=" + cooperativeId;
    }

    /** The key of its name in the translations. */
    String key() {
        return "shares.page." + name().toLowerCase(Locale.ROOT);
    }
}
