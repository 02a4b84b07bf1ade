package liannong.registry.parcels;

import liannong.base.Mu;
import org.jspecify.annotations.Nullable;

/** Areas that may not be known yet. */
final class Areas {

    private Areas() {}

    static @Nullable Mu of(@Nullable Long hundredths) {
        return hundredths == null ? null : new Mu(hundredths);
    }
}
