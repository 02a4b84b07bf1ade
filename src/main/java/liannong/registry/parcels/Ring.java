package liannong.registry.parcels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A closed line: its corners in order, the first not repeated at the end. */
record Ring(List<Position> corners) {

    Ring {
        corners = List.copyOf(corners);
    }

    /** Twice the enclosed area in units of 10⁻¹⁶ square degree; positive when it runs counter-clockwise. */
    long twiceArea() {
        Position origin = corners.getFirst();
        long sum = 0;
        for (int i = 1; i + 1 < corners.size(); i++) {
            sum = Math.addExact(sum, Position.turn(origin, corners.get(i), corners.get(i + 1)));
        }
        return sum;
    }

    /** The same line, run through counter-clockwise or clockwise (RFC 7946 section 3.1.6). */
    Ring wound(boolean counterClockwise) {
        if (twiceArea() > 0 == counterClockwise) return this;
        List<Position> back = new ArrayList<>(corners.subList(1, corners.size())).reversed();
        List<Position> turned = new ArrayList<>(List.of(corners.getFirst()));
        turned.addAll(back);
        return new Ring(turned);
    }

    /** Whether a point lies inside; a point on the line counts as inside. */
    boolean holds(Position point) {
        boolean inside = false;
        for (int i = 0; i < corners.size(); i++) {
            Position a = corners.get(i);
            Position b = corners.get((i + 1) % corners.size());
            if (new Edge(a, b).touches(point)) return true;
            if (a.north() > point.north() != b.north() > point.north()) {
                long side = Position.turn(a, b, point);
                if (b.north() > a.north() ? side > 0 : side < 0) inside = !inside;
            }
        }
        return inside;
    }

    /** Whether it passes through one of its corners twice. */
    boolean comesBack() {
        return new HashSet<>(corners).size() < corners.size();
    }

    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>(corners.size());
        for (int i = 0; i < corners.size(); i++) {
            edges.add(new Edge(corners.get(i), corners.get((i + 1) % corners.size())));
        }
        return edges;
    }
}
