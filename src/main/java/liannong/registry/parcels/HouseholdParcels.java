package liannong.registry.parcels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.base.Mu;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdChapter;
import liannong.registry.HouseholdHistory;
import liannong.registry.HouseholdSheet;
import liannong.registry.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parcels in a household's file: what it holds, and what it held once. */
@Component
class HouseholdParcels implements HouseholdHistory {

    private record Held(
            long id,
            String code,
            String name,
            long contractHundredths,
            @Nullable Long measuredHundredths,
            LocalDate rightTo,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt) {

        String ending() {
            return code.substring(code.length() - 5);
        }

        String address() {
            return "parcels/" + id;
        }
    }

    private final JdbcClient jdbc;

    HouseholdParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public HouseholdChapter of(long householdId, int limit) {
        List<Held> all = held(householdId, limit);
        List<Held> now = all.stream().filter(held -> held.validTo() == null).toList();
        long contract = now.stream().mapToLong(Held::contractHundredths).reduce(0, Math::addExact);
        long measured = now.stream()
                .map(Held::measuredHundredths)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
        var sheet = new HouseholdSheet(
                "household-file.parcels",
                List.of(
                        "household-file.parcel",
                        "household-file.parcel-name",
                        "household-file.since",
                        "household-file.until",
                        "household-file.contract-area",
                        "household-file.measured-area"),
                now.stream().map(HouseholdParcels::line).toList(),
                List.of(Word.of("household-file.total"), "", "", "", new Mu(contract), new Mu(measured)));
        var history = new ArrayList<HistoryEntry>();
        all.forEach(held -> history.addAll(entries(held)));
        return new HouseholdChapter(List.of(sheet), history);
    }

    private static HouseholdSheet.Line line(Held held) {
        Long measured = held.measuredHundredths();
        return new HouseholdSheet.Line(
                List.of(
                        Word.of("ui.ending", held.ending()),
                        held.name(),
                        held.validFrom(),
                        held.rightTo(),
                        new Mu(held.contractHundredths()),
                        measured == null ? "" : new Mu(measured)),
                held.address());
    }

    private static List<HistoryEntry> entries(Held held) {
        var begun = new HistoryEntry(
                held.validFrom(),
                held.recordedAt(),
                "household-file.history.parcel",
                List.of(held.name(), Word.of("ui.ending", held.ending()), new Mu(held.contractHundredths())),
                held.address());
        LocalDate ended = held.validTo();
        return ended == null
                ? List.of(begun)
                : List.of(
                        begun,
                        new HistoryEntry(
                                ended,
                                null,
                                "household-file.history.parcel-ended",
                                List.of(held.name(), Word.of("ui.ending", held.ending())),
                                held.address()));
    }

    private List<Held> held(long householdId, int limit) {
        return jdbc.sql("""
                        select p.id, p.code, p.name, p.contract_hundredths, p.measured_hundredths, p.right_to, h.valid_from,
                               nullif(h.valid_to, 'infinity') as valid_to, h.recorded_at
                        from parcel_holders h join parcels p on p.id = h.parcel_id
                        where h.household_id = :household order by h.valid_from desc, p.code limit :limit""")
                .param("household", householdId)
                .param("limit", limit)
                .query(Held.class)
                .list();
    }
}
