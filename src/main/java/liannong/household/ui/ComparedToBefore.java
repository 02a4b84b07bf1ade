package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import liannong.base.Money;
import liannong.dividends.HouseholdLine;
import liannong.dividends.Portion;

/** What changed since the year before, and which of the figures made it so. */
class ComparedToBefore extends Div {

    ComparedToBefore(Words words, HouseholdLine line, HouseholdLine before) {
        addClassName("compared");
        long more = line.rightFen() - before.rightFen();
        add(words.heading("household.compared"));
        add(words.line("household.compared.before", Integer.toString(before.year()), new Money(before.rightFen())));
        add(words.line("household.compared." + direction(more), new Money(Math.abs(more))));
        if (more == 0) return;
        if (line.tradeBasis().equals(before.tradeBasis())) {
            trade(words, line, before);
            rate(
                    words,
                    "household.compared.refund-rate.",
                    WhySoMuch.refundOf(line),
                    WhySoMuch.refundOf(before),
                    unit(words, line));
        }
        long base = line.baseFen() - before.baseFen();
        if (base != 0) add(words.line("household.compared.base." + direction(base), new Money(Math.abs(base))));
        rate(words, "household.compared.residual-rate.", WhySoMuch.residualOf(line), WhySoMuch.residualOf(before));
    }

    private void trade(Words words, HouseholdLine line, HouseholdLine before) {
        long more = line.tradeHundredths() - before.tradeHundredths();
        if (more == 0) return;
        String basis = line.tradeBasis().toLowerCase(Locale.ROOT).replace('_', '-');
        add(words.line(
                "household.compared." + basis + "." + direction(more),
                WhySoMuch.traded(line, Math.abs(more)),
                unit(words, line)));
    }

    private void rate(Words words, String key, Portion now, Portion before, Object... facts) {
        if (now.empty() || before.empty() || now.compareRate(before) == 0) return;
        add(words.line(key + direction(now.compareRate(before)), facts));
    }

    /** In which trade is counted: by weight as on the slips, by money in yuan, by land and service in mu. */
    private static String unit(Words words, HouseholdLine line) {
        return switch (line.tradeBasis()) {
            case "AMOUNT" -> words.written("household.yuan-word");
            case "LAND_MU", "SERVICE_MU" -> words.written("household.unit-mu");
            default -> line.unit() == null ? words.written("household.unit") : line.unit();
        };
    }

    private static String direction(long more) {
        if (more == 0) return "same";
        return more > 0 ? "more" : "less";
    }
}
