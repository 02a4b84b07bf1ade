package liannong.registry.families;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who was where and what each holds, kept in the simplest way: one list of stays for each person. */
final class FamilyModel {

    record Stay(long household, LocalDate from, LocalDate to) {}

    private static final LocalDate STILL = LocalDate.MAX;

    private final Map<Long, List<Stay>> stays = new HashMap<>();
    private final Map<Long, Long> heads = new TreeMap<>();
    final Map<Long, Long> shares = new HashMap<>();

    void begin(long household, long head, LocalDate from) {
        heads.put(household, head);
        join(head, household, from);
    }

    void join(long person, long household, LocalDate from) {
        stays.computeIfAbsent(person, id -> new ArrayList<>()).add(new Stay(household, from, STILL));
    }

    void leave(long person, LocalDate from) {
        List<Stay> of = stays.getOrDefault(person, new ArrayList<>());
        Stay last = of.removeLast();
        of.add(new Stay(last.household(), last.from(), from));
    }

    void move(long person, long household, LocalDate from) {
        leave(person, from);
        join(person, household, from);
    }

    void head(long household, long person) {
        heads.put(household, person);
    }

    void end(long household) {
        heads.remove(household);
    }

    Set<Long> living() {
        return new TreeSet<>(heads.keySet());
    }

    long headOf(long household) {
        return heads.getOrDefault(household, 0L);
    }

    Set<Long> in(long household, LocalDate day) {
        Set<Long> found = new TreeSet<>();
        stays.forEach((person, of) -> {
            if (of.stream()
                    .anyMatch(stay -> stay.household() == household
                            && !stay.from().isAfter(day)
                            && stay.to().isAfter(day))) found.add(person);
        });
        return found;
    }

    List<Long> now(long household) {
        return new ArrayList<>(in(household, STILL.minusDays(1)));
    }

    /** What hangs on the household: the shares of everybody whose last stay was there. */
    long holdings(long household) {
        return stays.entrySet().stream()
                .filter(of -> of.getValue().getLast().household() == household)
                .mapToLong(of -> shares.getOrDefault(of.getKey(), 0L))
                .sum();
    }

    Set<Long> everyHousehold() {
        Set<Long> all = new TreeSet<>();
        stays.values().forEach(of -> of.forEach(stay -> all.add(stay.household())));
        return all;
    }

    Set<Long> everybody() {
        return stays.keySet();
    }
}
