package liannong.shares;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdChapter;
import liannong.registry.HouseholdHistory;
import liannong.registry.HouseholdSheet;
import liannong.registry.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shares in a household's file: what its members hold today, and every movement of theirs. */
@Component
class HouseholdShares implements HouseholdHistory {

    private record Movement(
            LocalDate day,
            Instant recordedAt,
            long cooperativeId,
            String cooperative,
            String shareClass,
            String kind,
            long amountFen,
            String document) {}

    private final JdbcClient jdbc;
    private final Holdings holdings;

    HouseholdShares(JdbcClient jdbc, Holdings holdings) {
        this.jdbc = jdbc;
        this.holdings = holdings;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public HouseholdChapter of(long householdId, int limit) {
        return new HouseholdChapter(
                List.of(sheet(holdings.ofHousehold(householdId))),
                movements(householdId, limit).stream()
                        .map(HouseholdShares::entry)
                        .toList());
    }

    private static HouseholdSheet sheet(List<HoldingRow> held) {
        long total = held.stream().mapToLong(HoldingRow::amountFen).reduce(0, Math::addExact);
        long area = held.stream().mapToLong(HoldingRow::areaHundredths).reduce(0, Math::addExact);
        return new HouseholdSheet(
                "household-file.shares",
                List.of(
                        "household-file.cooperative",
                        "household-file.share-class",
                        "household-file.since",
                        "household-file.area",
                        "household-file.amount"),
                held.stream().map(HouseholdShares::line).toList(),
                List.of(Word.of("household-file.total"), "", "", new Mu(area), new Money(total)));
    }

    private static HouseholdSheet.Line line(HoldingRow held) {
        Object area = held.areaHundredths() == 0 ? "" : new Mu(held.areaHundredths());
        return new HouseholdSheet.Line(
                List.of(
                        held.cooperative(),
                        Word.of("shares.class." + held.shareClass()),
                        held.since(),
                        area,
                        new Money(held.amountFen())),
                "shares?c=" + held.cooperativeId());
    }

    private static HistoryEntry entry(Movement movement) {
        return new HistoryEntry(
                movement.day(),
                movement.recordedAt(),
                "household-file.history.share",
                List.of(
                        movement.cooperative(),
                        Word.of("shares.class." + movement.shareClass()),
                        Word.of("household-file.movement." + movement.kind().toLowerCase(java.util.Locale.ROOT)),
                        new Money(movement.amountFen()),
                        movement.document()),
                "shares?c=" + movement.cooperativeId() + "&day=" + movement.day());
    }

    private List<Movement> movements(long householdId, int limit) {
        return jdbc.sql("""
                        select s.effective_on as day, s.recorded_at, o.id as cooperative_id, o.short_name as cooperative,
                               s.share_class, s.kind, s.amount_fen, s.document
                        from members m join share_movements s on s.member_id = m.id join organisations o on o.id = s.cooperative_id
                        where m.household_id = :household order by s.effective_on desc, s.id desc limit :limit""")
                .param("household", householdId)
                .param("limit", limit)
                .query(Movement.class)
                .list();
    }
}
