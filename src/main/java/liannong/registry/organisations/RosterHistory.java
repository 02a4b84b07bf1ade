package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who came and went in a roster, day by day, without names. */
public record RosterHistory(List<Stay> stays) {

    public RosterHistory {
        stays = List.copyOf(stays);
    }

    public Composition on(LocalDate day) {
        return Composition.of(stays.stream().filter(stay -> stay.isOn(day)).toList());
    }

    /** Whether anybody came or went in a year. */
    boolean changedIn(int year) {
        return days().anyMatch(day -> day.getYear() == year);
    }

    /**
     * The first day of the stretch up to this day during which the rule was broken on every day; empty when it is kept.
     * A change that mends the rule and is undone later begins a new stretch.
     */
    Optional<LocalDate> brokenSince(Predicate<Composition> kept, LocalDate today) {
        if (kept.test(on(today))) return Optional.empty();
        LocalDate since = null;
        for (LocalDate day : changesUpTo(today)) {
            if (kept.test(on(day))) break;
            since = day;
        }
        return Optional.of(since == null ? today : since);
    }

    /** What the rules of the law find on this day, kept ones too, in the order of the rules. */
    List<Finding> findings(boolean federation, LocalDate today) {
        Composition now = on(today);
        return CompositionRule.of(federation).stream()
                .map(rule -> finding(rule, now, today))
                .toList();
    }

    private Finding finding(CompositionRule rule, Composition now, LocalDate today) {
        Object[] facts = rule.facts().apply(now);
        Optional<LocalDate> since = brokenSince(rule.kept(), today);
        if (since.isEmpty()) return Finding.of(rule.rule(), Finding.Severity.KEPT, facts);
        LocalDate until = rule.monthsToRestore() == 0 ? null : since.get().plusMonths(rule.monthsToRestore());
        return Finding.of(rule.rule(), Finding.Severity.BROKEN, facts)
                .since(since.get())
                .until(until);
    }

    private List<LocalDate> changesUpTo(LocalDate today) {
        return days().filter(day -> !day.isAfter(today))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Stream<LocalDate> days() {
        return stays.stream()
                .flatMap(stay -> Stream.of(stay.joinedOn(), stay.leftOn()))
                .filter(Objects::nonNull);
    }
}
