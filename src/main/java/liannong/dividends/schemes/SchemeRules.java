package liannong.dividends.schemes;

import static liannong.dividends.schemes.SchemeReason.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liannong.base.Money;
import liannong.base.Refused;

/** What a plan must keep before anything is divided; the first rule that it breaks is the reason it is refused. */
final class SchemeRules {

    static final int MAX_HOLDERS = 1_000_000;
    static final int MAX_POOLS = 30;
    static final int MAX_FIGURES = 30;
    static final int MAX_HOLDINGS = 1_000;
    static final int MAX_STEPS = 50;
    private static final int LONGEST_ID = 200;
    private static final int MAX_DECIMALS = 18;
    private static final int LONGEST_STEP = 30;

    private final Plan plan;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private SchemeRules(Plan plan) {
        this.plan = plan;
    }

    static void check(Plan plan) {
        new SchemeRules(plan).check();
    }

    /** Of a scheme alone. */
    static void check(Scheme scheme, List<Figure> figures) {
        LocalDate any = LocalDate.EPOCH;
        new SchemeRules(new Plan(scheme, any, any, figures, List.of())).checkScheme();
    }

    private void check() {
        if (plan.holders().isEmpty()) throw new Refused(NO_HOLDERS);
        if (plan.last().isBefore(plan.first())) throw new Refused(PERIOD_ENDS_BEFORE_IT_BEGINS);
        checkScheme();
        new GrainRules(plan).check();
        checkHolders();
    }

    private void checkScheme() {
        if (plan.scheme().pools().isEmpty()) throw new Refused(NO_POOLS);
        plan.figures().forEach(this::checkFigure);
        plan.scheme().pools().forEach(this::checkPool);
        for (Figure figure : plan.figures()) {
            if (!used.contains(figure.name())) throw new Refused(FIGURE_UNUSED, figure.name());
        }
    }

    private void checkFigure(Figure figure) {
        if (figures.put(figure.name(), figure) != null) throw new Refused(FIGURE_TWICE, figure.name());
        if (figure.source() == Source.PRINCIPAL) throw new Refused(PRINCIPAL_HANDED_OUT, figure.name());
        if (figure.source() == Source.SURPLUS) throw new Refused(SURPLUS_BY_ARTICLE_44, figure.name());
        if (figure.amount().isNegative() && figure.source() != Source.PROFIT)
            throw new Refused(FIGURE_NEGATIVE, figure.name());
        if (!figure.amount().isPositive()) throw new Refused(NOTHING_EARNED, figure.name());
    }

    private void checkPool(Pool pool) {
        checkAmount(pool);
        if (pool.figure().isEmpty()) {
            if (!pool.amount().promised()) throw new Refused(FIGURE_NEEDED, pool.name());
            return;
        }
        Figure figure = figures.get(pool.figure());
        if (figure == null) throw new Refused(FIGURE_UNKNOWN, pool.name(), pool.figure());
        used.add(pool.figure());
        boolean shareOfSun = pool.nature() == Nature.DIVIDEND && pool.keptBy() == null;
        if (figure.source().photovoltaic() && shareOfSun) throw new Refused(PV_IS_NO_DIVIDEND, pool.name());
    }

    private static void checkAmount(Pool pool) {
        switch (pool.amount()) {
            case Amount.Part part -> checkRate(pool, part.rate());
            case Amount.PartOfRest part -> checkRate(pool, part.rate());
            case Amount.Yield yield -> {
                checkRate(pool, yield.rate());
                if (!pool.weight().ofAmounts()) throw new Refused(UNIT_DOES_NOT_FIT, pool.name());
            }
            case Amount.ByUnit unit -> {
                checkUnit(pool, unit);
                if (pool.weight().ofAmounts()) throw new Refused(UNIT_DOES_NOT_FIT, pool.name());
            }
        }
    }

    private static void checkUnit(Pool pool, Amount.ByUnit unit) {
        switch (unit) {
            case Amount.PerUnit same -> checkPrice(pool, same.each());
            case Amount.Stepped rent -> checkSteps(pool, rent);
            case Amount.Rising rent -> {
                checkPrice(pool, rent.first());
                checkRate(pool, rent.rate());
                if (rent.everyYears() < 1 || rent.everyYears() > LONGEST_STEP)
                    throw new Refused(STEPS_OF_RENT, pool.name());
            }
            case Amount.Grain rent -> GrainRules.checkRent(pool, rent);
        }
    }

    private static void checkPrice(Pool pool, Money price) {
        if (!price.isPositive()) throw new Refused(RATE_OF_POOL, pool.name());
    }

    private static void checkSteps(Pool pool, Amount.Stepped rent) {
        checkPrice(pool, rent.first());
        List<Amount.Step> steps = rent.steps();
        boolean bad = steps.isEmpty() || steps.size() > MAX_STEPS;
        for (int i = 0; i < steps.size() && !bad; i++) {
            bad = !steps.get(i).each().isPositive()
                    || (i > 0 && !steps.get(i).from().isAfter(steps.get(i - 1).from()));
        }
        if (bad) throw new Refused(STEPS_OF_RENT, pool.name());
    }

    private static void checkRate(Pool pool, BigDecimal rate) {
        if (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) > 0 || rate.scale() > MAX_DECIMALS)
            throw new Refused(RATE_OF_POOL, pool.name());
    }

    private void checkHolders() {
        Set<String> ids = HashSet.newHashSet(plan.holders().size());
        for (Holder holder : plan.holders()) {
            if (holder.id().isBlank() || holder.id().length() > LONGEST_ID || hasLoneSurrogate(holder.id()))
                throw new Refused(HOLDER_ID_UNUSABLE, String.valueOf(LONGEST_ID));
            if (!ids.add(holder.id())) throw new Refused(HOLDER_TWICE, holder.id());
            boolean negative = holder.trade().signum() < 0
                    || holder.trade().scale() > MAX_DECIMALS
                    || holder.trade().precision() - holder.trade().scale() > MAX_DECIMALS
                    || holder.holdings().stream()
                            .anyMatch(holding -> holding.amount().isNegative()
                                    || holding.area().hundredths() < 0);
            if (negative) throw new Refused(HOLDING_NEGATIVE, holder.id());
            boolean turned = holder.holdings().stream()
                    .anyMatch(holding ->
                            holding.until() != null && holding.until().isBefore(holding.from()));
            if (turned) throw new Refused(HOLDING_ENDS_BEFORE_IT_BEGINS, holder.id());
            LocalDate joined = holder.joined();
            LocalDate left = holder.left();
            if (joined != null && left != null && left.isBefore(joined))
                throw new Refused(LEFT_BEFORE_JOINED, holder.id());
        }
    }

    /** Half a surrogate pair has no bytes in UTF-8 to be ordered by. */
    private static boolean hasLoneSurrogate(String id) {
        return id.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
