package liannong.shares;

import org.jspecify.annotations.Nullable;

/** A member's holdings on a day, in fen; land also in 0.01 mu. */
public record RegisterRow(
        long memberId,
        String memberNo,
        String name,
        String kind,
        String place,
        @Nullable Integer groupNo,
        @Nullable String status,
        @Nullable String identityLast4,
        long areaHundredths,
        long landFen,
        long capitalFen,
        long preferredFen,
        long collectiveFen,
        long reserveFen,
        long fiscalFen,
        long donationFen,
        long totalFen,
        long unpaidFen) {}
