package liannong.registry.parcels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import liannong.base.Mu;
import liannong.base.Refused;

/**
 * How a parcel lies on the ground: one or more areas, each with an outer line and holes. What exists is sound: closed,
 * not crossing itself, outer lines counter-clockwise and holes clockwise (RFC 7946).
 */
public record Outline(List<Part> parts) {

    static final int MOST_POSITIONS = 5_000;
    static final int MOST_PARTS = 50;

    /** 0.2 degree, some 20 km: no parcel reaches further, and what is computed from it stays exact. */
    static final long WIDEST = 20_000_000;

    /** One connected area. */
    record Part(Ring outer, List<Ring> holes) {

        Part {
            holes = List.copyOf(holes);
        }

        Stream<Ring> rings() {
            return Stream.concat(Stream.of(outer), holes.stream());
        }

        boolean holds(Position point) {
            return outer.holds(point)
                    && holes.stream()
                            .noneMatch(hole ->
                                    hole.holds(point) && hole.edges().stream().noneMatch(edge -> edge.touches(point)));
        }
    }

    public Outline {
        parts = List.copyOf(parts);
    }

    /** Its positions, each once, as they are drawn. */
    List<Position> positions() {
        return rings().flatMap(ring -> ring.corners().stream()).toList();
    }

    Stream<Ring> rings() {
        return parts.stream().flatMap(Part::rings);
    }

    /** The area on the ground in 0.01 mu. */
    public Mu area() {
        return Ground.area(this);
    }

    /**
     * Brings the lines into the standard's direction and checks that they are an area.
     *
     * @param raw parts as they were given, each ring with at least three different corners
     * @throws Refused OUTLINE_TOO_MANY_PARTS, OUTLINE_TOO_MANY_POSITIONS, OUTLINE_TOO_WIDE, OUTLINE_CROSSES_ITSELF,
     *     OUTLINE_WITHOUT_AREA, OUTLINE_HOLE_OUTSIDE, OUTLINE_PARTS_OVERLAP
     */
    static Outline sound(List<Part> raw) {
        if (raw.size() > MOST_PARTS) throw new Refused(OutlineReason.OUTLINE_TOO_MANY_PARTS, MOST_PARTS);
        Outline given = new Outline(raw);
        if (given.rings().mapToLong(ring -> ring.corners().size()).sum() > MOST_POSITIONS) {
            throw new Refused(OutlineReason.OUTLINE_TOO_MANY_POSITIONS, MOST_POSITIONS);
        }
        if (isTooWide(given.positions())) throw new Refused(OutlineReason.OUTLINE_TOO_WIDE);
        List<Edge> edges = given.rings().flatMap(ring -> ring.edges().stream()).toList();
        if (given.rings().anyMatch(Ring::comesBack) || Edge.anyCross(edges)) {
            throw new Refused(OutlineReason.OUTLINE_CROSSES_ITSELF);
        }
        if (given.rings().anyMatch(ring -> ring.twiceArea() == 0)) {
            throw new Refused(OutlineReason.OUTLINE_WITHOUT_AREA);
        }
        requireHolesInside(given.parts);
        requirePartsApart(given.parts);
        Outline sound = new Outline(given.parts.stream().map(Outline::wound).toList());
        if (sound.area().hundredths() <= 0) throw new Refused(OutlineReason.OUTLINE_WITHOUT_AREA);
        return sound;
    }

    private static Part wound(Part part) {
        return new Part(
                part.outer().wound(true),
                part.holes().stream().map(hole -> hole.wound(false)).toList());
    }

    private static boolean isTooWide(List<Position> all) {
        return spread(all.stream().mapToLong(Position::east).toArray()) > WIDEST
                || spread(all.stream().mapToLong(Position::north).toArray()) > WIDEST;
    }

    private static long spread(long... values) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    private static void requireHolesInside(List<Part> parts) {
        for (Part part : parts) {
            List<Ring> others = new ArrayList<>(part.holes());
            for (Ring hole : part.holes()) {
                others.remove(hole);
                boolean nested = others.stream().anyMatch(other -> encloses(other, hole) || encloses(hole, other));
                if (nested || !encloses(part.outer(), hole)) throw new Refused(OutlineReason.OUTLINE_HOLE_OUTSIDE);
            }
        }
    }

    /** The lines do not cross, so one that has all its corners in the other lies in it. */
    private static boolean encloses(Ring outer, Ring inner) {
        return inner.corners().stream().allMatch(outer::holds);
    }

    private static void requirePartsApart(List<Part> parts) {
        for (Part one : parts) {
            for (Part other : parts) {
                if (!one.equals(other) && other.outer().corners().stream().allMatch(one::holds)) {
                    throw new Refused(OutlineReason.OUTLINE_PARTS_OVERLAP);
                }
            }
        }
    }
}
