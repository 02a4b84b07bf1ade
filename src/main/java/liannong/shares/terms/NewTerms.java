package liannong.shares.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import liannong.shares.Evidence;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/** The order to enter what the members decided about a class of shares; figures as in {@link ClassTerms}. */
public record NewTerms(
        UUID commandId,
        long cooperativeId,
        ShareClass shareClass,
        LocalDate validFrom,
        String name,
        @Nullable Long parFen,
        boolean voting,
        int priority,
        @Nullable BigDecimal floorRate,
        @Nullable Long floorFenPerMu,
        boolean transferable,
        boolean transferByResolution,
        boolean redeemable,
        int lockInMonths,
        long resolutionId,
        Evidence evidence) {

    public NewTerms {
        name = name.strip();
    }
}
