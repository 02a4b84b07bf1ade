package liannong.registry.parcels;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liannong.base.Refused;
import liannong.registry.ParcelCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads GeoJSON (RFC 7946): a collection of parcels' outlines, each named by its code. Knows no database. */
public final class GeoJson {

    public static final int LARGEST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_FEATURES = 20_000;

    /** WGS 84 as RFC 7946 wants it, and CGCS2000, whose coordinates agree with it within centimetres. */
    private static final Set<String> SYSTEMS = Set.of(
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "urn:ogc:def:crs:OGC::CRS84",
            "urn:ogc:def:crs:EPSG::4326",
            "EPSG:4326",
            "urn:ogc:def:crs:EPSG::4490",
            "EPSG:4490");

    private static final BigDecimal EASTMOST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTHMOST = BigDecimal.valueOf(90);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(40)
                            .maxStringLength(10_000)
                            .maxNameLength(200)
                            .maxDocumentLength(LARGEST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * One entry of a collection.
     *
     * @param number its place in the file, from 1
     * @param code what stands for the parcel's code, as written; empty when nothing does
     * @param outline null when it has none, or when {@code problem} says what is wrong with it
     */
    public record Feature(
            int number,
            String code,
            @Nullable Outline outline,
            @Nullable Refused problem) {}

    private GeoJson() {}

    /**
     * Reads a file whole; what is wrong with one entry is said with that entry.
     *
     * @throws Refused OUTLINE_FILE_TOO_LARGE, OUTLINE_FILE_NOT_JSON, OUTLINE_FILE_NO_COLLECTION, OUTLINE_FILE_EMPTY,
     *     OUTLINE_FILE_TOO_MANY, OUTLINE_FILE_OTHER_CRS
     */
    public static List<Feature> read(byte[] file) {
        if (file.length > LARGEST_BYTES) throw new Refused(OutlineReason.OUTLINE_FILE_TOO_LARGE);
        JsonNode collection = tree(file);
        if (!"FeatureCollection".equals(text(collection, "type"))
                || !collection.path("features").isArray()) {
            throw new Refused(OutlineReason.OUTLINE_FILE_NO_COLLECTION);
        }
        requireSystem(collection.path("crs"));
        JsonNode features = collection.path("features");
        if (features.isEmpty()) throw new Refused(OutlineReason.OUTLINE_FILE_EMPTY);
        if (features.size() > MOST_FEATURES) throw new Refused(OutlineReason.OUTLINE_FILE_TOO_MANY, MOST_FEATURES);
        List<Feature> read = new ArrayList<>(features.size());
        for (JsonNode feature : features) {
            read.add(feature(read.size() + 1, feature));
        }
        return read;
    }

    /** The outline of a geometry that stands in the register. */
    static Outline outline(String geometry) {
        return outline(JSON.readTree(geometry))
                .orElseThrow(() -> new IllegalStateException("a geometry without an outline"));
    }

    private static JsonNode tree(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException notJson) {
            throw new Refused(OutlineReason.OUTLINE_FILE_NOT_JSON);
        }
    }

    /** RFC 7946 knows no crs member, but files of the standard's draft have one; another system is not guessed at. */
    private static void requireSystem(JsonNode crs) {
        if (crs.isMissingNode() || crs.isNull()) return;
        String name = text(crs.path("properties"), "name");
        if (!SYSTEMS.contains(name)) throw new Refused(OutlineReason.OUTLINE_FILE_OTHER_CRS, name);
    }

    private static Feature feature(int number, JsonNode feature) {
        JsonNode written = feature.path("properties").path("code");
        String code = written.isString() ? written.stringValue().strip() : "";
        try {
            if (code.isEmpty()) throw new Refused(OutlineReason.OUTLINE_NO_CODE);
            return new Feature(
                    number,
                    new ParcelCode(code).code(),
                    outline(feature.path("geometry")).orElse(null),
                    null);
        } catch (Refused problem) {
            return new Feature(number, code, null, problem);
        }
    }

    private static Optional<Outline> outline(JsonNode geometry) {
        if (geometry.isNull()) return Optional.empty();
        JsonNode coordinates = geometry.path("coordinates");
        List<Outline.Part> parts = new ArrayList<>();
        switch (text(geometry, "type")) {
            case "Polygon" -> parts.add(part(coordinates));
            case "MultiPolygon" -> {
                if (coordinates.size() > Outline.MOST_PARTS) {
                    throw new Refused(OutlineReason.OUTLINE_TOO_MANY_PARTS, Outline.MOST_PARTS);
                }
                coordinates.forEach(each -> parts.add(part(each)));
            }
            default -> throw new Refused(OutlineReason.OUTLINE_NOT_A_POLYGON);
        }
        if (parts.isEmpty()) throw new Refused(OutlineReason.OUTLINE_NOT_A_POLYGON);
        return Optional.of(Outline.sound(parts));
    }

    private static Outline.Part part(JsonNode rings) {
        if (!rings.isArray() || rings.isEmpty()) throw new Refused(OutlineReason.OUTLINE_NOT_A_POLYGON);
        List<Ring> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        return new Outline.Part(read.getFirst(), read.subList(1, read.size()));
    }

    private static Ring ring(JsonNode positions) {
        if (!positions.isArray() || positions.size() < 4) throw new Refused(OutlineReason.OUTLINE_RING_TOO_SHORT);
        if (positions.size() > Outline.MOST_POSITIONS) {
            throw new Refused(OutlineReason.OUTLINE_TOO_MANY_POSITIONS, Outline.MOST_POSITIONS);
        }
        List<Position> corners = new ArrayList<>(positions.size());
        for (JsonNode each : positions) {
            Position position = position(each);
            if (corners.isEmpty() || !corners.getLast().equals(position)) corners.add(position);
        }
        if (corners.size() < 2 || !corners.getFirst().equals(corners.getLast())) {
            throw new Refused(OutlineReason.OUTLINE_RING_OPEN);
        }
        corners.removeLast();
        if (corners.size() < 3) throw new Refused(OutlineReason.OUTLINE_RING_TOO_SHORT);
        return new Ring(corners);
    }

    /** Longitude, then latitude; a height after them is left out. */
    private static Position position(JsonNode node) {
        if (!node.isArray() || node.size() < 2 || node.size() > 3) {
            throw new Refused(OutlineReason.OUTLINE_POSITION_MALFORMED);
        }
        return new Position(units(node.get(0), EASTMOST), units(node.get(1), NORTHMOST));
    }

    private static long units(JsonNode node, BigDecimal most) {
        if (!node.isNumber()) throw new Refused(OutlineReason.OUTLINE_POSITION_MALFORMED);
        BigDecimal degrees = node.decimalValue();
        // an exponent such as 1e9999999 or 1e-9999999 is not written out
        if (Math.abs((long) degrees.scale()) > 40 || degrees.abs().compareTo(most) > 0) {
            throw new Refused(OutlineReason.OUTLINE_POSITION_OUT_OF_RANGE);
        }
        return degrees.setScale(Position.DECIMALS, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
