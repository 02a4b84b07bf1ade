package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import liannong.base.Money;
import liannong.dividends.Portion;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a line follows from what was counted, step by step with its figures. A household and staff are told the
 * same; each page has its own words.
 */
public final class PartInWords {

    /** One step: a sentence by its key with its facts (money, quantities, text), or a formula as it is written. */
    public sealed interface Step {}

    public record Sentence(String key, List<Object> facts) implements Step {

        public Sentence {
            facts = List.copyOf(facts);
        }
    }

    public record Formula(String text) implements Step {}

    private final CountedPart part;
    private final long period;
    private final List<Step> steps = new ArrayList<>();

    private PartInWords(CountedPart part, long period) {
        this.part = part;
        this.period = period;
    }

    /**
     * The steps of one part.
     *
     * @param days what was held on how many days, of all parts
     * @param period of how many days
     * @param price how what a unit costs follows from the contract, where that takes a sentence
     */
    public static List<Step> of(CountedPart part, List<CountedDays> days, long period, @Nullable String price) {
        var said = new PartInWords(part, period);
        said.all(days, price);
        return List.copyOf(said.steps);
    }

    private void all(List<CountedDays> days, @Nullable String price) {
        if (part.mine() == 0) {
            say("no-more");
            return;
        }
        if (part.byDays())
            days.stream().filter(held -> held.position() == part.position()).forEach(this::day);
        say(counted("mine"), fact(part.mine()));
        if (price != null) say("price", price);
        if (part.asPromised()) promised();
        else divided();
    }

    private void day(CountedDays held) {
        Object what = part.byLand() ? BigDecimal.valueOf(held.areaHundredths(), 2) : new Money(held.amountFen());
        say(counted("day"), what, held.days());
    }

    /** So much for each unit: mine × each, by days ÷ the days of the period; rounded to the fen for each by itself. */
    private void promised() {
        boolean yield = part.eachFen() == null;
        Money unit = money(part.eachFen());
        BigDecimal each = yield ? Objects.requireNonNull(part.rate()) : unit.yuan();
        String written = yield ? percent(each) : Fmt.money(unit);
        say("promised." + (yield ? "yield" : weight()), yield ? written : unit);
        BigDecimal product = part.counted(part.mine()).multiply(each);
        BigDecimal days = part.byDays() ? BigDecimal.valueOf(period) : BigDecimal.ONE;
        Money given = new Money(part.amountFen());
        boolean even = product.compareTo(given.yuan().multiply(days)) == 0;
        String result = even ? Fmt.money(given) : Fmt.number(product.divide(days, 4, RoundingMode.DOWN), 4) + "…";
        String by = part.byDays() ? " ÷ " + period : "";
        steps.add(new Formula(figure(part.mine()) + by + " × " + written + " ＝ " + result));
        if (!even) say("rounded", given);
    }

    /** All divide the pool: mine × pool ÷ all. */
    private void divided() {
        say(counted("all"), fact(part.all()));
        Money pool = new Money(part.poolFen());
        boolean ofRest = part.amountKind().equals("PART_OF_REST");
        boolean ofFigure = ofRest || part.amountKind().equals("PART");
        if (!ofFigure || part.figure() == null || part.figureFen() == null) say("short", pool);
        else
            say(
                    ofRest ? "part-of-rest" : "part-of-figure",
                    part.figure(),
                    new Money(part.figureFen()),
                    percent(Objects.requireNonNull(part.rate())),
                    pool);
        Portion portion = part.portion();
        if (portion.empty()) return;
        steps.add(new Formula(figure(part.mine()) + " × " + Fmt.money(pool) + " ÷ " + figure(part.all()) + " ＝ "
                + (portion.exact() ? Fmt.money(portion.given()) : Fmt.number(portion.quotient(), 4) + "…")));
        if (portion.exact()) return;
        say("cut", portion.cut());
        if (portion.leftOver().isPositive()) say("left-over", portion.given());
    }

    private void say(String key, Object... facts) {
        steps.add(new Sentence(key, List.of(facts)));
    }

    private Object fact(long raw) {
        return part.byMoney() ? new Money(raw) : part.counted(raw);
    }

    private String figure(long raw) {
        return part.byMoney() ? Fmt.money(new Money(raw)) : Fmt.quantity(part.counted(raw));
    }

    private String counted(String whose) {
        return weight() + "." + whose;
    }

    private String weight() {
        return part.weight().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 5 %, 12.5 %: no idle zeros. */
    private static String percent(BigDecimal rate) {
        return Fmt.percent(rate, Math.max(0, rate.stripTrailingZeros().scale() - 2));
    }

    private static Money money(@Nullable Long fen) {
        return new Money(Objects.requireNonNullElse(fen, 0L));
    }
}
