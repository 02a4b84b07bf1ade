package liannong.registry.parcels;

import static liannong.TestCounty.as;
import static liannong.registry.parcels.ParcelCase.DAY;
import static liannong.registry.parcels.ParcelCase.refused;
import static liannong.registry.parcels.TestParcels.FROM;
import static liannong.registry.parcels.TestParcels.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Who uses a parcel, on which days, and who may say so. */
@SpringBootTest
class ParcelUsesTests {

    private final ParcelCase land;
    private final Parcels parcels;
    private final ParcelUses uses;
    private final TestCounty county;
    private final TestCounty other;
    private final TestCounty.Member household;
    private final TestCounty.Member second;

    @Autowired
    ParcelUsesTests(ApplicationContext context, Parcels parcels, ParcelUses uses) {
        land = new ParcelCase(context);
        this.parcels = parcels;
        this.uses = uses;
        county = land.county;
        other = land.other;
        household = land.household;
        second = land.second;
    }

    @Test
    void oneParcelHasOneUserOnAnyDay() {
        long id = land.entered();
        land.begin(TestParcels.share(county, id, DAY, LocalDate.of(2026, 12, 31)));
        Refused overlap = refused(
                ParcelReason.PARCEL_USED_ALREADY,
                () -> land.begin(TestParcels.share(county, id, LocalDate.of(2026, 12, 31), LAST)));
        assertThat(overlap.facts().get(1)).isEqualTo(DAY);
        assertThat(overlap.facts().get(2)).isEqualTo(LocalDate.of(2026, 12, 31));
        land.begin(TestParcels.share(county, id, LocalDate.of(2027, 1, 1), LAST));
        land.begin(TestParcels.own(id, household.householdId(), FROM, DAY.minusDays(1)));
        assertThat(as(county.clerk, () -> uses.of(id))).hasSize(3);
    }

    @Test
    void aUseIsNoLongerThanTheRight() {
        long id = land.entered();
        refused(
                ParcelReason.PARCEL_USE_OUTSIDE_TERM,
                () -> land.begin(TestParcels.share(county, id, DAY, LAST.plusDays(1))));
        refused(
                ParcelReason.PARCEL_USE_OUTSIDE_TERM,
                () -> land.begin(TestParcels.share(county, id, FROM.minusDays(1), DAY)));
        refused(
                ParcelReason.PARCEL_USE_BACKWARDS,
                () -> land.begin(TestParcels.share(county, id, DAY, DAY.minusDays(1))));
        land.begin(TestParcels.share(county, id, DAY, LAST));
        refused(ParcelReason.PARCEL_TERM_WITHOUT_USE, () -> land.change(id, 0, land.term(FROM, LAST.minusDays(1))));
        land.change(id, 0, land.term(FROM, LAST.plusYears(30)));
        land.begin(TestParcels.share(county, id, LAST.plusDays(1), LAST.plusYears(30)));
    }

    @Test
    void onlyTheHolderUsesAParcelAsHisOwn() {
        long id = land.entered();
        refused(
                ParcelReason.PARCEL_OWN_USE_BY_HOLDER,
                () -> land.begin(TestParcels.own(id, second.householdId(), DAY, LAST)));
        land.begin(TestParcels.own(id, household.householdId(), DAY, LAST));
    }

    @Test
    void theSameSourceIsOneUse() {
        long id = land.entered();
        var use = new NewUse(
                id,
                county.cooperative,
                null,
                UsePurpose.SHARE,
                DAY,
                LAST,
                "入股合同",
                new NewUse.Source("SHARE_MOVEMENT", id));
        long first = land.begin(use);
        assertThat(land.begin(use)).isEqualTo(first);
        assertThat(as(county.clerk, () -> uses.of(id))).hasSize(1);
    }

    @Test
    void aUseEndsOnceWithinItsContract() {
        long id = land.entered();
        long use = land.begin(TestParcels.share(county, id, DAY, LAST));
        refused(ParcelReason.PARCEL_USE_END_OUTSIDE, () -> land.endUse(use, DAY.minusDays(1)));
        refused(ParcelReason.PARCEL_USE_END_OUTSIDE, () -> land.endUse(use, LAST.plusDays(1)));
        land.endUse(use, DAY.plusYears(1));
        refused(ParcelReason.PARCEL_USE_ENDED, () -> land.endUse(use, DAY.plusMonths(1)));
        land.begin(TestParcels.share(county, id, DAY.plusYears(1), LAST));
    }

    @Test
    void aUseThatNeverCameToBeLeavesTheParcelFree() {
        long id = land.entered();
        land.endUse(land.begin(TestParcels.share(county, id, DAY, LAST)), DAY);
        land.begin(TestParcels.share(county, id, DAY, LAST));
        assertThat(as(county.clerk, () -> uses.of(id)).stream().filter(UseRow::isVoid))
                .hasSize(1);
    }

    @Test
    void whoOnlyReadsWritesNothing() {
        long id = land.entered();
        SignedIn auditor = county.user(Role.AUDITOR, "360781", null, null);
        for (SignedIn reader : List.of(auditor, county.bookkeeper, county.approver, county.householdUser(household))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(reader, () -> uses.begin(TestParcels.share(county, id, DAY, LAST))));
        }
        assertThat(as(auditor, () -> parcels.find(id))).isPresent();
        assertThat(as(other.clerk, () -> parcels.find(id))).isEmpty();
        refused(
                ParcelReason.PARCEL_UNKNOWN,
                () -> as(other.clerk, () -> uses.begin(TestParcels.share(county, id, DAY, LAST))));
    }
}
