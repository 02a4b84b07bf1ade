package liannong.household.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.Progress;
import liannong.dividends.entitlements.HouseholdEntitlements;
import liannong.household.MyMoney;
import liannong.payouts.Receipts;
import liannong.registry.HouseholdCard;
import liannong.registry.Households;
import liannong.schedule.BusinessClock;
import liannong.ui.Glyph;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;

/** 钟秀兰 sees at a glance what has arrived this year and what is still to come. */
@Route(value = "my", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyHomeView extends Div {

    private final Words words;

    MyHomeView(
            MyMoney money,
            HouseholdDividends dividends,
            HouseholdEntitlements entitlements,
            Households households,
            Receipts receipts,
            BusinessClock clock) {
        words = Words.on(clock.today());
        long household = MyMoney.household();
        List<HouseholdDividends.Row> rows = dividends.of(household);
        String name = households
                .card(household)
                .map(HouseholdCard::headName)
                .orElse(CurrentUser.get().displayName());
        add(new HouseholdHead(words.written("household.greeting", name)), arrived(money.received(year())));
        add(new ReceiptBox(words, receipts));
        List<HouseholdEntitlements.Row> others = entitlements.of(household);
        List<MoneyLink> returned = links(rows, others, progress -> progress == Progress.RETURNED);
        if (!returned.isEmpty()) add(list("household.returned", returned));
        add(list("household.on-its-way", links(rows, others, Progress::onItsWay)));
        add(menu(MyNoticesView.open(rows, others).size()));
    }

    /** What has come so far: dividends, then what schemes gave, each with who gives it where there are several. */
    private List<MoneyLink> links(
            List<HouseholdDividends.Row> rows, List<HouseholdEntitlements.Row> others, Predicate<Progress> come) {
        List<HouseholdDividends.Row> dividends =
                rows.stream().filter(row -> come.test(row.progress())).toList();
        boolean several = dividends.stream()
                        .map(HouseholdDividends.Row::cooperative)
                        .distinct()
                        .count()
                > 1;
        List<MoneyLink> links = new ArrayList<>();
        dividends.forEach(row -> {
            MoneyLink link = MoneyLink.to(words, row, words.dividendOf(row.year(), row.correctionNo()));
            if (several) link.note(new Emphasis(row.cooperative()));
            links.add(link);
        });
        others.stream().filter(row -> come.test(row.progress())).forEach(row -> {
            MoneyLink link = MoneyLink.to(words, row);
            link.note(new Emphasis(row.organisation()));
            links.add(link);
        });
        return links;
    }

    private int year() {
        return words.today().getYear();
    }

    private Section arrived(MyMoney.Received received) {
        var label = words.line("household.arrived");
        label.addClassName("lb");
        var section = new Section(label, words.big(received.total()));
        section.addClassName("top");
        if (received.parts().isEmpty()) section.add(words.small("household.arrived.nothing"));
        received.parts()
                .forEach(part -> section.add(words.small(
                        "household.arrived." + part.sourceKind().toLowerCase(Locale.ROOT),
                        part.payer(),
                        new liannong.base.Money(part.amountFen()))));
        return section;
    }

    private Section list(String heading, List<MoneyLink> links) {
        var section = new Section(words.heading(heading));
        section.addClassName("way");
        if (links.isEmpty()) section.add(words.small(heading + ".nothing"));
        links.forEach(section::add);
        return section;
    }

    private Nav menu(int notices) {
        var menu = new Nav(
                row(Glyph.BOOK, "household.shares", MySharesView.class, 0),
                row(Glyph.COIN, "household.dividends", MyDividendsView.class, 0),
                row(Glyph.BOARD, "household.notices", MyNoticesView.class, notices),
                row(Glyph.FILE, "household.file", MyFileView.class, 0));
        menu.addClassName("mn");
        menu.setAriaLabel(words.written("household.menu"));
        return menu;
    }

    private RouterLink row(Glyph glyph, String key, Class<? extends Component> view, int count) {
        var link = new RouterLink(view);
        link.add(glyph.icon(), new Span(words.written(key)));
        if (count > 0) {
            var open = new Span(words.written("household.notices.count", count));
            open.addClassName("new");
            link.add(open);
        }
        link.add(Glyph.RIGHT.icon());
        return link;
    }
}
