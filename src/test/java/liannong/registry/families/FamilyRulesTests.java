package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import liannong.base.Refused;
import liannong.registry.FamilyChange;
import liannong.registry.PersonMove;
import liannong.registry.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an act of family life does, and what it cannot be. */
class FamilyRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BEGUN = LocalDate.of(2010, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    /** Persons 11, 12, 13 … in the order given. */
    private final Family home = family(1, Relation.HEAD, Relation.SPOUSE, Relation.CHILD, Relation.CHILD);

    private final Family other = family(2, Relation.HEAD);

    @Test
    void aChildJoinsOnTheDayOfItsBirth() {
        FamilyPlan plan = plan(birth(Relation.CHILD, DAY, DAY), null);
        assertThat(plan.change().moves()).containsExactly(new PersonMove(0, "钟小宝", null, 1L, Relation.CHILD));
        assertThat(plan.change().from()).isEqualTo(DAY);
        refused(FamilyReason.BORN_ON_ANOTHER_DAY, birth(Relation.CHILD, DAY, DAY.minusDays(1)));
        refused(FamilyReason.CHILD_IS_NO_HEAD, birth(Relation.HEAD, DAY, DAY));
        refused(FamilyReason.CHILD_IS_NO_HEAD, birth(Relation.SPOUSE, DAY, DAY));
    }

    @Test
    void aBirthEnteredLateCountsFromThePresentHead() {
        FamilyPlan plan = plan(birth(Relation.CHILD, BEGUN.minusDays(9), BEGUN.minusDays(9)), null);
        assertThat(plan.change().from()).isEqualTo(BEGUN);
        assertThat(plan.change().on()).isEqualTo(BEGUN.minusDays(9));
    }

    @Test
    void nothingIsRecordedBeforeItHappensOrWithoutEvidence() {
        assertThat(plan(birth(Relation.CHILD, TODAY, TODAY), null).change().on())
                .isEqualTo(TODAY);
        refused(FamilyReason.FAMILY_DAY_IN_FUTURE, birth(Relation.CHILD, TODAY.plusDays(1), TODAY.plusDays(1)));
        var noDocument = new FamilyAct.Entry(UUID.randomUUID(), 1, DAY, " 页 ", null);
        refused(FamilyReason.FAMILY_DOCUMENT_MISSING, new FamilyAct.Death(noDocument, 14, null));
        var ended = new Family(1, home.divisionCode(), 3, true, home.people());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new FamilyRules(TODAY).plan(birth(Relation.CHILD, DAY, DAY), ended, null))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(FamilyReason.HOUSEHOLD_ENDED));
    }

    @Test
    void whoDiesBelongsToTheHouseholdOnThatDayAndNotOnTheNext() {
        FamilyPlan plan = plan(new FamilyAct.Death(entry(DAY), 14, null), null);
        assertThat(plan.change().from()).isEqualTo(DAY.plusDays(1));
        assertThat(plan.change().moves()).containsExactly(new PersonMove(14, "甲14", 1L, null, null));
        assertThat(plan.change().ends()).isFalse();
        assertThat(plan.change().changesHead()).isFalse();
    }

    @Test
    void whenTheHeadDiesSomebodyTakesItsPlaceAndAllAreSeenFromThere() {
        refused(FamilyReason.HEAD_MISSING, new FamilyAct.Death(entry(DAY), 11, null));
        refused(FamilyReason.HEAD_MISSING, new FamilyAct.Death(entry(DAY), 11, 11L));
        FamilyPlan plan = plan(new FamilyAct.Death(entry(DAY), 11, 13L), null);
        assertThat(plan.change().changesHead()).isTrue();
        assertThat(relations(plan)).isEqualTo(Map.of(13L, Relation.HEAD, 12L, Relation.PARENT, 14L, Relation.SIBLING));
        FamilyPlan toSpouse = plan(new FamilyAct.Death(entry(DAY), 11, 12L), null);
        assertThat(relations(toSpouse)).isEqualTo(Map.of(12L, Relation.HEAD));
    }

    @Test
    void theLastOneEndsTheHousehold() {
        Family alone = family(1, Relation.HEAD);
        FamilyPlan plan = new FamilyRules(TODAY).plan(new FamilyAct.Death(entry(DAY), 11, null), alone, null);
        assertThat(plan.change().ends()).isTrue();
    }

    @Test
    void aSplitFormsAHouseholdWithItsOwnHeadAndLeavesOneBehind() {
        FamilyPlan plan = plan(split(List.of(13L, 14L), 14, null), null);
        assertThat(plan.change().moves())
                .containsExactly(
                        new PersonMove(13, "甲13", 1L, FamilyChange.TO_BE_FORMED, Relation.SIBLING),
                        new PersonMove(14, "甲14", 1L, FamilyChange.TO_BE_FORMED, Relation.HEAD));
        assertThat(plan.change().changesHead()).isFalse();
        refused(FamilyReason.NOBODY_LEAVES, split(List.of(), 14, null));
        refused(FamilyReason.HEAD_NOT_AMONG_THEM, split(List.of(13L), 14, null));
        refused(FamilyReason.NOBODY_STAYS, split(List.of(11L, 12L, 13L, 14L), 14, null));
        refused(FamilyReason.PERSON_NOT_IN_HOUSEHOLD, split(List.of(99L), 99, null));
    }

    @Test
    void whenTheHeadSplitsOffThoseLeftGetAnother() {
        refused(FamilyReason.HEAD_MISSING, split(List.of(11L, 12L), 11, null));
        FamilyPlan plan = plan(split(List.of(11L, 12L), 11, 13L), null);
        assertThat(plan.change().changesHead()).isTrue();
        assertThat(relations(plan))
                .isEqualTo(Map.of(11L, Relation.HEAD, 12L, Relation.SPOUSE, 13L, Relation.HEAD, 14L, Relation.SIBLING));
    }

    @Test
    void aMergeTakesEverybodyAndEndsTheHousehold() {
        FamilyPlan plan = plan(new FamilyAct.Merge(entry(DAY), 2, Map.of(11L, Relation.PARENT)), other);
        assertThat(plan.change().ends()).isTrue();
        assertThat(plan.change().moves())
                .hasSize(4)
                .allMatch(move -> java.util.Objects.equals(move.toHouseholdId(), 2L));
        assertThat(relations(plan)).containsEntry(11L, Relation.PARENT).containsEntry(12L, Relation.OTHER);
        refused(FamilyReason.HEAD_ALREADY, new FamilyAct.Merge(entry(DAY), 2, Map.of(11L, Relation.HEAD)), other);
        refused(FamilyReason.SAME_HOUSEHOLD, new FamilyAct.Merge(entry(DAY), 1, Map.of()), home);
    }

    @Test
    void oneSpouseAtATime() {
        FamilyPlan plan = plan(new FamilyAct.MarriageOut(entry(DAY), 14, 2L, Relation.SPOUSE, null), other);
        assertThat(plan.change().moves()).containsExactly(new PersonMove(14, "甲14", 1L, 2L, Relation.SPOUSE));
        Family married = family(2, Relation.HEAD, Relation.SPOUSE);
        refused(
                FamilyReason.SECOND_SPOUSE,
                new FamilyAct.MarriageOut(entry(DAY), 14, 2L, Relation.SPOUSE, null),
                married);
        assertThat(plan(new FamilyAct.MarriageOut(entry(DAY), 14, 2L, Relation.CHILD_IN_LAW, null), married)
                        .change()
                        .moves())
                .hasSize(1);
    }

    @Test
    void whoMarriesOutOfTheCountyLeavesTheRegister() {
        FamilyPlan plan = plan(new FamilyAct.MarriageOut(entry(DAY), 13, null, null, null), null);
        assertThat(plan.change().moves()).containsExactly(new PersonMove(13, "甲13", 1L, null, null));
        assertThat(plan.change().otherHouseholdId()).isNull();
    }

    @Test
    void whoMarriesInMayBeNewOrComeFromAnotherHousehold() {
        var bride = new NewPerson("刘桂香", "F", LocalDate.of(1999, 1, 1), null);
        FamilyPlan plan = plan(new FamilyAct.MarriageIn(entry(DAY), null, bride, Relation.CHILD_IN_LAW, null), null);
        assertThat(plan.newcomer()).isEqualTo(bride);
        var unborn = new NewPerson("刘桂香", "F", DAY.plusDays(1), null);
        refused(
                FamilyReason.NEWCOMER_NOT_BORN_YET,
                new FamilyAct.MarriageIn(entry(DAY), null, unborn, Relation.CHILD_IN_LAW, null));
        Family hers = family(2, Relation.HEAD, Relation.CHILD);
        FamilyPlan known = plan(new FamilyAct.MarriageIn(entry(DAY), 22L, null, Relation.CHILD_IN_LAW, null), hers);
        assertThat(known.change().otherHouseholdId()).isEqualTo(2);
        assertThat(known.change().moves()).containsExactly(new PersonMove(22, "甲22", 2L, 1L, Relation.CHILD_IN_LAW));
        refused(
                FamilyReason.HEAD_MISSING,
                new FamilyAct.MarriageIn(entry(DAY), 21L, null, Relation.CHILD_IN_LAW, null),
                hers);
    }

    @Test
    void nobodyLeavesBeforeTheDayOnWhichItCame() {
        refused(FamilyReason.FAMILY_DAY_TOO_EARLY, new FamilyAct.MarriageOut(entry(BEGUN), 13, null, null, null));
        assertThat(plan(new FamilyAct.MarriageOut(entry(BEGUN.plusDays(1)), 13, null, null, null), null))
                .isNotNull();
        assertThat(plan(new FamilyAct.Death(entry(BEGUN), 13, null), null)).isNotNull();
        refused(FamilyReason.FAMILY_DAY_TOO_EARLY, new FamilyAct.Death(entry(BEGUN.minusDays(1)), 13, null));
    }

    @Test
    void aHeadIsChangedForAnotherOfTheHousehold() {
        FamilyPlan plan = plan(new FamilyAct.ChangeOfHead(entry(DAY), 12, Map.of()), null);
        assertThat(relations(plan)).isEqualTo(Map.of(12L, Relation.HEAD, 11L, Relation.SPOUSE));
        FamilyPlan given = plan(new FamilyAct.ChangeOfHead(entry(DAY), 14, Map.of(13L, Relation.OTHER)), null);
        assertThat(relations(given))
                .isEqualTo(Map.of(14L, Relation.HEAD, 11L, Relation.PARENT, 12L, Relation.PARENT, 13L, Relation.OTHER));
        refused(FamilyReason.HEAD_ALREADY, new FamilyAct.ChangeOfHead(entry(DAY), 11, Map.of()));
    }

    @Test
    void aHouseholdMovesAsAWholeAndToAnotherPlace() {
        FamilyPlan plan = plan(new FamilyAct.Move(entry(DAY), "360781102202", 3), null);
        assertThat(plan.place()).isEqualTo(new FamilyPlan.Place("360781102202", 3));
        assertThat(plan.change().moves()).isEmpty();
        assertThat(plan(new FamilyAct.Move(entry(DAY), home.divisionCode(), 4), null))
                .isNotNull();
        refused(FamilyReason.SAME_PLACE, new FamilyAct.Move(entry(DAY), home.divisionCode(), 3));
    }

    private FamilyPlan plan(FamilyAct act, @Nullable Family with) {
        return new FamilyRules(TODAY).plan(act, home, with);
    }

    private void refused(FamilyReason reason, FamilyAct act) {
        refused(reason, act, null);
    }

    private void refused(FamilyReason reason, FamilyAct act, @Nullable Family with) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plan(act, with))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Map<Long, Relation> relations(FamilyPlan plan) {
        return plan.change().moves().stream()
                .filter(move -> move.relation() != null)
                .collect(java.util.stream.Collectors.toMap(
                        PersonMove::personId, move -> java.util.Objects.requireNonNull(move.relation())));
    }

    private static FamilyAct birth(Relation relation, LocalDate on, LocalDate born) {
        return new FamilyAct.Birth(entry(on), new NewPerson("钟小宝", "M", born, null), relation);
    }

    private static FamilyAct split(List<Long> who, long head, @Nullable Long headWhoStays) {
        return new FamilyAct.Split(entry(DAY), who, head, Map.of(), headWhoStays, "360781102201", 3, List.of());
    }

    private static FamilyAct.Entry entry(LocalDate on) {
        return new FamilyAct.Entry(UUID.randomUUID(), 1, on, "户口簿 测试", null);
    }

    private static Family family(long id, Relation... relations) {
        List<Family.Person> people = IntStream.range(0, relations.length)
                .mapToObj(i -> new Family.Person(
                        id * 10 + 1 + i,
                        "甲" + (id * 10 + 1 + i),
                        Arrays.asList(relations).get(i),
                        BEGUN))
                .toList();
        return new Family(id, "360781102201", 3, false, people);
    }
}
