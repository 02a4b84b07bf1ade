package liannong.shares.ui;

import java.util.Locale;

/** The pages about the shares of a cooperative. */
enum ShareTab {
    REGISTER("shares"),
    LAND("shares/land"),
    FUND("shares/fund"),
    LEAVING("shares/leaving"),
    WATCH("shares/watch"),
    CHANGES("shares/changes"),
    TERMS("shares/terms");

    private final String path;

    ShareTab(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String key() {
        return "shares.tab." + name().toLowerCase(Locale.ROOT);
    }
}
