package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Predicate;
import liannong.registry.HistoryEntry;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** Everything known of a household and done for it, newest first: the day it counts from, and when it was entered. */
class TimelineSection extends Section {

    TimelineSection(List<HistoryEntry> history, int most, Predicate<String> mayFollow) {
        super("");
        heading(getTranslation("household-file.history"));
        unit(getTranslation(
                history.size() < most ? "household-file.history.count" : "household-file.history.latest",
                Fmt.count(history.size())));
        var list = new OrderedList();
        list.addClassName("timeline");
        history.forEach(entry -> list.add(item(entry, mayFollow)));
        add(list);
    }

    private ListItem item(HistoryEntry entry, Predicate<String> mayFollow) {
        var day = new Span(Fmt.date(entry.day()));
        day.addClassNames("day", "num");
        String said = Saying.of(this, entry);
        String link = entry.link();
        Component words = link != null && mayFollow.test(link) ? new Anchor(link, said) : new Span(said);
        var what = new Div(words);
        what.addClassName("what");
        if (entry.recordedAt() != null) {
            var when = new Span(getTranslation("household-file.recorded", Fmt.moment(entry.recordedAt())));
            when.addClassName("hint");
            what.add(when);
        }
        return new ListItem(day, what);
    }
}
