package liannong.registry.parcels;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * An outline flat on paper: points in metres east and north of its south-western corner.
 *
 * @param lines outer lines and holes alike, to be filled by the even-odd rule
 */
public record OutlineShape(BigDecimal width, BigDecimal height, List<List<Point>> lines) {

    /** Metres from the corner. */
    public record Point(BigDecimal east, BigDecimal north) {}

    public static OutlineShape of(Outline outline) {
        List<Position> all = outline.positions();
        long west = all.stream().mapToLong(Position::east).min().orElseThrow();
        long south = all.stream().mapToLong(Position::north).min().orElseThrow();
        BigDecimal eastward = Ground.eastMetres(outline);
        BigDecimal northward = Ground.northMetres(outline);
        List<List<Point>> lines = outline.rings()
                .map(ring -> ring.corners().stream()
                        .map(corner -> new Point(
                                metres(corner.east() - west, eastward), metres(corner.north() - south, northward)))
                        .toList())
                .toList();
        return new OutlineShape(
                lines.stream().flatMap(List::stream).map(Point::east).reduce(BigDecimal.ZERO, BigDecimal::max),
                lines.stream().flatMap(List::stream).map(Point::north).reduce(BigDecimal.ZERO, BigDecimal::max),
                lines);
    }

    private static BigDecimal metres(long units, BigDecimal perDegree) {
        return BigDecimal.valueOf(units, Position.DECIMALS).multiply(perDegree, MathContext.DECIMAL64);
    }
}
