package liannong.shares;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member's account with a cooperative (COOP art 43): whose it is, and what is in it today, in fen and 0.01 mu. */
public record MemberAccount(
        long memberId,
        String memberNo,
        String name,
        String kind,
        long cooperativeId,
        String cooperative,
        String place,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        int movements,
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
