package liannong.registry.parcels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes outlines as GeoJSON (RFC 7946). Codes, areas and kinds only: no name of a person leaves with a map. */
final class GeoJsonText {

    private GeoJsonText() {}

    /** A geometry: a polygon, or several. */
    static String geometry(Outline outline) {
        List<String> parts = outline.parts().stream().map(GeoJsonText::part).toList();
        return parts.size() == 1
                ? "{\"type\":\"Polygon\",\"coordinates\":" + parts.getFirst() + "}"
                : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", parts) + "]}";
    }

    static String collection(List<ExportedParcel> parcels) {
        return parcels.stream()
                .map(GeoJsonText::feature)
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private static String feature(ExportedParcel parcel) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"division\":\"%s\",\"land\":\"%s\",\"contract_mu\":%s,"
                        + "\"measured_mu\":%s,\"outline_mu\":%s,\"note\":%s},\"geometry\":%s}",
                parcel.code(),
                parcel.divisionCode(),
                parcel.landKind().toLowerCase(Locale.ROOT),
                mu(parcel.contractHundredths()),
                mu(parcel.measuredHundredths()),
                mu(parcel.geometryHundredths()),
                quoted(parcel.geometrySource()),
                parcel.geometry() == null ? "null" : parcel.geometry());
    }

    private static String mu(@Nullable Long hundredths) {
        return hundredths == null ? "null" : new liannong.base.Mu(hundredths).toString();
    }

    private static String quoted(@Nullable String text) {
        return text == null
                ? "null"
                : tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }

    private static String part(Outline.Part part) {
        return part.rings().map(GeoJsonText::ring).collect(Collectors.joining(",", "[", "]"));
    }

    private static String ring(Ring ring) {
        String corners = ring.corners().stream().map(GeoJsonText::position).collect(Collectors.joining(","));
        return "[" + corners + "," + position(ring.corners().getFirst()) + "]";
    }

    private static String position(Position position) {
        return "[" + position.longitude().stripTrailingZeros().toPlainString() + ","
                + position.latitude().stripTrailingZeros().toPlainString() + "]";
    }
}
