package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import liannong.base.Money;
import liannong.dividends.entitlements.CountedDays;
import liannong.dividends.entitlements.CountedPart;
import liannong.dividends.entitlements.EntitlementLine;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** The parts of what a scheme gave, each with what was counted and the figures to compute it again. */
final class WhatWasCounted {

    private final Words words;
    private final EntitlementLine line;
    private final long period;

    WhatWasCounted(Words words, EntitlementLine line) {
        this.words = words;
        this.line = line;
        this.period = ChronoUnit.DAYS.between(line.firstDay(), line.lastDay()) + 1;
    }

    /**
     * @param days what was held on how many days, of all parts
     * @param price how what a unit costs follows from the contract, where that takes a sentence
     */
    Div part(CountedPart part, List<CountedDays> days, @Nullable String price) {
        Div shown = WhySoMuch.part(words, part.pool(), new Money(part.amountFen()));
        shown.add(words.line("household.given.nature." + part.nature()));
        if (part.mine() == 0) {
            shown.add(words.line("household.given.no-more"));
            return shown;
        }
        if (part.byDays())
            days.stream()
                    .filter(held -> held.position() == part.position())
                    .forEach(held -> shown.add(day(part, held)));
        shown.add(words.line(counted(part, "mine"), fact(part, part.mine())));
        if (price != null) shown.add(words.line("household.given.price", price));
        if (part.asPromised()) promised(shown, part);
        else divided(shown, part);
        return shown;
    }

    /** What was paid in and saved is given back. */
    Div exit() {
        Div shown = WhySoMuch.part(words, words.written("household.given.settled"), new Money(line.rightFen()));
        shown.add(
                words.line("household.given.contribution", money(line.contributionFen())),
                words.line("household.given.reserve", money(line.reserveFen())));
        Money loss = money(line.lossFen());
        if (loss.isPositive()) shown.add(words.line("household.given.loss", loss));
        Money later = money(line.laterReserveFen());
        if (!later.isZero())
            shown.add(words.line(
                    "household.given.later-reserve" + (later.isNegative() ? "-less" : ""),
                    new Money(Math.abs(later.fen()))));
        return shown;
    }

    Div total() {
        return WhatChanged.sum(words, "household.sum", "household.sum-is", new Money(line.rightFen()));
    }

    private Paragraph day(CountedPart part, CountedDays held) {
        Object what = part.byLand() ? BigDecimal.valueOf(held.areaHundredths(), 2) : new Money(held.amountFen());
        return words.line(counted(part, "day"), what, held.days());
    }

    /** So much for each unit: mine × each, by days ÷ the days of the period; rounded to the fen for each by itself. */
    private void promised(Div shown, CountedPart part) {
        boolean yield = part.eachFen() == null;
        Money unit = money(part.eachFen());
        BigDecimal each = yield ? Objects.requireNonNull(part.rate()) : unit.yuan();
        String written = yield ? percent(each) : Fmt.money(unit);
        shown.add(words.line("household.given.promised." + (yield ? "yield" : weight(part)), yield ? written : unit));
        BigDecimal product = part.counted(part.mine()).multiply(each);
        BigDecimal days = part.byDays() ? BigDecimal.valueOf(period) : BigDecimal.ONE;
        Money given = new Money(part.amountFen());
        boolean even = product.compareTo(given.yuan().multiply(days)) == 0;
        String result = even ? Fmt.money(given) : Fmt.number(product.divide(days, 4, RoundingMode.DOWN), 4) + "…";
        String by = part.byDays() ? " ÷ " + period : "";
        var formula = new Paragraph(figure(part, part.mine()) + by + " × " + written + " ＝ " + result);
        formula.addClassNames("eq", "num");
        shown.add(formula);
        if (!even) shown.add(words.line("household.given.rounded", given));
    }

    /** All divide the pool: mine × pool ÷ all. */
    private void divided(Div shown, CountedPart part) {
        shown.add(words.line(counted(part, "all"), fact(part, part.all())));
        Money pool = new Money(part.poolFen());
        String kind = part.amountKind().toLowerCase(Locale.ROOT).replace('_', '-');
        if (part.figure() == null || part.figureFen() == null || !kind.startsWith("part"))
            shown.add(words.line("household.given.short", pool));
        else
            shown.add(words.line(
                    "household.given." + kind,
                    part.figure(),
                    new Money(part.figureFen()),
                    percent(Objects.requireNonNull(part.rate())),
                    pool));
        if (!part.portion().empty())
            WhySoMuch.computed(words, shown, part.portion(), figure(part, part.mine()), figure(part, part.all()));
    }

    private Object fact(CountedPart part, long raw) {
        return part.byMoney() ? new Money(raw) : part.counted(raw);
    }

    private static String figure(CountedPart part, long raw) {
        return part.byMoney() ? Fmt.money(new Money(raw)) : Words.quantity(part.counted(raw));
    }

    private static String counted(CountedPart part, String whose) {
        return "household.given." + weight(part) + "." + whose;
    }

    private static String weight(CountedPart part) {
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
