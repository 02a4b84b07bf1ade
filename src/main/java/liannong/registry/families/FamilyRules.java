package liannong.registry.families;

import static liannong.registry.FamilyChange.TO_BE_FORMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import liannong.base.Refused;
import liannong.registry.FamilyChange;
import liannong.registry.PersonMove;
import liannong.registry.Relation;
import org.jspecify.annotations.Nullable;

/** What an act of family life does to the households it touches, or why it cannot be. Knows no database. */
final class FamilyRules {

    private final LocalDate today;

    FamilyRules(LocalDate today) {
        this.today = today;
    }

    /**
     * @param other the household formed from, merged or married into; null where the act touches one only
     * @throws Refused any {@link FamilyReason} but those that need the database
     */
    FamilyPlan plan(FamilyAct act, Family family, @Nullable Family other) {
        FamilyAct.Entry entry = act.entry();
        if (family.ended() || (other != null && other.ended())) throw new Refused(FamilyReason.HOUSEHOLD_ENDED);
        if (entry.on().isAfter(today)) throw new Refused(FamilyReason.FAMILY_DAY_IN_FUTURE);
        int length = entry.document().strip().length();
        if (length < 2 || length > 120) throw new Refused(FamilyReason.FAMILY_DOCUMENT_MISSING);
        return switch (act) {
            case FamilyAct.Birth birth -> birth(birth, family);
            case FamilyAct.MarriageIn in -> marriageIn(in, family, other);
            case FamilyAct.MarriageOut out -> marriageOut(out, family, other);
            case FamilyAct.Split split -> split(split, family);
            case FamilyAct.Merge merge -> merge(merge, family, Objects.requireNonNull(other));
            case FamilyAct.Death death -> death(death, family);
            case FamilyAct.ChangeOfHead change -> changeOfHead(change, family);
            case FamilyAct.Move move -> move(move, family);
        };
    }

    private FamilyPlan birth(FamilyAct.Birth act, Family family) {
        if (act.relation() == Relation.HEAD || act.relation() == Relation.SPOUSE)
            throw new Refused(FamilyReason.CHILD_IS_NO_HEAD);
        if (!act.child().bornOn().equals(act.entry().on())) throw new Refused(FamilyReason.BORN_ON_ANOTHER_DAY);
        var child = new PersonMove(0, act.child().name(), null, family.householdId(), act.relation());
        return new FamilyPlan(
                change(act, null, firstDay(family, act.entry().on()), List.of(child), false, List.of()),
                act.child(),
                null);
    }

    /**
     * A birth entered late counts from the day of the present head: what the child was to a former one is not asked.
     */
    private static LocalDate firstDay(Family family, LocalDate born) {
        LocalDate since = family.head()
                .orElseThrow(() -> new Refused(FamilyReason.HEAD_MISSING))
                .since();
        return since.isAfter(born) ? since : born;
    }

    private FamilyPlan marriageIn(FamilyAct.MarriageIn act, Family family, @Nullable Family from) {
        noSecondSpouse(family, act.relation());
        headOn(family, act.entry().on());
        NewPerson newcomer = act.newcomer();
        if (newcomer != null) {
            if (newcomer.bornOn().isAfter(act.entry().on())) throw new Refused(FamilyReason.NEWCOMER_NOT_BORN_YET);
            return plan(
                    act,
                    null,
                    List.of(new PersonMove(0, newcomer.name(), null, family.householdId(), act.relation())),
                    newcomer);
        }
        Family left = Objects.requireNonNull(from);
        if (left.householdId() == family.householdId()) throw new Refused(FamilyReason.SAME_HOUSEHOLD);
        List<PersonMove> moves = new ArrayList<>();
        Family.Person person =
                member(left, Objects.requireNonNull(act.personId()), act.entry().on());
        moves.add(new PersonMove(person.id(), person.name(), left.householdId(), family.householdId(), act.relation()));
        moves.addAll(thoseLeft(
                left, Set.of(person.id()), act.headThere(), act.entry().on()));
        return plan(act, left.householdId(), moves, null);
    }

    private FamilyPlan marriageOut(FamilyAct.MarriageOut act, Family family, @Nullable Family into) {
        LocalDate on = act.entry().on();
        Family.Person person = member(family, act.personId(), on);
        List<PersonMove> moves = new ArrayList<>();
        if (into == null) {
            moves.add(new PersonMove(person.id(), person.name(), family.householdId(), null, null));
        } else {
            if (into.householdId() == family.householdId()) throw new Refused(FamilyReason.SAME_HOUSEHOLD);
            Relation relation = act.relation() == null ? Relation.SPOUSE : act.relation();
            noSecondSpouse(into, relation);
            headOn(into, on);
            moves.add(new PersonMove(person.id(), person.name(), family.householdId(), into.householdId(), relation));
        }
        moves.addAll(thoseLeft(family, Set.of(person.id()), act.newHeadId(), on));
        return plan(act, into == null ? null : into.householdId(), moves, null);
    }

    private FamilyPlan split(FamilyAct.Split act, Family family) {
        LocalDate on = act.entry().on();
        Set<Long> leaving = new LinkedHashSet<>(act.personIds());
        if (leaving.isEmpty()) throw new Refused(FamilyReason.NOBODY_LEAVES);
        if (!leaving.contains(act.headId())) throw new Refused(FamilyReason.HEAD_NOT_AMONG_THEM);
        if (leaving.size() >= family.people().size()) throw new Refused(FamilyReason.NOBODY_STAYS);
        Relation head = member(family, act.headId(), on).relation();
        List<PersonMove> moves = new ArrayList<>();
        for (long id : leaving) {
            Family.Person person = member(family, id, on);
            moves.add(new PersonMove(
                    id,
                    person.name(),
                    family.householdId(),
                    TO_BE_FORMED,
                    relation(act.relations(), person, act.headId(), head)));
        }
        moves.addAll(thoseLeft(family, leaving, act.headWhoStays(), on));
        return new FamilyPlan(
                change(act, TO_BE_FORMED, on, moves, false, act.parcelIds()),
                null,
                new FamilyPlan.Place(act.divisionCode(), act.groupNo()));
    }

    private FamilyPlan merge(FamilyAct.Merge act, Family family, Family into) {
        LocalDate on = act.entry().on();
        if (into.householdId() == family.householdId()) throw new Refused(FamilyReason.SAME_HOUSEHOLD);
        headOn(into, on);
        List<PersonMove> moves = new ArrayList<>();
        for (Family.Person each : family.people()) {
            Family.Person person = member(family, each.id(), on);
            Relation relation = act.relations().getOrDefault(person.id(), Relation.OTHER);
            if (relation == Relation.HEAD) throw new Refused(FamilyReason.HEAD_ALREADY);
            moves.add(new PersonMove(person.id(), person.name(), family.householdId(), into.householdId(), relation));
        }
        return new FamilyPlan(change(act, into.householdId(), on, moves, true, List.of()), null, null);
    }

    private FamilyPlan death(FamilyAct.Death act, Family family) {
        LocalDate from = act.entry().on().plusDays(1); // on the day of its death a person still belongs to it
        Family.Person person = member(family, act.personId(), from);
        List<PersonMove> moves = new ArrayList<>();
        moves.add(new PersonMove(person.id(), person.name(), family.householdId(), null, null));
        boolean last = family.people().size() == 1;
        if (!last) moves.addAll(thoseLeft(family, Set.of(person.id()), act.newHeadId(), from));
        return new FamilyPlan(change(act, null, from, moves, last, List.of()), null, null);
    }

    private FamilyPlan changeOfHead(FamilyAct.ChangeOfHead act, Family family) {
        Family.Person head = member(family, act.newHeadId(), act.entry().on());
        if (head.relation() == Relation.HEAD) throw new Refused(FamilyReason.HEAD_ALREADY);
        return plan(
                act,
                null,
                underNewHead(
                        family, Set.of(), head, act.relations(), act.entry().on()),
                null);
    }

    private FamilyPlan move(FamilyAct.Move act, Family family) {
        if (act.divisionCode().equals(family.divisionCode()) && act.groupNo() == family.groupNo())
            throw new Refused(FamilyReason.SAME_PLACE);
        headOn(family, act.entry().on());
        return new FamilyPlan(
                change(act, null, act.entry().on(), List.of(), false, List.of()),
                null,
                new FamilyPlan.Place(act.divisionCode(), act.groupNo()));
    }

    /** Those who stay, when their head goes: one of them takes its place, and all relations are seen from there. */
    private List<PersonMove> thoseLeft(Family family, Set<Long> gone, @Nullable Long newHeadId, LocalDate from) {
        Family.Person head = family.head().orElseThrow(() -> new Refused(FamilyReason.HEAD_MISSING));
        if (!gone.contains(head.id())) return List.of();
        if (family.people().size() == gone.size()) throw new Refused(FamilyReason.NOBODY_STAYS);
        if (newHeadId == null || gone.contains(newHeadId)) throw new Refused(FamilyReason.HEAD_MISSING);
        return underNewHead(family, gone, member(family, newHeadId, from), Map.of(), from);
    }

    private List<PersonMove> underNewHead(
            Family family, Set<Long> gone, Family.Person newHead, Map<Long, Relation> given, LocalDate from) {
        List<PersonMove> moves = new ArrayList<>();
        for (Family.Person each : family.people()) {
            if (gone.contains(each.id())) continue;
            Relation relation = relation(given, each, newHead.id(), newHead.relation());
            if (relation == each.relation()) continue;
            Family.Person person = member(family, each.id(), from);
            moves.add(new PersonMove(person.id(), person.name(), family.householdId(), family.householdId(), relation));
        }
        return moves;
    }

    private static Relation relation(
            Map<Long, Relation> given, Family.Person person, long headId, Relation headBefore) {
        if (person.id() == headId) return Relation.HEAD;
        Relation relation = given.getOrDefault(person.id(), person.relation().seenFrom(headBefore));
        return relation == Relation.HEAD ? Relation.OTHER : relation;
    }

    /** The person, if it has been in the household, as it is now, since before the day from which that changes. */
    private static Family.Person member(Family family, long personId, LocalDate from) {
        Family.Person person =
                family.person(personId).orElseThrow(() -> new Refused(FamilyReason.PERSON_NOT_IN_HOUSEHOLD));
        if (!person.since().isBefore(from))
            throw new Refused(FamilyReason.FAMILY_DAY_TOO_EARLY, person.name(), person.since());
        return person;
    }

    /** Nobody joins a household before its present head was its head. */
    private static void headOn(Family family, LocalDate on) {
        Family.Person head = family.head().orElseThrow(() -> new Refused(FamilyReason.HEAD_MISSING));
        if (head.since().isAfter(on)) throw new Refused(FamilyReason.FAMILY_DAY_TOO_EARLY, head.name(), head.since());
    }

    private static void noSecondSpouse(Family family, Relation relation) {
        if (relation == Relation.HEAD) throw new Refused(FamilyReason.HEAD_ALREADY);
        if (relation == Relation.SPOUSE && family.has(each -> each.relation() == Relation.SPOUSE))
            throw new Refused(FamilyReason.SECOND_SPOUSE);
    }

    private static FamilyPlan plan(
            FamilyAct act, @Nullable Long other, List<PersonMove> moves, @Nullable NewPerson newcomer) {
        return new FamilyPlan(change(act, other, act.entry().on(), moves, false, List.of()), newcomer, null);
    }

    private static FamilyChange change(
            FamilyAct act,
            @Nullable Long other,
            LocalDate from,
            List<PersonMove> moves,
            boolean ends,
            List<Long> parcels) {
        return new FamilyChange(
                act.kind(), act.entry().householdId(), other, act.entry().on(), from, moves, ends, parcels);
    }
}
