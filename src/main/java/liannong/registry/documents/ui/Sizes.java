package liannong.registry.documents.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import liannong.ui.Fmt;

/** How large a file is, as people say it. */
final class Sizes {

    private static final int KILO = 1024;

    private Sizes() {}

    static String of(int bytes) {
        if (bytes < KILO) return Fmt.count(bytes) + " B";
        if (bytes < KILO * KILO) return Fmt.count(bytes / KILO) + " KB";
        return Fmt.number(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.HALF_UP), 1)
                + " MB";
    }
}
