package liannong.registry.parcels;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import liannong.TestCounty;
import liannong.base.Mu;
import liannong.registry.ParcelCode;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import org.jspecify.annotations.Nullable;

/** Parcels of a test's own county; every code is used once. */
public final class TestParcels {

    public static final LocalDate FROM = LocalDate.of(1998, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private static final AtomicLong SERIAL = new AtomicLong();

    private TestParcels() {}

    public static ParcelCode code(TestCounty county) {
        return new ParcelCode(county.village + "01" + String.format(Locale.ROOT, "%05d", SERIAL.incrementAndGet()));
    }

    public static ParcelDetails details(TestCounty county, String contract) {
        return new ParcelDetails(
                county.village,
                "塘背",
                Mu.of(new BigDecimal(contract)),
                Mu.of(new BigDecimal(contract)),
                LandKind.PADDY,
                RightKind.CONTRACT,
                FROM,
                LAST,
                null);
    }

    public static NewParcel of(TestCounty county, TestCounty.Member holder) {
        return new NewParcel(code(county), details(county, "1.20"), holder.householdId(), null, "承包合同 1998-1");
    }

    public static NewUse share(TestCounty county, long parcel, LocalDate from, LocalDate last) {
        return new NewUse(parcel, county.cooperative, null, UsePurpose.SHARE, from, last, "入股合同", null);
    }

    public static NewUse own(long parcel, long household, LocalDate from, LocalDate last) {
        return new NewUse(parcel, null, household, UsePurpose.OWN, from, last, "自种", null);
    }

    /** A rectangle of so many hundred-millionths of a degree. */
    public static String square(long east, long north, long width, long height) {
        Outline.Part part = new Outline.Part(
                new Ring(java.util.List.of(
                        new Position(east, north),
                        new Position(east + width, north),
                        new Position(east + width, north + height),
                        new Position(east, north + height))),
                java.util.List.of());
        return GeoJsonText.geometry(Outline.sound(java.util.List.of(part)));
    }

    public static String feature(String code, @Nullable String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":" + geometry + "}";
    }

    public static byte[] collection(String... features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
