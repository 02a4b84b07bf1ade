package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.Progress;
import liannong.dividends.entitlements.Entitlements;
import liannong.household.MyMoney;
import liannong.schedule.BusinessClock;
import liannong.ui.Fmt;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;

/** 钟秀兰 sees what each year brought, and opens the one she wants explained. */
@Route(value = "my/dividends", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyDividendsView extends Div {

    private final Words words;

    MyDividendsView(HouseholdDividends dividends, Entitlements entitlements, BusinessClock clock) {
        words = Words.on(clock.today());
        add(new HouseholdHead(words.written("household.dividends")).back(MyHomeView.class));
        Map<Integer, List<HouseholdDividends.Row>> years = dividends.of(MyMoney.household()).stream()
                .collect(Collectors.groupingBy(HouseholdDividends.Row::year, LinkedHashMap::new, Collectors.toList()));
        List<Entitlements.Given> others = entitlements.of(MyMoney.household());
        if (years.isEmpty() && others.isEmpty())
            add(words.line("household.dividends.nothing"), words.small("household.dividends.nothing-why"));
        else if (!years.isEmpty()) add(words.small("household.dividends.tap"));
        years.forEach((year, rows) -> add(year(year, rows)));
        if (!others.isEmpty()) add(others(others));
    }

    /** What else was given: by contracts, for work, on leaving. */
    private Section others(List<Entitlements.Given> others) {
        var section = new Section(words.heading("household.others"));
        section.addClassName("way");
        others.forEach(given -> {
            Money amount = new Money(given.totalFen());
            String title = title(given);
            var name = new Span(new Span(title));
            name.addClassName("n");
            Emphasis standing = Standing.of(words, given);
            name.add(standing, new Emphasis(given.organisation()));
            if (given.reason() != null) name.add(words.note("household.corrected.because", given.reason()));
            Money open = new Money(-given.totalFen() - given.paidOffFen());
            if (given.progress() == Progress.OVERPAID)
                name.add(
                        open.isPositive()
                                ? words.note("household.paid.overpaid", open)
                                : words.note("household.paid.overpaid-done"));
            var row = new Div(name);
            row.addClassName("ln");
            row.getElement().appendChild(new Element("b").setText(Fmt.money(amount)));
            words.say(row, title, amount, standing.getText());
            section.add(row);
        });
        return section;
    }

    private String title(Entitlements.Given given) {
        String scheme = given.scheme() == null ? words.written("household.others.exit") : given.scheme();
        return given.correctionNo() == 0 ? scheme : words.written("household.dividend.corrected", scheme);
    }

    private String title(HouseholdDividends.Row row) {
        return row.correctionNo() == 0
                ? row.cooperative()
                : words.written("household.dividend.corrected", row.cooperative());
    }

    private Section year(int year, List<HouseholdDividends.Row> rows) {
        Money sum = new Money(
                rows.stream().mapToLong(HouseholdDividends.Row::totalFen).reduce(0, Math::addExact));
        var section = new Section(words.heading("household.dividends.year", Integer.toString(year), sum));
        rows.forEach(row -> section.add(new DividendLink(words, row, title(row))));
        return section;
    }
}
