package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Nature;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Presence;
import liannong.dividends.schemes.Weight;

/** What contracts promise, as pools of schemes. */
final class TestPools {

    static final String GRAIN = "中籼稻";

    private TestPools() {}

    static Pool of(String figure, String part) {
        return new Pool(
                figure,
                Nature.TRANSFER,
                figure,
                new Amount.Part(new BigDecimal(part)),
                Pool.Shortfall.REFUSED,
                Weight.HEAD,
                Set.of(),
                Set.of(),
                null);
    }

    static Pool heads(String name, Amount amount) {
        return pool(name, amount, Presence.ANY_TIME);
    }

    static Pool present(Presence presence, String name, Audience audience) {
        return pool(name + audience.name(), new Amount.PerUnit(yuan("1")), presence);
    }

    static Pool pool(String name, Amount amount, Presence presence) {
        return new Pool(
                name, Nature.RENT, "", amount, Pool.Shortfall.REFUSED, Weight.HEAD, Set.of(), Set.of(), presence, null);
    }

    static Amount.Step step(LocalDate from, String yuan) {
        return new Amount.Step(from, yuan(yuan));
    }

    static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    static GrainPrice price(String yuan, LocalDate day) {
        return new GrainPrice(GRAIN, new BigDecimal(yuan), day, "收购价公告");
    }
}
