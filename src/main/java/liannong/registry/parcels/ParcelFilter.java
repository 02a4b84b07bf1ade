package liannong.registry.parcels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which parcels a list shows.
 *
 * @param division a prefix of the village's code, within the user's own; empty for all of it
 * @param text the beginning of a parcel's code or a card number, or part of a parcel's, a holder's or a user's name
 * @param use null for any, see {@link Use}
 * @param state null for any, see {@link State}
 * @param today the day on which holders, uses and terms are looked at
 */
public record ParcelFilter(
        String division,
        String text,
        @Nullable LandKind land,
        @Nullable Use use,
        @Nullable State state,
        LocalDate today) {

    /** Who uses it: what a {@link UsePurpose} says, or nobody on record. */
    public enum Use {
        OWN,
        LEASE,
        SHARE,
        CUSTODY,
        NONE
    }

    /** What calls for a look: a term near its end or over it, an outline that is missing or does not fit the survey. */
    public enum State {
        EXPIRING,
        EXPIRED,
        ENDED,
        DIFFERS,
        NO_OUTLINE
    }

    public static ParcelFilter all(LocalDate today) {
        return new ParcelFilter("", "", null, null, null, today);
    }
}
