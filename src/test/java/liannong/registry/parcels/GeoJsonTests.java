package liannong.registry.parcels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static liannong.registry.parcels.OutlineReason.OUTLINE_CROSSES_ITSELF;
import static liannong.registry.parcels.OutlineReason.OUTLINE_HOLE_OUTSIDE;
import static liannong.registry.parcels.OutlineReason.OUTLINE_NOT_A_POLYGON;
import static liannong.registry.parcels.OutlineReason.OUTLINE_PARTS_OVERLAP;
import static liannong.registry.parcels.OutlineReason.OUTLINE_POSITION_MALFORMED;
import static liannong.registry.parcels.OutlineReason.OUTLINE_POSITION_OUT_OF_RANGE;
import static liannong.registry.parcels.OutlineReason.OUTLINE_RING_OPEN;
import static liannong.registry.parcels.OutlineReason.OUTLINE_RING_TOO_SHORT;
import static liannong.registry.parcels.OutlineReason.OUTLINE_TOO_MANY_POSITIONS;
import static liannong.registry.parcels.OutlineReason.OUTLINE_TOO_WIDE;
import static liannong.registry.parcels.OutlineReason.OUTLINE_WITHOUT_AREA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.registry.IdentifierReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken in as an outline, and what is sent back with which sentence. */
class GeoJsonTests {

    private static final String CODE = "3607812072010100001";
    private static final String SQUARE =
            polygon("[[115.9,25.8],[115.901,25.8],[115.901,25.801],[115.9,25.801],[115.9,25.8]]");

    @Test
    void readsAPolygonAndWritesTheSame() {
        assertThat(GeoJsonText.geometry(outline(SQUARE))).isEqualTo(SQUARE);
    }

    @Test
    void turnsTheLinesTheWayTheStandardWantsThem() {
        String clockwise = polygon("[[115.9,25.8],[115.9,25.801],[115.901,25.801],[115.901,25.8],[115.9,25.8]]");
        assertThat(GeoJsonText.geometry(outline(clockwise))).isEqualTo(SQUARE);
    }

    @Test
    void leavesOutHeightsAndRepeatedPointsAndDigitsBelowAMillimetre() {
        String given = polygon("[[115.9,25.8,312],[115.9,25.8,312],[115.901000000001,25.8],[115.901,25.801],"
                + "[115.9,25.801],[115.9,25.8]]");
        assertThat(GeoJsonText.geometry(outline(given))).isEqualTo(SQUARE);
    }

    @Test
    void aHoleIsTakenOffTheArea() {
        String holed = polygon("[[115.9,25.8],[115.902,25.8],[115.902,25.802],[115.9,25.802],[115.9,25.8]],"
                + "[[115.9005,25.8005],[115.9015,25.8005],[115.9015,25.8015],[115.9005,25.8015],[115.9005,25.8005]]");
        String whole = polygon("[[115.9,25.8],[115.902,25.8],[115.902,25.802],[115.9,25.802],[115.9,25.8]]");
        long hole = outline(
                        polygon(
                                "[[115.9005,25.8005],[115.9015,25.8005],[115.9015,25.8015],[115.9005,25.8015],[115.9005,25.8005]]"))
                .area()
                .hundredths();
        assertThat(outline(holed).area().hundredths())
                .isCloseTo(outline(whole).area().hundredths() - hole, within(1L)); // each is rounded by itself
    }

    @Test
    void severalPiecesAreOneParcel() {
        String two = "{\"type\":\"MultiPolygon\",\"coordinates\":["
                + "[[[115.9,25.8],[115.901,25.8],[115.901,25.801],[115.9,25.801],[115.9,25.8]]],"
                + "[[[115.905,25.8],[115.906,25.8],[115.906,25.801],[115.905,25.801],[115.905,25.8]]]]}";
        assertThat(outline(two).area().hundredths())
                .isCloseTo(2 * outline(SQUARE).area().hundredths(), within(1L));
        assertThat(GeoJsonText.geometry(outline(two))).isEqualTo(two);
    }

    /** Against the closed formula for a rectangle of latitude and longitude on the ellipsoid, in floating point. */
    @ParameterizedTest
    @CsvSource({"0, 100000", "25.8, 100000", "25.8, 5000", "40, 500000", "53, 2000000", "-33, 100000"})
    void measuresTheAreaOnTheEllipsoid(BigDecimal latitude, long size) {
        long north = latitude.movePointRight(Position.DECIMALS).longValueExact();
        Outline square = GeoJson.outline(TestParcels.square(11_590_000_000L, north, size, size));
        double expected = rectangle(north / 1e8, (north + size) / 1e8, size / 1e8) * 0.15;
        assertThat((double) square.area().hundredths())
                .isCloseTo(expected, org.assertj.core.api.Assertions.offset(0.5 + expected / 100_000));
    }

    @Test
    void refusesWhatIsNoArea() {
        wrong(OUTLINE_NOT_A_POLYGON, "{\"type\":\"Point\",\"coordinates\":[115.9,25.8]}");
        wrong(OUTLINE_NOT_A_POLYGON, "{\"type\":\"Polygon\",\"coordinates\":[]}");
        wrong(OUTLINE_NOT_A_POLYGON, "{\"type\":\"MultiPolygon\",\"coordinates\":[]}");
        wrong(OUTLINE_NOT_A_POLYGON, "\"Polygon\"");
        wrong(OUTLINE_RING_TOO_SHORT, polygon("[[115.9,25.8],[115.901,25.8],[115.9,25.8]]"));
        wrong(OUTLINE_RING_TOO_SHORT, polygon("[[115.9,25.8],[115.901,25.8],[115.901,25.8],[115.9,25.8]]"));
        wrong(OUTLINE_RING_OPEN, polygon("[[115.9,25.8],[115.901,25.8],[115.901,25.801],[115.9,25.801]]"));
        wrong(OUTLINE_WITHOUT_AREA, polygon("[[115.9,25.8],[115.9,25.80000001],[115.90000001,25.8],[115.9,25.8]]"));
    }

    @Test
    void refusesPositionsThatAreNone() {
        wrong(OUTLINE_POSITION_MALFORMED, polygon("[[115.9],[115.901,25.8],[115.901,25.801],[115.9]]"));
        wrong(OUTLINE_POSITION_MALFORMED, polygon("[[\"115.9\",25.8],[115.901,25.8],[115.901,25.801],[115.9,25.8]]"));
        wrong(OUTLINE_POSITION_OUT_OF_RANGE, polygon("[[39500000,2860000],[1,1],[2,2],[39500000,2860000]]"));
        wrong(OUTLINE_POSITION_OUT_OF_RANGE, polygon("[[25.8,115.9],[25.8,115.901],[25.801,115.9],[25.8,115.9]]"));
        wrong(OUTLINE_POSITION_OUT_OF_RANGE, polygon("[[1e999999999,1],[1,1],[2,2],[1,1]]"));
        wrong(OUTLINE_POSITION_OUT_OF_RANGE, polygon("[[1e-999999999,1],[1,1],[2,2],[1,1]]"));
        wrong(OUTLINE_TOO_WIDE, polygon("[[115.9,25.8],[116.2,25.8],[116.2,25.801],[115.9,25.8]]"));
    }

    @Test
    void refusesALineThatCrossesOrCoversItself() {
        wrong(
                OUTLINE_CROSSES_ITSELF,
                polygon("[[115.9,25.8],[115.901,25.801],[115.901,25.8],[115.9,25.801],[115.9,25.8]]"));
        wrong(
                OUTLINE_CROSSES_ITSELF,
                polygon("[[115.9,25.8],[115.902,25.8],[115.901,25.8],[115.901,25.801],[115.9,25.8]]"));
        wrong(
                OUTLINE_CROSSES_ITSELF,
                polygon("[[115.9,25.8],[115.901,25.801],[115.902,25.8],[115.902,25.802],[115.901,25.801],"
                        + "[115.9,25.802],[115.9,25.8]]"));
    }

    @Test
    void refusesHolesAndPiecesInTheWrongPlace() {
        String outer = "[[115.9,25.8],[115.901,25.8],[115.901,25.801],[115.9,25.801],[115.9,25.8]]";
        wrong(
                OUTLINE_HOLE_OUTSIDE,
                polygon(outer + ",[[115.905,25.8],[115.906,25.8],[115.906,25.801],[115.905,25.8]]"));
        wrong(
                OUTLINE_PARTS_OVERLAP,
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + outer
                        + "],[[[115.9002,25.8002],[115.9008,25.8002],[115.9008,25.8008],[115.9002,25.8002]]]]}");
    }

    @Test
    void refusesMorePointsThanAParcelHas() {
        String many = IntStream.rangeClosed(0, Outline.MOST_POSITIONS)
                .mapToObj(i -> "[" + BigDecimal.valueOf(1159_000 + i, 4) + ",25.8]")
                .collect(Collectors.joining(","));
        wrong(OUTLINE_TOO_MANY_POSITIONS, polygon("[" + many + ",[115.9,25.8]]"));
    }

    @Test
    void saysWithEachEntryWhatIsWrongWithIt() {
        var features = GeoJson.read(TestParcels.collection(
                TestParcels.feature(CODE, SQUARE),
                TestParcels.feature("12", SQUARE),
                "{\"type\":\"Feature\",\"properties\":{\"code\":3607812072010100001},\"geometry\":null}",
                TestParcels.feature(CODE, null)));
        assertThat(features).extracting(GeoJson.Feature::number).containsExactly(1, 2, 3, 4);
        assertThat(features.get(0).outline()).isNotNull();
        assertThat(reason(features.get(1))).isEqualTo(IdentifierReason.PARCEL_CODE_FORM);
        assertThat(reason(features.get(2))).isEqualTo(OutlineReason.OUTLINE_NO_CODE);
        assertThat(features.get(3).problem()).isNull();
        assertThat(features.get(3).outline()).isNull();
    }

    @Test
    void refusesFilesThatAreSomethingElse() {
        file(OutlineReason.OUTLINE_FILE_NOT_JSON, "PK\u0003\u0004");
        file(OutlineReason.OUTLINE_FILE_NOT_JSON, "{\"type\":\"FeatureCollection\",\"features\":[");
        file(OutlineReason.OUTLINE_FILE_NOT_JSON, "{\"type\":\"FeatureCollection\",\"features\":[]} x");
        file(OutlineReason.OUTLINE_FILE_NOT_JSON, "[".repeat(100_000));
        file(
                OutlineReason.OUTLINE_FILE_NOT_JSON,
                "{\"type\":\"FeatureCollection\",\"type\":\"FeatureCollection\",\"features\":[]}");
        file(OutlineReason.OUTLINE_FILE_NO_COLLECTION, "");
        file(OutlineReason.OUTLINE_FILE_NO_COLLECTION, TestParcels.feature(CODE, SQUARE));
        file(OutlineReason.OUTLINE_FILE_EMPTY, new String(TestParcels.collection(), UTF_8));
        file(
                OutlineReason.OUTLINE_FILE_OTHER_CRS,
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4527\"}},\"features\":[]}");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> GeoJson.read(new byte[GeoJson.LARGEST_BYTES + 1]))
                .matches(refused -> refused.reason() == OutlineReason.OUTLINE_FILE_TOO_LARGE);
        String nothing = "{\"type\":\"Feature\"},".repeat(GeoJson.MOST_FEATURES) + "{}";
        file(OutlineReason.OUTLINE_FILE_TOO_MANY, new String(TestParcels.collection(nothing), UTF_8));
    }

    @Test
    void takesTheChineseSystemThatAgreesWithinCentimetres() {
        String file = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                + "{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}},\"features\":[" + TestParcels.feature(CODE, SQUARE)
                + "]}";
        assertThat(GeoJson.read(file.getBytes(UTF_8))).hasSize(1);
    }

    private static Outline outline(String geometry) {
        return GeoJson.outline(geometry);
    }

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }

    private static void wrong(Reason reason, String geometry) {
        var feature = GeoJson.read(TestParcels.collection(TestParcels.feature(CODE, geometry)))
                .getFirst();
        assertThat(reason(feature)).as(geometry).isEqualTo(reason);
    }

    private static Reason reason(GeoJson.Feature feature) {
        return Objects.requireNonNull(feature.problem()).reason();
    }

    private static void file(Reason reason, String content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> GeoJson.read(content.getBytes(UTF_8)))
                .matches(refused -> refused.reason().equals(reason));
    }

    private static double rectangle(double south, double north, double width) {
        double squared = 0.0066943799901413165;
        double polar = 6378137.0 * 6378137.0 * (1 - squared);
        return Math.toRadians(width) * polar * (zone(north, squared) - zone(south, squared));
    }

    private static double zone(double degrees, double squared) {
        double e = Math.sqrt(squared);
        double sin = Math.sin(Math.toRadians(degrees));
        return 0.5 * (sin / (1 - squared * sin * sin) + Math.log((1 + e * sin) / (1 - e * sin)) / (2 * e));
    }
}
