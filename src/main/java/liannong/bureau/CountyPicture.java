package liannong.bureau;

import java.time.Instant;
import java.util.List;

/** The figures of one year within the user's scope, all of one moment; places and industries add up to the whole. */
public record CountyPicture(
        int year,
        int lastYear,
        Instant asOf,
        HouseholdReach households,
        PayoutSums payouts,
        List<IndustryRow> industries,
        List<PlaceRow> places,
        List<ReturnRow> returns,
        OpenWork work) {

    public int cooperatives() {
        return places.stream().mapToInt(PlaceRow::cooperatives).sum();
    }

    public int declared() {
        return places.stream().mapToInt(PlaceRow::declared).sum();
    }

    public int opened() {
        return places.stream().mapToInt(PlaceRow::opened).sum();
    }
}
