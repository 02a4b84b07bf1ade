package liannong.household.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import liannong.base.Money;
import liannong.dividends.MovementBehind;
import liannong.dividends.RowsBehind;
import liannong.dividends.SlipBehind;
import liannong.ui.Fmt;
import liannong.ui.HouseholdLayout;

/** The slips and the movements behind an amount, one sentence each, shown when they are asked for. */
record RowsInWords(Words words) {

    Component slips(List<SlipBehind> slips) {
        return folded(
                "household.trade-slips",
                slips,
                slip -> Stream.of(words.line(
                        slip.quantityHundredths() < 0 ? "household.trade-slip-back" : "household.trade-slip",
                        Fmt.fullDay(slip.tradedOn(), words.locale()),
                        slip.slipNo(),
                        slip.product(),
                        slip.quantity().abs(),
                        slip.unit(),
                        new Money(Math.abs(slip.amountFen())))));
    }

    Component movements(List<MovementBehind> movements) {
        return folded(
                "household.movements",
                movements,
                move -> Stream.of(words.line(
                        move.amountFen() < 0 ? "household.movement-less" : "household.movement",
                        Fmt.fullDay(move.effectiveOn(), words.locale()),
                        words.written("shares.class." + move.shareClass()),
                        new Money(Math.abs(move.amountFen())),
                        move.document())));
    }

    private <T> Component folded(String key, List<T> rows, Function<T, Stream<Component>> sentences) {
        if (rows.isEmpty()) return new Div();
        String title = words.written(key, Fmt.count(rows.size()));
        var all = new Div();
        rows.stream().flatMap(sentences).forEach(all::add);
        if (rows.size() == RowsBehind.MOST) all.add(words.line("household.rows-latest", Fmt.count(rows.size())));
        var details = new NativeDetails(title, all);
        details.addClassName("rows-behind");
        HouseholdLayout.say(details.getSummary(), title);
        return details;
    }
}
