package liannong.registry.parcels;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import liannong.base.Mu;

/**
 * Lengths and areas on the ellipsoid of WGS 84, by a local projection: for a parcel of at most 0.2 degree the error is
 * below one part in 100,000, far less than any survey's. Decimal arithmetic throughout.
 */
final class Ground {

    private static final MathContext DIGITS = new MathContext(24, RoundingMode.HALF_EVEN);
    private static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338");
    private static final BigDecimal EQUATOR_METRES = new BigDecimal("6378137");
    private static final BigDecimal FLATNESS = new BigDecimal("0.00669437999014131699614"); // e², from 1/298.257223563
    private static final BigDecimal DEGREE = PI.divide(BigDecimal.valueOf(180), DIGITS);

    /** 1 mu = 10,000/15 m², so a square metre is 0.15 of a hundredth of a mu. */
    private static final BigDecimal HUNDREDTHS_PER_SQUARE_METRE = new BigDecimal("0.15");

    private Ground() {}

    static Mu area(Outline outline) {
        BigInteger twice = outline.rings()
                .map(ring -> BigInteger.valueOf(ring.twiceArea()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigDecimal squareDegrees = new BigDecimal(twice, 2 * Position.DECIMALS).divide(BigDecimal.valueOf(2), DIGITS);
        BigDecimal cos = cosine(middle(outline));
        BigDecimal metres = squareDegrees.multiply(northMetres(cos)).multiply(eastMetres(cos), DIGITS);
        return new Mu(metres.multiply(HUNDREDTHS_PER_SQUARE_METRE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** How many metres lie east of each other in one degree at the outline's latitude. */
    static BigDecimal eastMetres(Outline outline) {
        return eastMetres(cosine(middle(outline)));
    }

    /** How many metres lie north of each other in one degree at the outline's latitude. */
    static BigDecimal northMetres(Outline outline) {
        return northMetres(cosine(middle(outline)));
    }

    private static BigDecimal eastMetres(BigDecimal cos) {
        return DEGREE.multiply(EQUATOR_METRES).multiply(cos).divide(bulge(cos).sqrt(DIGITS), DIGITS);
    }

    private static BigDecimal northMetres(BigDecimal cos) {
        BigDecimal bulge = bulge(cos);
        return DEGREE.multiply(EQUATOR_METRES)
                .multiply(BigDecimal.ONE.subtract(FLATNESS))
                .divide(bulge.multiply(bulge.sqrt(DIGITS)), DIGITS);
    }

    /** 1 − e² sin², by which the ellipsoid differs from a sphere at this latitude. */
    private static BigDecimal bulge(BigDecimal cos) {
        BigDecimal sinSquared = BigDecimal.ONE.subtract(cos.multiply(cos, DIGITS));
        return BigDecimal.ONE.subtract(FLATNESS.multiply(sinSquared), DIGITS);
    }

    private static BigDecimal middle(Outline outline) {
        long south =
                outline.positions().stream().mapToLong(Position::north).min().orElseThrow();
        long north =
                outline.positions().stream().mapToLong(Position::north).max().orElseThrow();
        return BigDecimal.valueOf(Math.addExact(south, north), Position.DECIMALS)
                .divide(BigDecimal.valueOf(2), DIGITS);
    }

    /** By its series, to the last digit kept. */
    static BigDecimal cosine(BigDecimal degrees) {
        BigDecimal angle = degrees.multiply(DEGREE, DIGITS);
        BigDecimal square = angle.multiply(angle, DIGITS).negate();
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n <= 15; n++) {
            term = term.multiply(square).divide(BigDecimal.valueOf((2L * n - 1) * (2L * n)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }
}
