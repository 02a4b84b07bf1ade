package liannong.shares.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import liannong.shares.ChangeDay;
import liannong.shares.RegisterFilter;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import liannong.ui.StatusTag;

/** Which day's register: typed, or picked from the days on which it changed. A past day is for reading only. */
@StyleSheet("context://css/register.css")
class AsOfPanel extends Div {

    AsOfPanel(RegisterFilter filter, LocalDate today, List<ChangeDay> changes, Consumer<RegisterFilter> show) {
        addClassName("as-of");
        LocalDate asOf = filter.asOf();
        Consumer<LocalDate> open = day -> show.accept(new RegisterFilter(filter.cooperativeId(), day, ""));
        DatePicker field = Fields.date(getTranslation("shares.which-day"));
        field.setMax(today);
        field.setValue(asOf);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && change.getValue() != null
                    && !change.getValue().isAfter(today)) {
                open.accept(change.getValue());
            }
        });
        var days = new Div(field, known(filter, today, show));
        days.addClassName("days");
        add(days, timeline(asOf, today, changes, open), note(filter, today, changes, open));
    }

    /** What was entered or corrected after this day is left out: the register as people then believed it to be. */
    private DatePicker known(RegisterFilter filter, LocalDate today, Consumer<RegisterFilter> show) {
        DatePicker known = Fields.date(getTranslation("shares.known-on"));
        known.setMax(today);
        known.setValue(filter.withAllThatIsKnown() ? today : filter.knownOn());
        known.addValueChangeListener(change -> {
            LocalDate day = change.getValue();
            if (!change.isFromClient() || day == null || day.isAfter(today)) return;
            show.accept(
                    day.equals(today)
                            ? new RegisterFilter(filter.cooperativeId(), filter.asOf(), filter.text())
                            : new RegisterFilter(filter.cooperativeId(), filter.asOf(), day, filter.text()));
        });
        return known;
    }

    private Div timeline(LocalDate asOf, LocalDate today, List<ChangeDay> changes, Consumer<LocalDate> open) {
        var line = new Div();
        line.addClassName("timeline");
        LocalDate first =
                changes.isEmpty() ? today.minusYears(1) : changes.getFirst().day();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, today));
        Map<LocalDate, List<ChangeDay>> byDay =
                changes.stream().collect(Collectors.groupingBy(ChangeDay::day, TreeMap::new, Collectors.toList()));
        byDay.forEach(
                (day, what) -> line.add(point(day, what, 100 * ChronoUnit.DAYS.between(first, day) / days, open)));
        for (int year = first.getYear() + 1; year <= today.getYear(); year++) {
            line.add(mark(
                    "year",
                    Integer.toString(year),
                    100 * ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 1)) / days));
        }
        line.add(mark("chosen", Fmt.date(asOf), Math.clamp(100 * ChronoUnit.DAYS.between(first, asOf) / days, 0, 100)));
        return line;
    }

    private NativeButton point(LocalDate day, List<ChangeDay> what, long percent, Consumer<LocalDate> open) {
        String said = what.stream()
                .map(change ->
                        getTranslation("shares.class." + change.shareClass()) + " " + Fmt.count(change.movements()))
                .collect(Collectors.joining(" · "));
        var point = new NativeButton("", pressed -> open.accept(day));
        point.addClassName("point");
        point.getStyle().set("left", percent + "%");
        point.setAriaLabel(getTranslation("shares.changed-on", Fmt.date(day), said));
        point.setTitle(getTranslation("shares.changed-on", Fmt.date(day), said));
        return point;
    }

    private static Span mark(String name, String text, long percent) {
        var mark = new Span(text);
        mark.addClassName(name);
        if (percent > 88) mark.addClassName("end");
        mark.getStyle().set("left", percent + "%");
        return mark;
    }

    private Div note(RegisterFilter filter, LocalDate today, List<ChangeDay> changes, Consumer<LocalDate> open) {
        var note = new Div();
        note.addClassName("note");
        LocalDate asOf = filter.asOf();
        if (!filter.withAllThatIsKnown()) {
            var all = new NativeButton(getTranslation("shares.all-known"), pressed -> open.accept(asOf));
            all.addClassName("amt");
            note.add(StatusTag.waiting(getTranslation("shares.as-believed", Fmt.date(filter.knownOn()))), all);
            return note;
        }
        if (asOf.equals(today)) {
            note.add(StatusTag.ok(getTranslation("shares.today")));
            return note;
        }
        int later = changes.stream()
                .filter(change -> change.day().isAfter(asOf))
                .mapToInt(ChangeDay::movements)
                .sum();
        var back = new NativeButton(getTranslation("shares.back-to-today"), pressed -> open.accept(today));
        back.addClassName("amt");
        note.add(
                StatusTag.waiting(getTranslation("shares.past")),
                new Span(getTranslation("shares.changes-after", later)),
                back);
        return note;
    }
}
