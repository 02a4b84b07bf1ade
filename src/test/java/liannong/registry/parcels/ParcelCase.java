package liannong.registry.parcels;

import static liannong.TestCounty.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import org.springframework.context.ApplicationContext;

/** A county with two farmers, another county, and the land register as the first one's clerk works with it. */
final class ParcelCase {

    static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    final TestCounty county;
    final TestCounty other;
    final TestCounty.Member household;
    final TestCounty.Member second;

    private final Parcels parcels;
    private final ParcelRegister register;
    private final ParcelUses uses;

    ParcelCase(ApplicationContext context) {
        parcels = context.getBean(Parcels.class);
        register = context.getBean(ParcelRegister.class);
        uses = context.getBean(ParcelUses.class);
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        other = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        household = county.farmer("M01", false);
        second = county.farmer("M02", false);
    }

    /** A parcel of the first farmer. */
    long entered() {
        return as(county.clerk, () -> register.register(TestParcels.of(county, household)));
    }

    boolean change(long id, int version, ParcelDetails details) {
        return as(county.clerk, () -> {
            register.change(id, version, details, "更正表");
            return true;
        });
    }

    long begin(NewUse use) {
        return as(county.clerk, () -> uses.begin(use));
    }

    boolean endUse(long use, LocalDate on) {
        return as(county.clerk, () -> {
            uses.end(use, on, "双方协商解除");
            return true;
        });
    }

    Parcel find(long id) {
        return as(county.clerk, () -> parcels.find(id)).orElseThrow();
    }

    List<ParcelRow> heldBy(TestCounty.Member member) {
        return as(county.clerk, () -> parcels.heldBy(member.householdId(), DAY.plusYears(1)));
    }

    List<ParcelRow> list(String text) {
        return as(county.clerk, () -> parcels.list(new ParcelFilter("", text, null, null, null, DAY), 0, 200));
    }

    ParcelDetails term(LocalDate from, LocalDate to) {
        return new ParcelDetails(
                county.village, "塘背", new Mu(120), new Mu(120), LandKind.PADDY, RightKind.CONTRACT, from, to, null);
    }

    static Refused refused(Reason reason, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(reason);
            return refused;
        }
        throw new AssertionError("not refused: " + reason);
    }
}
