package liannong.dividends.schemes;

import static liannong.dividends.schemes.SchemeReason.*;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import liannong.base.Money;
import liannong.base.Refused;

/** What a rent in grain must say, and that its price is there: named once, above zero, with where it was read. */
final class GrainRules {

    static final int LONGEST_NAME = 40;
    static final int LONGEST_SOURCE = 200;
    private static final int DECIMALS_OF_JIN = 2;
    private static final int DECIMALS_OF_PRICE = 4;
    private static final BigDecimal MOST_JIN = new BigDecimal("100000");
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000");

    private final Plan plan;

    GrainRules(Plan plan) {
        this.plan = plan;
    }

    static void checkRent(Pool pool, Amount.Grain rent) {
        Money floor = rent.floor();
        boolean good = isBetween(rent.jin(), MOST_JIN, DECIMALS_OF_JIN)
                && isText(rent.grain(), LONGEST_NAME)
                && (floor == null || floor.isPositive());
        if (!good) throw new Refused(GRAIN_OF_POOL, pool.name());
    }

    void check() {
        Set<String> named = new HashSet<>();
        for (GrainPrice price : plan.prices()) {
            if (!named.add(price.grain())) throw new Refused(GRAIN_PRICE_TWICE, price.grain());
            boolean good = isBetween(price.yuanPerJin(), HIGHEST_PRICE, DECIMALS_OF_PRICE)
                    && isText(price.source(), LONGEST_SOURCE);
            if (!good) throw new Refused(GRAIN_PRICE_UNUSABLE, price.grain());
        }
        Set<String> needed = grains(plan.scheme());
        for (String grain : needed) {
            if (!named.contains(grain)) throw new Refused(GRAIN_PRICE_MISSING, grain);
        }
        for (String grain : named) {
            if (!needed.contains(grain)) throw new Refused(GRAIN_PRICE_UNUSED, grain);
        }
    }

    /** The grains whose price a run by a scheme needs, in the order of its pools. */
    static Set<String> grains(Scheme scheme) {
        return scheme.pools().stream()
                .map(Pool::amount)
                .filter(Amount.Grain.class::isInstance)
                .map(amount -> ((Amount.Grain) amount).grain())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static boolean isBetween(BigDecimal number, BigDecimal most, int decimals) {
        return number.signum() > 0
                && number.compareTo(most) <= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
