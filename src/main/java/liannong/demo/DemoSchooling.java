package liannong.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person of the demonstration learnt and works, by age and by its number alone. */
final class DemoSchooling {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
    private static final List<String> LEARNT = List.of("PRIMARY", "JUNIOR", "JUNIOR", "SENIOR", "PRIMARY", "COLLEGE");

    private DemoSchooling() {}

    static @Nullable String education(DemoPerson person) {
        int age = age(person);
        if (age < 16) return null;
        return age > 70 ? "NONE" : LEARNT.get((int) (person.id() % LEARNT.size()));
    }

    static String schooling(DemoPerson person) {
        int age = age(person);
        if (age < 3 || age > 18) return "NOT";
        if (age < 6) return "PRESCHOOL";
        if (age < 12) return "PRIMARY";
        return age < 15 ? "JUNIOR" : "SENIOR";
    }

    static String labour(DemoPerson person) {
        int age = age(person);
        if (age < 16 || age > 70 || (person.health() != null && person.id() % 3 == 0)) return "NONE";
        if (age > 60 || person.health() != null) return "WEAK";
        return person.id() % 9 == 0 ? "SKILLED" : "ORDINARY";
    }

    static boolean worksAway(DemoPerson person) {
        return List.of("ORDINARY", "SKILLED").contains(labour(person)) && person.id() % 3 == 1;
    }

    private static int age(DemoPerson person) {
        return Period.between(person.born(), BEGIN).getYears();
    }
}
