package liannong.registry.families;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import liannong.registry.Relation;

/** A household as an act of family life finds it: its place and its people now. */
record Family(long householdId, String divisionCode, int groupNo, boolean ended, List<Person> people) {

    /** @param since the day from which the person is in the household in this relation */
    record Person(long id, String name, Relation relation, LocalDate since) {}

    Optional<Person> person(long id) {
        return people.stream().filter(each -> each.id() == id).findFirst();
    }

    /** Nobody is head only where nobody is left. */
    Optional<Person> head() {
        return people.stream().filter(each -> each.relation() == Relation.HEAD).findFirst();
    }

    boolean has(Predicate<Person> which) {
        return people.stream().anyMatch(which);
    }
}
