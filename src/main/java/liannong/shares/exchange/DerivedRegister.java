package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.REGISTER_FILE_MEMBER_TOO_LONG;
import static liannong.shares.exchange.RegisterFileReason.REGISTER_FILE_NEGATIVE;
import static liannong.shares.exchange.RowRules.refused;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;

/** The register that a file’s movements come to: what each member holds on any day, never less than nothing. */
public final class DerivedRegister {

    private record Key(String memberId, ShareClass shareClass, ShareSource source) {}

    private static final Comparator<DerivedHolding> ORDER = Comparator.comparing(DerivedHolding::memberId)
            .thenComparing(DerivedHolding::shareClass)
            .thenComparing(DerivedHolding::source);

    private final List<FileMovement> movements;

    private DerivedRegister(List<FileMovement> movements) {
        this.movements = movements;
    }

    public static DerivedRegister of(RegisterFile file) {
        return new DerivedRegister(file.movements());
    }

    /** By member, class and source; who holds nothing is not in it. */
    public List<DerivedHolding> on(LocalDate day) {
        Map<Key, DerivedHolding> holdings = new HashMap<>();
        for (FileMovement movement : movements) {
            if (movement.day().isAfter(day)) continue;
            var key = new Key(movement.memberId(), movement.shareClass(), movement.source());
            holdings.put(
                    key,
                    holdings.getOrDefault(key, DerivedHolding.none(movement)).plus(movement));
        }
        return holdings.values().stream()
                .filter(holding -> !holding.isNothing())
                .sorted(ORDER)
                .toList();
    }

    /**
     * No holding, no area and no promise is less than nothing on any day.
     *
     * @throws Refused with the id and the line of the movement, the member's id, the class and the day
     */
    static void requireNeverNegative(List<FileMovement> movements) {
        Map<String, List<FileMovement>> securities = movements.stream()
                .collect(Collectors.groupingBy(FileMovement::security, LinkedHashMap::new, Collectors.toList()));
        requireShort(movements);
        for (List<FileMovement> security : securities.values()) {
            List<FileMovement> byDay = security.stream()
                    .sorted(Comparator.comparing(FileMovement::day))
                    .toList();
            DerivedHolding held = DerivedHolding.none(byDay.getFirst());
            for (int at = 0; at < byDay.size(); at++) {
                FileMovement movement = byDay.get(at);
                held = held.plus(movement);
                boolean lastOfDay =
                        at + 1 == byDay.size() || !byDay.get(at + 1).day().equals(movement.day());
                if (lastOfDay && held.isNegative())
                    throw refused(
                            REGISTER_FILE_NEGATIVE,
                            movement,
                            movement.memberId(),
                            movement.shareClass().name(),
                            movement.day().toString());
            }
        }
    }

    private static void requireShort(List<FileMovement> movements) {
        Map<String, Integer> counts = new HashMap<>();
        for (FileMovement movement : movements) {
            if (counts.merge(movement.memberId(), 1, Integer::sum) > RegisterFile.MOST_OF_A_MEMBER)
                throw refused(
                        REGISTER_FILE_MEMBER_TOO_LONG,
                        movement,
                        movement.memberId(),
                        Integer.toString(RegisterFile.MOST_OF_A_MEMBER));
        }
    }
}
