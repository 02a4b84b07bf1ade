package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import liannong.access.Roles;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.household.MyMoney;
import liannong.schedule.BusinessClock;
import liannong.shares.HoldingRow;
import liannong.shares.Holdings;
import liannong.ui.Fmt;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;

/** 钟秀兰 sees what she holds, where, and since when. */
@Route(value = "my/shares", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MySharesView extends Div {

    /** What a household put in first, what it was given after. */
    private static final List<String> ORDER =
            List.of("LAND", "CAPITAL", "PREFERRED", "COLLECTIVE", "RESERVE", "FISCAL", "DONATION");

    private final Words words;

    MySharesView(Holdings holdings, BusinessClock clock) {
        words = Words.on(clock.today());
        List<HoldingRow> rows = holdings.ofHousehold(MyMoney.household());
        add(new HouseholdHead(words.written("household.shares")).back(MyHomeView.class));
        if (rows.isEmpty()) {
            add(words.line("household.shares.nothing"), words.small("household.shares.nothing-why"));
            return;
        }
        add(total(rows));
        Map<Long, List<HoldingRow>> cooperatives = rows.stream()
                .collect(Collectors.groupingBy(HoldingRow::cooperativeId, LinkedHashMap::new, Collectors.toList()));
        cooperatives.values().forEach(held -> add(cooperative(held)));
    }

    private Section total(List<HoldingRow> rows) {
        var label = words.line("household.shares.total");
        label.addClassName("lb");
        var section = new Section(label, words.big(sum(rows)));
        section.addClassName("top");
        long land = rows.stream().mapToLong(HoldingRow::areaHundredths).reduce(0, Math::addExact);
        if (land > 0) section.add(words.small("household.shares.land", new Mu(land).mu()));
        return section;
    }

    private Section cooperative(List<HoldingRow> held) {
        var section =
                new Section(words.heading("household.as-is", held.getFirst().cooperative()));
        held.stream()
                .sorted(Comparator.comparingInt(row -> ORDER.indexOf(row.shareClass())))
                .forEach(row -> section.add(share(row)));
        var total = new Div(new Span(words.written("household.sum")));
        total.addClassName("tot");
        total.getElement().appendChild(new Element("strong").setText(Fmt.money(sum(held))));
        section.add(HouseholdLayout.say(total, words.aloud("household.sum-is", sum(held))));
        return section;
    }

    private Div share(HoldingRow row) {
        String kind = words.written("household.share." + row.shareClass().toLowerCase(Locale.ROOT));
        var name = new Span(new Span(kind));
        name.addClassName("n");
        if (row.areaHundredths() > 0) name.add(words.note("household.share.area", new Mu(row.areaHundredths()).mu()));
        name.add(words.note("household.share.since", row.since()));
        var line = new Div(name);
        line.addClassName("ln");
        Money amount = new Money(row.amountFen());
        line.getElement().appendChild(new Element("b").setText(Fmt.money(amount)));
        return words.say(line, kind, amount);
    }

    private static Money sum(List<HoldingRow> rows) {
        return new Money(rows.stream().mapToLong(HoldingRow::amountFen).reduce(0, Math::addExact));
    }
}
