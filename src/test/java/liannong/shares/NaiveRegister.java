package liannong.shares;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The register as a list that is added up: what the real one is compared with. */
final class NaiveRegister {

    record Change(long member, String shareClass, long amount, long unpaid, long area, LocalDate day) {}

    /** What one command changed; taken back, it is as if it had never been. */
    static final class Act {
        final List<Change> changes;
        boolean takenBack;

        Act(List<Change> changes) {
            this.changes = changes;
        }
    }

    private final List<Act> acts = new ArrayList<>();

    void add(Act act) {
        acts.add(act);
    }

    List<Act> acts() {
        return acts;
    }

    long held(long member, String shareClass, LocalDate day) {
        return changes(member, shareClass).stream()
                .filter(change -> !change.day().isAfter(day))
                .mapToLong(Change::amount)
                .sum();
    }

    long unpaid(long member, String shareClass, LocalDate day) {
        return changes(member, shareClass).stream()
                .filter(change -> !change.day().isAfter(day))
                .mapToLong(Change::unpaid)
                .sum();
    }

    long area(long member, LocalDate day) {
        return changes(member, "LAND").stream()
                .filter(change -> !change.day().isAfter(day))
                .mapToLong(Change::area)
                .sum();
    }

    /** Whether nothing is less than nothing on any day when these changes come to what there is. */
    boolean bears(List<Change> more) {
        for (Change change : more) {
            List<Change> all = new ArrayList<>(changes(change.member(), change.shareClass()));
            more.stream()
                    .filter(each -> each.member() == change.member()
                            && each.shareClass().equals(change.shareClass()))
                    .forEach(all::add);
            if (!neverNegative(all)) return false;
        }
        return true;
    }

    boolean bearsWithout(Act act) {
        act.takenBack = true;
        boolean bears =
                act.changes.stream().allMatch(change -> neverNegative(changes(change.member(), change.shareClass())));
        act.takenBack = false;
        return bears;
    }

    private static boolean neverNegative(List<Change> changes) {
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (Change change : changes) {
            long[] sums = days.computeIfAbsent(change.day(), any -> new long[3]);
            sums[0] += change.amount();
            sums[1] += change.unpaid();
            sums[2] += change.area();
        }
        long[] held = new long[3];
        for (long[] sums : days.values()) {
            for (int i = 0; i < held.length; i++) {
                held[i] += sums[i];
                if (held[i] < 0) return false;
            }
        }
        return true;
    }

    private List<Change> changes(long member, String shareClass) {
        return acts.stream()
                .filter(act -> !act.takenBack)
                .flatMap(act -> act.changes.stream())
                .filter(change ->
                        change.member() == member && change.shareClass().equals(shareClass))
                .toList();
    }
}
