package liannong.registry.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A household's income of a year: by source, net of its expense, and for each of its people (domain.md 4.4).
 *
 * @param persons who belonged to it on the last day of the year; 0 when nobody is known
 * @param line by what the income of a head is judged, where a line of that year is on record
 */
public record IncomeYear(
        int year, List<Part> parts, int persons, @Nullable Line line) {

    public record Part(String source, Money amount) {}

    /** An income line: POVERTY or MONITORING, and whether its source was verified. */
    public record Line(String kind, Money amount, String source, boolean verified) {}

    public Money net() {
        return parts.stream()
                .map(part -> part.source().equals("EXPENSE") ? part.amount().negated() : part.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /** What falls on each, without the parts of a fen; null when nobody is known. */
    public @Nullable Money perHead() {
        return persons == 0 ? null : new Money(Math.floorDiv(net().fen(), persons));
    }

    public boolean belowTheLine() {
        Money each = perHead();
        return line != null && each != null && each.compareTo(line.amount()) < 0;
    }

    /** The latest year first. */
    static List<IncomeYear> of(List<IncomeFigure> figures, List<HouseholdPerson> people) {
        var years = new TreeMap<Integer, List<IncomeFigure>>();
        figures.forEach(figure ->
                years.computeIfAbsent(-figure.year(), year -> new ArrayList<>()).add(figure));
        return years.values().stream().map(of -> year(of, people)).toList();
    }

    private static IncomeYear year(List<IncomeFigure> figures, List<HouseholdPerson> people) {
        IncomeFigure any = figures.getFirst();
        LocalDate last = LocalDate.of(any.year(), 12, 31);
        int persons =
                (int) people.stream().filter(person -> person.belongsOn(last)).count();
        return new IncomeYear(
                any.year(),
                figures.stream()
                        .map(figure -> new Part(figure.source(), new Money(figure.amountFen())))
                        .toList(),
                persons,
                line(any));
    }

    private static @Nullable Line line(IncomeFigure any) {
        return any.lineKind() == null || any.lineFen() == null || any.lineSource() == null
                ? null
                : new Line(
                        any.lineKind(),
                        new Money(any.lineFen()),
                        any.lineSource(),
                        Boolean.TRUE.equals(any.lineVerified()));
    }
}
