package liannong.shares.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member can do to hold more. */
enum ContributionKind {
    MONEY,
    SUBSCRIPTION,
    PROPERTY,
    LAND;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ContributionKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
