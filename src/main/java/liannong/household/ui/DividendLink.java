package liannong.household.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import liannong.base.Money;
import liannong.dividends.HouseholdDividends;
import liannong.ui.Fmt;

/** A row that leads to one dividend: what it is, where it stands, how much. */
class DividendLink extends RouterLink {

    private final Span name;

    DividendLink(Words words, HouseholdDividends.Row row, String title) {
        super(MyDividendView.class, new RouteParameters("line", Long.toString(row.lineId())));
        addClassName("ln");
        name = new Span(new Span(title));
        name.addClassName("n");
        Emphasis standing = Standing.of(words, row);
        note(standing);
        add(name);
        Money amount = new Money(row.totalFen());
        getElement().appendChild(new Element("b").setText(Fmt.money(amount)));
        words.say(this, title, amount, standing.getText());
    }

    final void note(Component line) {
        name.add(line);
    }
}
