package liannong.shares.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.leaving.ExitStatement;
import liannong.ui.Fmt;

/** What a member who leaves gets and what stays: the parts, their sum, and what is not part of it. */
class ExitStatementPanel extends Div {

    private final Div sum = new Div();
    private ExitStatement statement;

    ExitStatementPanel(ExitStatement statement) {
        this.statement = statement;
        addClassName("exit");
        add(sum, rest());
        bear(Money.ZERO);
    }

    /** Shows the sum for the losses that he bears. */
    final void bear(Money loss) {
        statement = statement.bearing(loss);
        sum.removeAll();
        sum.add(new ExitParts(statement.contribution(), statement.reserve(), statement.loss(), statement.refund()));
    }

    private Div rest() {
        var rest = new Div();
        rest.addClassName("rest");
        rest.add(new Paragraph(text("shares.exit.surplus", Fmt.money(statement.surplus()))));
        if (statement.averaged().isPositive())
            rest.add(new Paragraph(
                    text("shares.exit.averaged", Fmt.money(statement.averaged()), statement.remaining())));
        if (statement.pieces() > 0)
            rest.add(new Paragraph(text(
                    "shares.exit.land",
                    statement.pieces(),
                    Fmt.mu(new Mu(statement.landHundredths())),
                    Fmt.money(statement.land()))));
        if (statement.unpaid().isPositive())
            rest.add(new Paragraph(text("shares.exit.unpaid", Fmt.money(statement.unpaid()))));
        return rest;
    }

    private static String text(String key, Object... facts) {
        return ShareWords.text(key, facts);
    }
}
