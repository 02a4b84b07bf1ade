package liannong.household.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import liannong.base.Money;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.entitlements.HouseholdEntitlements;
import liannong.ui.Fmt;

/** A row that leads to money that was given: what it is, where it stands, how much. */
class MoneyLink extends RouterLink {

    private final Span name;

    private MoneyLink(
            Words words, Class<? extends Component> view, long line, String title, Emphasis standing, Money amount) {
        super(view, new RouteParameters("line", Long.toString(line)));
        addClassName("ln");
        name = new Span(new Span(title));
        name.addClassName("n");
        note(standing);
        add(name);
        getElement().appendChild(new Element("b").setText(Fmt.money(amount)));
        words.say(this, title, amount, standing.getText());
    }

    static MoneyLink to(Words words, HouseholdDividends.Row row, String title) {
        return new MoneyLink(
                words, MyDividendView.class, row.lineId(), title, Standing.of(words, row), new Money(row.totalFen()));
    }

    /** By the name of the scheme. */
    static MoneyLink to(Words words, HouseholdEntitlements.Row row) {
        return new MoneyLink(
                words,
                MyEntitlementView.class,
                row.lineId(),
                words.given(row.scheme(), row.correctionNo()),
                Standing.of(words, row),
                new Money(row.totalFen()));
    }

    final void note(Component line) {
        name.add(line);
    }
}
