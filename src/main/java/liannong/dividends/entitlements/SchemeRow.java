package liannong.dividends.entitlements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A scheme in a list, with its latest version. */
public record SchemeRow(
        long id,
        long organisationId,
        String organisation,
        String name,
        Audience audience,
        int versionNo,
        LocalDate validFrom,
        boolean confirmed,
        int runs,
        @Nullable LocalDate lastDay) {}
