package liannong.shares.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import liannong.base.Money;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;

/** The parts of what is owed to a member who leaves, and their sum over a double rule. */
class ExitParts extends Div {

    ExitParts(Money contribution, Money reserve, Money loss, Money refund) {
        var total = new Div(new Span(ShareWords.text("shares.exit.refund")), new Span(Fmt.money(refund)));
        total.addClassName("total");
        add(
                new KeyValues()
                        .fact(ShareWords.text("shares.exit.contribution"), Fmt.money(contribution))
                        .fact(ShareWords.text("shares.exit.reserve"), Fmt.money(reserve))
                        .fact(ShareWords.text("shares.exit.loss"), Fmt.money(loss.negated())),
                total);
    }
}
