package liannong.registry.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import liannong.registry.parcels.ParcelFindings.Finding;
import liannong.registry.parcels.ParcelFindings.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worth a look, on both sides of each boundary. */
class ParcelFindingsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "PADDY, 1998-01-01, 2027-12-31, fits",
        "PADDY, 1998-01-01, 2027-12-30, not-thirty",
        "PADDY, 1998-01-01, 2028-01-01, not-thirty",
        "GRASS, 1998-01-01, 2047-12-31, fits",
        "GRASS, 1998-01-01, 2048-01-01, not-between",
        "GRASS, 1998-01-01, 2027-12-30, not-between",
        "FOREST, 1998-01-01, 2067-12-31, fits",
        "FOREST, 1998-01-01, 2068-01-01, not-between"
    })
    void comparesTheTermWithTheLaw(LandKind land, LocalDate from, LocalDate to, String result) {
        assertThat(result("term", parcel(land, from, to, null, 120L, null)))
                .isEqualTo("parcels.finding.term." + result);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, FAILED",
        "2026-03-02, WARNED",
        "2029-03-01, WARNED",
        "2029-03-02, PASSED",
    })
    void warnsThreeYearsBeforeTheEnd(LocalDate to, Level level) {
        assertThat(level("remaining", parcel(LandKind.PADDY, to.minusYears(30), to, null, 120L, null)))
                .isEqualTo(level);
    }

    @Test
    void anEndedRightIsSaidToHaveEndedFromItsDayOn() {
        assertThat(result("remaining", ended(TODAY))).endsWith(".ended");
        assertThat(result("remaining", ended(TODAY.plusDays(1)))).endsWith(".soon");
    }

    @ParameterizedTest
    @CsvSource({"1000, 1050, PASSED", "1000, 1051, FAILED", "1000, 950, PASSED", "1000, 949, FAILED", "1, 2, FAILED"})
    void comparesTheOutlineWithTheSurvey(long measured, long outline, Level level) {
        assertThat(level("outline", parcel(LandKind.PADDY, TODAY, TODAY.plusYears(30), null, measured, outline)))
                .isEqualTo(level);
    }

    @Test
    void saysWhatIsNotKnown() {
        Parcel bare = parcel(LandKind.PADDY, TODAY, TODAY.plusYears(30).minusDays(1), null, null, null);
        assertThat(result("survey", bare)).endsWith(".none");
        assertThat(result("outline", bare)).endsWith(".none");
        assertThat(find("holder", ParcelFindings.of(bare, false, TODAY)).level())
                .isEqualTo(Level.FAILED);
        assertThat(find("holder", ParcelFindings.of(bare, true, TODAY)).level()).isEqualTo(Level.PASSED);
    }

    private static Parcel ended(LocalDate on) {
        return parcel(LandKind.PADDY, LocalDate.of(1998, 1, 1), LocalDate.of(2027, 12, 31), on, 120L, null);
    }

    private static Parcel parcel(
            LandKind land,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate endedOn,
            @Nullable Long measured,
            @Nullable Long outline) {
        return new Parcel(
                1,
                0,
                "3607812072010100001",
                "360781207201",
                "云石山乡 超田村",
                null,
                "塘背",
                land.name(),
                120,
                measured,
                "CONTRACT",
                from,
                to,
                null,
                endedOn,
                endedOn == null ? null : "自愿交回",
                null,
                outline,
                null);
    }

    private static String result(String what, Parcel parcel) {
        return find(what, ParcelFindings.of(parcel, true, TODAY)).result();
    }

    private static Level level(String what, Parcel parcel) {
        return find(what, ParcelFindings.of(parcel, true, TODAY)).level();
    }

    private static Finding find(String what, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.what().equals("parcels.finding." + what))
                .findFirst()
                .orElseThrow();
    }
}
