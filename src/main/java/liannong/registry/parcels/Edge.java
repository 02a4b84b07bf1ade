package liannong.registry.parcels;

import java.util.Comparator;
import java.util.List;

/** A piece of an outline from one corner to the next. */
record Edge(Position from, Position to) {

    long west() {
        return Math.min(from.east(), to.east());
    }

    long east() {
        return Math.max(from.east(), to.east());
    }

    /** Whether any two pieces cross, or lie on each other; that they meet in a corner is allowed. */
    static boolean anyCross(List<Edge> edges) {
        List<Edge> fromWest =
                edges.stream().sorted(Comparator.comparingLong(Edge::west)).toList();
        for (int i = 0; i < fromWest.size(); i++) {
            Edge one = fromWest.get(i);
            for (int j = i + 1; j < fromWest.size() && fromWest.get(j).west() <= one.east(); j++) {
                if (one.crosses(fromWest.get(j))) return true;
            }
        }
        return false;
    }

    boolean crosses(Edge other) {
        if (isNorthOrSouthOf(other)) return false;
        int a = side(other.from);
        int b = side(other.to);
        if (a == 0 && b == 0) return overlaps(other);
        int c = other.side(from);
        int d = other.side(to);
        if (a * b < 0 && c * d < 0) return true;
        // a corner inside the other piece divides it: a crossing or a touch that the outline does not show as a corner
        return (a == 0 && inside(other.from))
                || (b == 0 && inside(other.to))
                || (c == 0 && other.inside(from))
                || (d == 0 && other.inside(to));
    }

    boolean touches(Position point) {
        return side(point) == 0 && within(point);
    }

    private boolean isNorthOrSouthOf(Edge other) {
        return Math.max(from.north(), to.north()) < Math.min(other.from.north(), other.to.north())
                || Math.min(from.north(), to.north()) > Math.max(other.from.north(), other.to.north());
    }

    private int side(Position point) {
        return Long.signum(Position.turn(from, to, point));
    }

    /** On one line: they share more than a corner. */
    private boolean overlaps(Edge other) {
        return inside(other.from) || inside(other.to) || other.inside(from) || other.inside(to) || isSameAs(other);
    }

    private boolean isSameAs(Edge other) {
        return (from.equals(other.from) && to.equals(other.to)) || (from.equals(other.to) && to.equals(other.from));
    }

    private boolean inside(Position point) {
        return within(point) && !point.equals(from) && !point.equals(to);
    }

    private boolean within(Position point) {
        return point.east() >= west()
                && point.east() <= east()
                && point.north() >= Math.min(from.north(), to.north())
                && point.north() <= Math.max(from.north(), to.north());
    }
}
