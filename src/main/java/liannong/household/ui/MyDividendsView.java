package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.entitlements.HouseholdEntitlements;
import liannong.household.MyMoney;
import liannong.schedule.BusinessClock;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;

/** 钟秀兰 sees what each year brought, and opens the one she wants explained. */
@Route(value = "my/dividends", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyDividendsView extends Div {

    private final Words words;

    MyDividendsView(HouseholdDividends dividends, HouseholdEntitlements entitlements, BusinessClock clock) {
        words = Words.on(clock.today());
        add(new HouseholdHead(words.written("household.dividends")).back(MyHomeView.class));
        Map<Integer, List<HouseholdDividends.Row>> years = dividends.of(MyMoney.household()).stream()
                .collect(Collectors.groupingBy(HouseholdDividends.Row::year, LinkedHashMap::new, Collectors.toList()));
        List<HouseholdEntitlements.Row> others = entitlements.of(MyMoney.household());
        if (years.isEmpty() && others.isEmpty())
            add(words.line("household.dividends.nothing"), words.small("household.dividends.nothing-why"));
        else add(words.small("household.dividends.tap"));
        years.forEach((year, rows) -> add(year(year, rows)));
        if (!others.isEmpty()) add(others(others));
    }

    /** What else was given: by contracts, for work, on leaving. */
    private Section others(List<HouseholdEntitlements.Row> others) {
        var section = new Section(words.heading("household.others"));
        section.addClassName("way");
        others.forEach(row -> {
            MoneyLink link = MoneyLink.to(words, row);
            link.note(new Emphasis(row.organisation()));
            section.add(link);
        });
        return section;
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
        rows.forEach(row -> section.add(MoneyLink.to(words, row, title(row))));
        return section;
    }
}
