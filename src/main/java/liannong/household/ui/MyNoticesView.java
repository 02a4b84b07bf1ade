package liannong.household.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.access.Roles;
import liannong.dividends.HouseholdDividends;
import liannong.dividends.Progress;
import liannong.dividends.entitlements.HouseholdEntitlements;
import liannong.household.MyMoney;
import liannong.schedule.BusinessClock;
import liannong.ui.Glyph;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;
import org.jspecify.annotations.Nullable;

/** 钟秀兰 finds the lists that hang out now and in which she stands. */
@Route(value = "my/notices", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyNoticesView extends Div {

    private final Words words;

    MyNoticesView(HouseholdDividends dividends, HouseholdEntitlements entitlements, BusinessClock clock) {
        words = Words.on(clock.today());
        add(new HouseholdHead(words.written("household.notices")).back(MyHomeView.class));
        Collection<Hung> open = open(dividends.of(MyMoney.household()), entitlements.of(MyMoney.household()));
        add(open.isEmpty() ? words.line("household.notices.nothing") : words.line("household.notices.yours"));
        var list = new Div();
        list.addClassName("mn");
        open.forEach(hung -> list.add(notice(hung)));
        list.add(link("notices", new Span(words.written("household.notices.all"))));
        add(list);
    }

    /** A notice that runs; without a scheme that of a year, or of an exit. */
    record Hung(
            String number,
            int year,
            boolean ofYear,
            @Nullable String scheme,
            String organisation,
            LocalDate lastDay) {

        static Hung of(HouseholdDividends.Row row) {
            return new Hung(row.noticeNumber(), row.year(), true, null, row.cooperative(), row.noticeLastDay());
        }

        static Hung of(HouseholdEntitlements.Row row) {
            return new Hung(
                    row.noticeNumber(),
                    row.lastDay().getYear(),
                    false,
                    row.scheme(),
                    row.organisation(),
                    row.noticeLastDay());
        }
    }

    /** One row for each running notice in which the household stands. */
    static Collection<Hung> open(List<HouseholdDividends.Row> rows, List<HouseholdEntitlements.Row> others) {
        return Stream.concat(
                        rows.stream()
                                .filter(row -> row.progress() == Progress.ON_NOTICE)
                                .map(Hung::of),
                        others.stream()
                                .filter(row -> row.progress() == Progress.ON_NOTICE)
                                .map(Hung::of))
                .collect(Collectors.toMap(
                        Hung::number, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new))
                .values();
    }

    private Anchor notice(Hung hung) {
        String title = hung.ofYear()
                ? words.written("household.notices.plan", Integer.toString(hung.year()))
                : words.given(hung.scheme());
        var name = new Span(new Span(title));
        name.addClassName("n");
        name.add(
                words.note("household.as-is", hung.organisation()),
                words.note("household.notices.until", hung.lastDay()));
        return link("notices/" + hung.number(), name);
    }

    private static Anchor link(String address, Span text) {
        var link = HouseholdLayout.say(new Anchor("/" + address, text));
        link.setRouterIgnore(true);
        link.add(Glyph.RIGHT.icon());
        return link;
    }
}
