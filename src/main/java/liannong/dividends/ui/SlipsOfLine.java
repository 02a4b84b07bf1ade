package liannong.dividends.ui;

import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;
import liannong.dividends.SlipBehind;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** The trade slips that a line follows from, with what they come to. */
class SlipsOfLine extends Section {

    private static final int SHOWN_WHOLE = 8;

    SlipsOfLine(List<SlipBehind> slips) {
        super("");
        heading(getTranslation("explain.slips", Fmt.count(slips.size())));
        var grid = new Ledger<SlipBehind>(getTranslation("explain.slips-of"));
        grid.text(getTranslation("shares.trades.day"), slip -> Fmt.date(slip.tradedOn()));
        grid.text(getTranslation("shares.trades.slip"), SlipBehind::slipNo);
        grid.text(getTranslation("shares.trades.product"), SlipBehind::product);
        var quantity = grid.figure(
                getTranslation("shares.trades.quantity"), slip -> Fmt.number(slip.quantity(), 2) + " " + slip.unit());
        var amount = grid.money(getTranslation("shares.trades.amount"), slip -> new Money(slip.amountFen()));
        if (slips.stream().map(SlipBehind::unit).distinct().count() == 1)
            grid.sum(
                    quantity,
                    Fmt.number(slips.stream().map(SlipBehind::quantity).reduce(BigDecimal.ZERO, BigDecimal::add), 2));
        Money together = slips.stream().map(slip -> new Money(slip.amountFen())).reduce(Money.ZERO, Money::plus);
        grid.sum(amount, together);
        grid.narrow(
                slip -> new Ledger.Lines(
                        Fmt.date(slip.tradedOn()) + " " + slip.slipNo(),
                        slip.product() + " " + Fmt.number(slip.quantity(), 2) + " " + slip.unit(),
                        Fmt.money(new Money(slip.amountFen())),
                        null),
                getTranslation("explain.together", Fmt.money(together)));
        grid.setItems(slips);
        grid.setAllRowsVisible(slips.size() <= SHOWN_WHOLE);
        grid.empty(new EmptyState(getTranslation("explain.no-rows"), getTranslation("explain.no-rows-why")));
        add(grid);
    }
}
