package liannong.registry.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.TestCounty;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.registry.Consequence;
import liannong.registry.Relation;
import liannong.registry.parcels.NewParcel;
import liannong.registry.parcels.ParcelReason;
import liannong.registry.parcels.ParcelRegister;
import liannong.registry.parcels.ParcelRow;
import liannong.registry.parcels.Parcels;
import liannong.registry.parcels.TestParcels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Land in the acts of family life: it is the household's, and what of it goes is shown before it does. */
@SpringBootTest
class ParcelsFollowTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    private final FamilyEvents events;
    private final ParcelRegister register;
    private final Parcels parcels;
    private final TestFamily test;
    private final long home;
    private final List<Long> people;
    private final long kept;
    private final long given;

    @Autowired
    ParcelsFollowTests(ApplicationContext context, FamilyEvents events, ParcelRegister register, Parcels parcels) {
        this.events = events;
        this.register = register;
        this.parcels = parcels;
        this.test = new TestFamily(context);
        this.home = test.household(Relation.SPOUSE, Relation.CHILD);
        this.people = test.people(home, DAY);
        this.kept = parcel(home);
        this.given = parcel(home);
    }

    @Test
    void aSplitTakesTheChosenParcelsAndLeavesTheOthers() {
        FamilyAct split = split(given);
        FamilyPreview preview = preview(split);
        assertThat(preview.consequences())
                .contains(
                        Consequence.follows("parcels.follow.split", 1L, mu()),
                        Consequence.stays("parcels.follow.stays", 1L, mu()));
        record(split);
        assertThat(held(home)).containsExactly(kept);
        assertThat(held(home, DAY.minusDays(1))).containsExactlyInAnyOrder(kept, given);
        long formed = test.county
                .owner()
                .sql("select household_id from parcel_holders where parcel_id = ? and valid_to = 'infinity'")
                .param(given)
                .query(Long.class)
                .single();
        assertThat(test.people(formed, DAY)).containsExactly(people.get(2));
    }

    @Test
    void aSplitCannotTakeTheLandOfANeighbour() {
        long foreign = parcel(test.household());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> preview(split(foreign)))
                .matches(refused -> refused.reason().equals(ParcelReason.PARCEL_OF_ANOTHER));
    }

    @Test
    void aMergedHouseholdBringsItsLand() {
        long into = test.household();
        FamilyAct merge = new FamilyAct.Merge(
                test.entry(home, DAY),
                into,
                Map.of(
                        people.get(0), Relation.OTHER,
                        people.get(1), Relation.OTHER,
                        people.get(2), Relation.OTHER));
        assertThat(preview(merge).consequences())
                .contains(Consequence.follows("parcels.follow.merged", 2L, new Mu(240)));
        record(merge);
        assertThat(held(into)).containsExactlyInAnyOrder(kept, given);
        assertThat(held(home)).isEmpty();
    }

    @Test
    void whoMarriesAwayTakesNoLandAlong() {
        FamilyAct out = new FamilyAct.MarriageOut(test.entry(home, DAY), people.get(2), null, null, null);
        assertThat(preview(out).consequences()).contains(Consequence.stays("parcels.follow.stays", 2L, new Mu(240)));
        record(out);
        assertThat(held(home)).containsExactlyInAnyOrder(kept, given);
    }

    private FamilyAct split(long parcel) {
        return new FamilyAct.Split(
                test.entry(home, DAY),
                List.of(people.get(2)),
                people.get(2),
                Map.of(),
                null,
                test.county.village,
                4,
                List.of(parcel));
    }

    private long parcel(long household) {
        return TestCounty.as(
                test.clerk,
                () -> register.register(new NewParcel(
                        TestParcels.code(test.county),
                        TestParcels.details(test.county, "1.20"),
                        household,
                        null,
                        "承包合同 1998-1")));
    }

    private static Mu mu() {
        return Mu.of(new BigDecimal("1.20"));
    }

    private FamilyPreview preview(FamilyAct act) {
        return TestCounty.as(test.clerk, () -> events.preview(act));
    }

    private long record(FamilyAct act) {
        return TestCounty.as(
                test.clerk, () -> events.record(act, events.preview(act).seen()));
    }

    private List<Long> held(long household) {
        return held(household, DAY);
    }

    private List<Long> held(long household, LocalDate on) {
        return TestCounty.as(test.clerk, () -> parcels.heldBy(household, on)).stream()
                .map(ParcelRow::id)
                .toList();
    }
}
