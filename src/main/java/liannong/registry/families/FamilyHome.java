package liannong.registry.families;

import java.time.LocalDate;
import java.util.List;
import liannong.registry.Relation;

/** A household for whoever records something about it: where it is, and who lives in it. */
public record FamilyHome(
        long householdId,
        String cardNo,
        String headName,
        String place,
        String divisionCode,
        int groupNo,
        boolean ended,
        List<Person> people) {

    /** One of the household, the head first. */
    public record Person(long id, String name, Relation relation, LocalDate bornOn, String sex) {

        public boolean isHead() {
            return relation == Relation.HEAD;
        }
    }
}
