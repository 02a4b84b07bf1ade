package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.dividends.entitlements.CountedDays;
import liannong.dividends.entitlements.CountedPart;
import liannong.dividends.entitlements.EntitlementLine;
import liannong.dividends.entitlements.PartInWords;
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
        for (PartInWords.Step step : PartInWords.of(part, days, period, price)) {
            switch (step) {
                case PartInWords.Sentence said ->
                    shown.add(words.line(
                            "household.given." + said.key(), said.facts().toArray()));
                case PartInWords.Formula formula -> shown.add(WhySoMuch.formula(formula.text()));
            }
        }
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

    private static Money money(@Nullable Long fen) {
        return new Money(Objects.requireNonNullElse(fen, 0L));
    }
}
