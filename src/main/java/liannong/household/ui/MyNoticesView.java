package liannong.household.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.Roles;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.Progress;
import liannong.household.MyMoney;
import liannong.schedule.BusinessClock;
import liannong.ui.Glyph;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;

/** 钟秀兰 finds the lists that hang out now and in which she stands. */
@Route(value = "my/notices", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyNoticesView extends Div {

    private final Words words;

    MyNoticesView(HouseholdDividends dividends, BusinessClock clock) {
        words = Words.on(clock.today());
        add(new HouseholdHead(words.written("household.notices")).back(MyHomeView.class));
        Collection<HouseholdDividends.Row> open = open(dividends.of(MyMoney.household()));
        add(open.isEmpty() ? words.line("household.notices.nothing") : words.line("household.notices.yours"));
        var list = new Div();
        list.addClassName("mn");
        open.forEach(row -> list.add(notice(row)));
        list.add(link("notices", new Span(words.written("household.notices.all"))));
        add(list);
    }

    /** One row for each running notice in which the household stands. */
    static Collection<HouseholdDividends.Row> open(List<HouseholdDividends.Row> rows) {
        return rows.stream()
                .filter(row -> row.progress() == Progress.ON_NOTICE)
                .collect(Collectors.toMap(
                        HouseholdDividends.Row::noticeNumber,
                        Function.identity(),
                        (one, same) -> one,
                        java.util.LinkedHashMap::new))
                .values();
    }

    private Anchor notice(HouseholdDividends.Row row) {
        var name = new Span(new Span(words.written("household.notices.plan", Integer.toString(row.year()))));
        name.addClassName("n");
        name.add(
                words.note("household.as-is", row.cooperative()),
                words.note("household.notices.until", row.noticeLastDay()));
        return link("notices/" + row.noticeNumber(), name);
    }

    private static Anchor link(String address, Span text) {
        var link = HouseholdLayout.say(new Anchor("/" + address, text));
        link.setRouterIgnore(true);
        link.add(Glyph.RIGHT.icon());
        return link;
    }
}
