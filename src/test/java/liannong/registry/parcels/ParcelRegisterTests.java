package liannong.registry.parcels;

import static liannong.TestCounty.as;
import static liannong.registry.parcels.ParcelCase.DAY;
import static liannong.registry.parcels.ParcelCase.refused;
import static liannong.registry.parcels.TestParcels.FROM;
import static liannong.registry.parcels.TestParcels.LAST;
import static liannong.registry.parcels.TestParcels.details;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import liannong.TestCounty;
import liannong.base.Mu;
import liannong.registry.ContractNo;
import liannong.registry.ParcelCode;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A right to a parcel from its entry to its end, with what stood there before. */
@SpringBootTest
class ParcelRegisterTests {

    private final ParcelCase land;
    private final Parcels parcels;
    private final ParcelRegister register;
    private final TestCounty county;
    private final TestCounty other;
    private final TestCounty.Member household;
    private final TestCounty.Member second;

    @Autowired
    ParcelRegisterTests(ApplicationContext context, Parcels parcels, ParcelRegister register) {
        land = new ParcelCase(context);
        this.parcels = parcels;
        this.register = register;
        county = land.county;
        other = land.other;
        household = land.household;
        second = land.second;
    }

    @Test
    void entersAParcelWithItsHolder() {
        long id = land.entered();
        Parcel parcel = land.find(id);
        assertThat(parcel.contractHundredths()).isEqualTo(120);
        assertThat(land.heldBy(household)).extracting(ParcelRow::id).contains(id);
        assertThat(land.heldBy(second)).isEmpty();
        assertThat(land.list(parcel.code()).getFirst())
                .extracting(ParcelRow::holderName, ParcelRow::usePurpose)
                .containsExactly("钟秀兰", null);
    }

    @Test
    void refusesWhatCannotBeAnEntry() {
        ParcelDetails fits = details(county, "1.20");
        ParcelCode code = TestParcels.code(county);
        refused(ParcelReason.PARCEL_VILLAGE_NOT_YOURS, () -> enter(code, details(other, "1.20")));
        refused(ParcelReason.PARCEL_AREA_OUT_OF_RANGE, () -> enter(code, details(county, "0")));
        refused(ParcelReason.PARCEL_TERM_BACKWARDS, () -> enter(code, land.term(LAST, FROM)));
        refused(
                ParcelReason.PARCEL_HOLDER_UNKNOWN,
                () -> as(county.clerk, () -> register.register(new NewParcel(code, fits, null, null, "承包合同"))));
        refused(
                ParcelReason.PARCEL_HOLDER_UNKNOWN,
                () -> as(
                        county.clerk,
                        () -> register.register(new NewParcel(
                                code, fits, other.farmer("M01", false).householdId(), null, "承包合同"))));
        enter(code, certificate(new ContractNo("360781207201010001J")));
        refused(ParcelReason.PARCEL_CODE_TAKEN, () -> enter(code, fits));
    }

    @Test
    void aCodeOfAVillageThatIsNoMoreStaysAsItWasRegistered() {
        ParcelCode code =
                new ParcelCode("36078120020101" + TestParcels.code(county).last5());
        long id = as(
                county.clerk,
                () -> register.register(
                        new NewParcel(code, details(county, "2"), household.householdId(), null, "承包合同")));
        assertThat(land.find(id).code()).isEqualTo(code.code());
        assertThat(land.find(id).formerVillage()).isNotNull();
        assertThat(land.find(land.entered()).formerVillage()).isNull();
    }

    @Test
    void keepsWhatStoodThereBeforeACorrection() {
        long id = land.entered();
        as(county.clerk, () -> {
            register.change(id, 0, details(county, "1.35"), "2019 年确权复核表");
            return true;
        });
        assertThat(land.find(id).contractHundredths()).isEqualTo(135);
        assertThat(as(county.clerk, () -> parcels.changes(id)))
                .extracting(ParcelChangeRow::field, ParcelChangeRow::beforeText, ParcelChangeRow::afterText)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("contract", "1.20", "1.35"),
                        org.assertj.core.groups.Tuple.tuple("measured", "1.20", "1.35"));
        refused(ParcelReason.PARCEL_CHANGED_MEANWHILE, () -> land.change(id, 0, details(county, "9")));
    }

    @Test
    void aRightEndsWhenNobodyElseUsesTheLand() {
        long id = land.entered();
        land.begin(TestParcels.own(id, household.householdId(), FROM, DAY.minusDays(1)));
        long use = land.begin(TestParcels.share(county, id, DAY, LAST));
        refused(ParcelReason.PARCEL_STILL_USED, () -> endRight(id, DAY.plusYears(1)));
        assertThat(land.heldBy(household)).extracting(ParcelRow::id).contains(id);
        land.endUse(use, DAY.plusYears(1));
        refused(ParcelReason.PARCEL_END_OUTSIDE_TERM, () -> endRight(id, LAST.plusDays(1)));
        endRight(id, DAY.plusYears(1));
        assertThat(land.heldBy(household)).extracting(ParcelRow::id).doesNotContain(id);
        refused(
                ParcelReason.PARCEL_USE_OUTSIDE_TERM,
                () -> land.begin(TestParcels.share(county, id, DAY.plusYears(2), LAST)));
        refused(ParcelReason.PARCEL_RIGHT_ENDED, () -> endRight(id, DAY.plusYears(1)));
    }

    private long enter(ParcelCode code, ParcelDetails details) {
        return as(
                county.clerk,
                () -> register.register(new NewParcel(code, details, household.householdId(), null, "承包合同")));
    }

    private boolean endRight(long id, LocalDate on) {
        return as(county.clerk, () -> {
            register.endRight(id, land.find(id).version(), on, "自愿交回");
            return true;
        });
    }

    private ParcelDetails certificate(ContractNo number) {
        return new ParcelDetails(
                county.village, "塘背", new Mu(120), null, LandKind.PADDY, RightKind.CONTRACT, FROM, LAST, number);
    }
}
