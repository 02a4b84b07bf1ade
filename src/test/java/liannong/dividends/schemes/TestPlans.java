package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/** Small plans, written short. */
final class TestPlans {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private TestPlans() {}

    static Money yuan(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }

    static Amount.Part part(String rate) {
        return new Amount.Part(new BigDecimal(rate));
    }

    static Amount.PartOfRest rest(String rate) {
        return new Amount.PartOfRest(new BigDecimal(rate));
    }

    static Amount.PerUnit each(String yuan) {
        return new Amount.PerUnit(yuan(yuan));
    }

    static Amount.Yield ofHeld(String rate) {
        return new Amount.Yield(new BigDecimal(rate));
    }

    static Figure profit(String yuan) {
        return new Figure("净利润", Source.PROFIT, yuan(yuan));
    }

    static Pool pool(String name, Amount amount, Weight weight, ShareClass... classes) {
        return new Pool(
                name, Nature.DIVIDEND, "净利润", amount, Pool.Shortfall.REFUSED, weight, Set.of(classes), Set.of(), null);
    }

    static Pool kept(String by, Amount amount) {
        return new Pool(
                by, Nature.DIVIDEND, "净利润", amount, Pool.Shortfall.REFUSED, Weight.HEAD, Set.of(), Set.of(), by);
    }

    static Pool proRata(Pool pool) {
        return new Pool(
                pool.name(),
                pool.nature(),
                pool.figure(),
                pool.amount(),
                Pool.Shortfall.PRO_RATA,
                pool.weight(),
                pool.classes(),
                pool.statuses(),
                pool.keptBy());
    }

    static Pool present(Presence presence, Pool pool) {
        return new Pool(
                pool.name(),
                pool.nature(),
                pool.figure(),
                pool.amount(),
                pool.shortfall(),
                pool.weight(),
                pool.classes(),
                pool.statuses(),
                presence,
                pool.keptBy());
    }

    static Amount.Stepped stepped(String yuan, Amount.Step... steps) {
        return new Amount.Stepped(yuan(yuan), List.of(steps));
    }

    static Amount.Step step(LocalDate from, String yuan) {
        return new Amount.Step(from, yuan(yuan));
    }

    static Amount.Rising rising(String yuan, LocalDate since, int everyYears, String rate) {
        return new Amount.Rising(yuan(yuan), since, everyYears, new BigDecimal(rate));
    }

    static Amount.Grain grain(String jin, @Nullable String floor) {
        return new Amount.Grain(new BigDecimal(jin), "稻谷", floor == null ? null : yuan(floor));
    }

    static GrainPrice price(String yuan) {
        return new GrainPrice("稻谷", new BigDecimal(yuan), LAST, "收购价公告");
    }

    static Pool of(Pool pool, Nature nature, String figure) {
        return new Pool(
                pool.name(),
                nature,
                figure,
                pool.amount(),
                pool.shortfall(),
                pool.weight(),
                pool.classes(),
                pool.statuses(),
                pool.keptBy());
    }

    static Pool onlyFor(Pool pool, String... statuses) {
        return new Pool(
                pool.name(),
                pool.nature(),
                pool.figure(),
                pool.amount(),
                pool.shortfall(),
                pool.weight(),
                pool.classes(),
                Set.of(statuses),
                pool.keptBy());
    }

    static Holding capital(String yuan, LocalDate from) {
        return new Holding(ShareClass.CAPITAL, yuan(yuan), new Mu(0), from, null);
    }

    static Holding land(String mu) {
        return new Holding(ShareClass.LAND, yuan("1000"), Mu.of(new BigDecimal(mu)), FIRST.minusYears(3), null);
    }

    static Holder holder(String id, Holding... holdings) {
        return new Holder(id, "H" + id, "", BigDecimal.ZERO, List.of(holdings));
    }

    static Holder trader(String id, String trade, Holding... holdings) {
        return new Holder(id, "H" + id, "", new BigDecimal(trade), List.of(holdings));
    }

    static Holder member(String id, @Nullable LocalDate joined, @Nullable LocalDate left, Holding... holdings) {
        return new Holder(id, "H" + id, "", BigDecimal.ONE, List.of(holdings), joined, left);
    }

    static Plan priced(Pool pool, List<GrainPrice> prices, Holder... holders) {
        return new Plan(new Scheme("测试办法", "测试", List.of(pool)), FIRST, LAST, List.of(), prices, List.of(holders));
    }

    static Plan plan(List<Figure> figures, List<Pool> pools, Holder... holders) {
        return new Plan(new Scheme("测试办法", "测试", pools), FIRST, LAST, figures, List.of(holders));
    }

    static List<String> totals(Divided divided) {
        return divided.totals().stream().map(Money::toString).toList();
    }
}
