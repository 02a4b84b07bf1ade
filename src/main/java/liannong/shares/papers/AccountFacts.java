package liannong.shares.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liannong.ledger.MemberYear;
import org.jspecify.annotations.Nullable;

/** A member's account up to a day, with all that its paper says (COOP art 43; domain.md 1.5). */
record AccountFacts(
        Head head,
        LocalDate asOf,
        List<Holding> holdings,
        List<Movement> movements,
        List<TradeYear> trades,
        List<MemberYear> surplus,
        Instant printedAt,
        String printedBy) {

    AccountFacts {
        holdings = holdings.stream().sorted(Holding.AS_IN_THE_REGISTER).toList();
    }

    /** Whose account it is; of an identity number its last four. */
    record Head(
            String cooperative,
            String creditCode,
            String memberNo,
            String name,
            String kind,
            String place,
            @Nullable Integer groupNo,
            @Nullable String identityLast4,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    /**
     * A movement; fen and 0.01 mu.
     *
     * @param heldFen what is held of this class after it
     */
    record Movement(
            LocalDate effectiveOn,
            String shareClass,
            String kind,
            String source,
            long amountFen,
            long unpaidFen,
            long areaHundredths,
            long heldFen,
            String document,
            boolean reversed) {}

    /** What the member traded with the cooperative in a year, of one product: in 0.01 of its unit, and in fen. */
    record TradeYear(int year, String product, String unit, long quantityHundredths, long amountFen) {}

    int movementCount() {
        return movements.size();
    }
}
