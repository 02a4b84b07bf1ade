package liannong.registry.parcels;

import static liannong.TestCounty.as;
import static liannong.registry.parcels.ParcelCase.DAY;
import static liannong.registry.parcels.ParcelCase.refused;
import static liannong.registry.parcels.TestParcels.FROM;
import static liannong.registry.parcels.TestParcels.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Parcels change hands within a family. */
@SpringBootTest
class ParcelHoldersTests {

    private final ParcelCase land;
    private final Parcels parcels;
    private final ParcelHolders holders;
    private final ParcelUses uses;
    private final TestCounty county;
    private final TestCounty.Member household;
    private final TestCounty.Member second;

    @Autowired
    ParcelHoldersTests(ApplicationContext context, Parcels parcels, ParcelHolders holders, ParcelUses uses) {
        land = new ParcelCase(context);
        this.parcels = parcels;
        this.holders = holders;
        this.uses = uses;
        county = land.county;
        household = land.household;
        second = land.second;
    }

    @Test
    void aFamilyEventHandsParcelsOverWithTheHoldersOwnUse() {
        long id = land.entered();
        long leased = land.entered();
        land.begin(TestParcels.own(id, household.householdId(), FROM, LAST));
        land.begin(TestParcels.share(county, leased, FROM, LAST));
        long event = event();
        assertThat(as(county.clerk, () -> holders.move(List.of(id, leased, id), second.householdId(), DAY, event)))
                .isEqualTo(2);
        assertThat(land.heldBy(second)).extracting(ParcelRow::id).containsExactlyInAnyOrder(id, leased);
        assertThat(as(county.clerk, () -> parcels.heldBy(household.householdId(), DAY.minusDays(1))))
                .extracting(ParcelRow::id)
                .contains(id, leased);
        assertThat(land.heldBy(household)).extracting(ParcelRow::id).doesNotContain(id, leased);
        assertThat(as(county.clerk, () -> uses.of(id)))
                .extracting(UseRow::householdId, UseRow::validFrom, UseRow::lastDay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second.householdId(), DAY, LAST),
                        org.assertj.core.groups.Tuple.tuple(household.householdId(), FROM, DAY.minusDays(1)));
        assertThat(as(county.clerk, () -> uses.of(leased)))
                .extracting(UseRow::validFrom, UseRow::lastDay)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FROM, LAST));
        refused(ParcelReason.PARCEL_NOT_HELD_THEN, () -> move(id, household, DAY.minusDays(1)));
        refused(ParcelReason.PARCEL_HOLDER_SAME, () -> move(id, second, DAY.plusDays(1)));
    }

    private int move(long parcel, TestCounty.Member to, LocalDate on) {
        long event = event();
        return as(county.clerk, () -> holders.move(List.of(parcel), to.householdId(), on, event));
    }

    private long event() {
        long id = county.next("family_events");
        county.owner()
                .sql(
                        "insert into family_events (id, county_code, command_id, kind, household_id, other_household_id,"
                                + " from_division_code, happened_on, document, recorded_by, recorded_at, content_mark)"
                                + " values (?, '360781', ?, 'SPLIT', ?, ?, ?, ?, '分户申请表', 1, now(), decode(repeat('00', 32), 'hex'))")
                .params(id, UUID.randomUUID(), household.householdId(), second.householdId(), county.village, DAY)
                .update();
        return id;
    }
}
