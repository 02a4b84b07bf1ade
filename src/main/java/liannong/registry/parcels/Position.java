package liannong.registry.parcels;

import java.math.BigDecimal;

/**
 * A point on the ground in WGS 84, in whole units of 10⁻⁸ degree (about a millimetre), so that everything decided about
 * it is exact.
 */
public record Position(long east, long north) {

    static final int DECIMALS = 8;

    public BigDecimal longitude() {
        return BigDecimal.valueOf(east, DECIMALS);
    }

    public BigDecimal latitude() {
        return BigDecimal.valueOf(north, DECIMALS);
    }

    /** Twice the area of the triangle, positive when a, b, c run counter-clockwise; exact for parcels. */
    static long turn(Position a, Position b, Position c) {
        return Math.subtractExact(
                Math.multiplyExact(b.east - a.east, c.north - a.north),
                Math.multiplyExact(b.north - a.north, c.east - a.east));
    }
}
