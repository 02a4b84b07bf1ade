package liannong.bureau;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county in figures: who is linked, what was declared, and how far the money is. A clerk sees his township's. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.BUREAU)
public class CountyFigures {

    private static final int BY_REASON = 2;
    private static final int WHOLE = 3;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    CountyFigures(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last year that is over. */
    public int lastYear() {
        return clock.today().getYear() - 1;
    }

    /** The figures of a year's distributions; amounts in fen, households as members of that year's last day. */
    public CountyPicture of(int year) {
        List<GroupRow> groups = jdbc.sql(CountySql.PAYOUTS)
                .params(scope(year))
                .param("today", clock.today())
                .query(GroupRow.class)
                .list();
        GroupRow whole =
                groups.stream().filter(row -> row.level() == WHOLE).findFirst().orElseThrow();
        return new CountyPicture(
                year,
                lastYear(),
                clock.instant(),
                new HouseholdReach(whole.registered(), whole.linked(), whole.shared(), whole.reached()),
                whole.sums(),
                industries(groups),
                places(year, groups),
                returns(groups),
                jdbc.sql(CountySql.WORK)
                        .params(scope(year))
                        .query(OpenWork.class)
                        .single());
    }

    private List<PlaceRow> places(int year, List<GroupRow> groups) {
        Map<String, PayoutSums> payouts = by(groups, GroupRow::place);
        return jdbc.sql(CountySql.PLACES).params(scope(year)).query(Place.class).list().stream()
                .map(place -> new PlaceRow(
                        place.code(),
                        place.name(),
                        place.cooperatives(),
                        place.opened(),
                        place.declared(),
                        payouts.getOrDefault(place.code(), PayoutSums.NONE)))
                .toList();
    }

    private static List<IndustryRow> industries(List<GroupRow> groups) {
        return by(groups, GroupRow::industry).entrySet().stream()
                .map(entry -> new IndustryRow(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(
                                (IndustryRow row) -> row.payouts().fen())
                        .reversed()
                        .thenComparing(IndustryRow::industry))
                .toList();
    }

    private static List<ReturnRow> returns(List<GroupRow> groups) {
        return groups.stream()
                .filter(row -> row.level() == BY_REASON && row.reason() != null && row.oldest() != null)
                .map(GroupRow::asReturn)
                .sorted(Comparator.comparingLong(ReturnRow::payments).reversed().thenComparing(ReturnRow::reason))
                .toList();
    }

    private static Map<String, PayoutSums> by(List<GroupRow> groups, Function<GroupRow, @Nullable String> key) {
        return groups.stream()
                .filter(row -> row.level() < BY_REASON)
                .collect(Collectors.toMap(row -> String.valueOf(key.apply(row)), GroupRow::sums, PayoutSums::plus));
    }

    private static Map<String, Object> scope(int year) {
        String division = CurrentUser.get().division();
        String own = division == null ? SystemUser.COUNTY : division;
        return Map.of(
                "county",
                SystemUser.COUNTY,
                "year",
                year,
                "day",
                LocalDate.of(year, 12, 31),
                "division",
                own,
                "width",
                Math.min(own.length() + 3, 12));
    }

    private record Place(String code, String name, int cooperatives, int opened, int declared) {}

    private record GroupRow(
            @Nullable String industry,
            @Nullable String place,
            @Nullable String reason,
            int level,
            long lines,
            long fen,
            long sent,
            long sentFen,
            long credited,
            long creditedFen,
            long returned,
            long returnedFen,
            long overdue,
            long overdueFen,
            @Nullable LocalDate oldest,
            int registered,
            int linked,
            int shared,
            int reached) {

        PayoutSums sums() {
            return new PayoutSums(
                    lines, fen, sent, sentFen, credited, creditedFen, returned, returnedFen, overdue, overdueFen);
        }

        ReturnRow asReturn() {
            if (reason == null || oldest == null) throw new IllegalStateException("not a return");
            return new ReturnRow(reason, returned, returnedFen, oldest);
        }
    }
}
