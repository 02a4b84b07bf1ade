package liannong.registry.parcels;

import static liannong.TestCounty.as;
import static liannong.registry.parcels.ParcelCase.DAY;
import static liannong.registry.parcels.ParcelCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A file of outlines comes in as a whole and goes out as it came. */
@SpringBootTest
class ParcelOutlinesTests {

    private final ParcelCase land;
    private final Parcels parcels;
    private final ParcelRegister register;
    private final ParcelOutlines outlines;
    private final TestCounty county;
    private final TestCounty other;

    @Autowired
    ParcelOutlinesTests(ApplicationContext context, Parcels parcels, ParcelRegister register, ParcelOutlines outlines) {
        land = new ParcelCase(context);
        this.parcels = parcels;
        this.register = register;
        this.outlines = outlines;
        county = land.county;
        other = land.other;
    }

    @Test
    void takesInAFileOfOutlinesAsAWhole() {
        long id = land.entered();
        String code = land.find(id).code();
        byte[] file = TestParcels.collection(
                TestParcels.feature(code, TestParcels.square(11_590_000_000L, 2_580_000_000L, 30_000, 24_000)));
        OutlinePreview preview = as(county.clerk, () -> outlines.preview("a.geojson", file));
        assertThat(preview.entries())
                .extracting(OutlinePreview.Entry::outcome)
                .containsExactly(OutlinePreview.Outcome.NEW);
        assertThat(preview.entries().getFirst().differs()).isFalse();
        refused(OutlineReason.OUTLINE_FILE_CHANGED, () -> apply(file, "0".repeat(64)));
        assertThat(apply(file, preview.sha256())).isEqualTo(1);
        assertThat(land.find(id).geometryHundredths()).isBetween(114L, 126L);
        assertThat(land.find(id).outline()).isPresent();
        refused(OutlineReason.OUTLINE_FILE_NOTHING_NEW, () -> apply(file, preview.sha256()));
        String out = new String(
                as(county.clerk, () -> outlines.export(new ParcelFilter("", code, null, null, null, DAY))),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(out).contains(code, "\"contract_mu\":1.20").doesNotContain("钟秀兰");
        OutlinePreview again =
                as(county.clerk, () -> outlines.preview("b", out.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(again.entries())
                .extracting(OutlinePreview.Entry::outcome)
                .containsExactly(OutlinePreview.Outcome.SAME);
    }

    @Test
    void aFileWithOneUnknownCodeChangesNothing() {
        long id = land.entered();
        String square = TestParcels.square(11_590_000_000L, 2_580_000_000L, 30_000, 24_000);
        long foreign = as(other.clerk, () -> register.register(TestParcels.of(other, other.farmer("M09", false))));
        String foreignCode =
                as(other.clerk, () -> parcels.find(foreign).orElseThrow().code());
        byte[] file = TestParcels.collection(
                TestParcels.feature(land.find(id).code(), square), TestParcels.feature(foreignCode, square));
        OutlinePreview preview = as(county.clerk, () -> outlines.preview("a.geojson", file));
        assertThat(preview.counts())
                .containsEntry(OutlinePreview.Outcome.NEW, 1L)
                .containsEntry(OutlinePreview.Outcome.UNKNOWN, 1L);
        refused(OutlineReason.OUTLINE_FILE_NOT_CLEAN, () -> apply(file, preview.sha256()));
        assertThat(land.find(id).geometry()).isNull();
    }

    private int apply(byte[] file, String sha256) {
        return as(county.clerk, () -> outlines.apply("a.geojson", file, sha256));
    }
}
