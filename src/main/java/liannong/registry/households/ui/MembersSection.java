package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liannong.registry.households.HouseholdBook;
import liannong.registry.households.HouseholdPerson;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.StatusTag;
import org.jspecify.annotations.Nullable;

/** Who belongs to the household, today or on any day; and who belonged to it once. */
class MembersSection extends Section {

    private static final List<String> HEADS = List.of(
            "name",
            "relation",
            "sex",
            "age",
            "identity",
            "education",
            "schooling",
            "health",
            "labour",
            "away",
            "phone");
    private static final List<String> FORMER =
            List.of("name", "relation", "born", "identity", "from", "to", "why", "now");

    final DatePicker day = Fields.date("");

    private final long household;
    private final LocalDate shown;
    private final Masked masked;

    MembersSection(HouseholdBook book, LocalDate shown, LocalDate today, Masked masked, Consumer<LocalDate> open) {
        super("");
        this.household = book.facts().id();
        this.shown = shown;
        this.masked = masked;
        boolean past = shown.isBefore(today);
        List<HouseholdPerson> now =
                book.people().stream().filter(person -> person.belongsOn(shown)).toList();
        heading(getTranslation(past ? "household-file.members-on" : "household-file.members", Fmt.date(shown)));
        unit(getTranslation("households.count-persons", Fmt.count(now.size())));
        var label = new Span(getTranslation("household-file.which-day"));
        label.addClassNames("hint", "noprint");
        tools(label, chooser(today, open));
        if (past) add(new Div(new StatusTag(StatusTag.Kind.WORD, getTranslation("household-file.past"))));
        if (now.isEmpty()) add(note("household-file.nobody"));
        else add(table(now));
        List<HouseholdPerson> gone = book.people().stream()
                .filter(person -> person.validTo() != null && !person.validTo().isAfter(shown))
                .toList();
        if (!gone.isEmpty()) add(new H3(getTranslation("household-file.former")), former(gone));
    }

    private DatePicker chooser(LocalDate today, Consumer<LocalDate> open) {
        day.setAriaLabel(getTranslation("household-file.which-day"));
        day.setMax(today);
        day.setValue(shown);
        day.addClassName("noprint");
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !day.isInvalid()) open.accept(change.getValue());
        });
        return day;
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("mut");
        return note;
    }

    private FileTable table(List<HouseholdPerson> people) {
        List<Boolean> figures = HEADS.stream().map(head -> head.equals("age")).toList();
        var table = new FileTable(getTranslation("household-file.members", Fmt.date(shown)), heads(HEADS), figures);
        people.forEach(person -> table.line(cells(person), figures));
        return table;
    }

    private List<Component> cells(HouseholdPerson person) {
        return List.of(
                name(person),
                word("relation", person.relation()),
                word("sex", person.sex()),
                new Span(Integer.toString(person.ageOn(shown))),
                masked.identity(person.id(), person.identityLast4()),
                word("education", person.education()),
                word("schooling", person.schooling()),
                masked.health(person.id(), person.health()),
                word("labour", person.labour()),
                yes(person.worksAway()),
                masked.phone(person.id(), person.phoneLast4()));
    }

    private Span name(HouseholdPerson person) {
        var name = new Span(person.name());
        if (person.isHead()) name.addClassName("strong");
        return name;
    }

    private FileTable former(List<HouseholdPerson> people) {
        List<Boolean> figures = Collections.nCopies(FORMER.size(), false);
        var table = new FileTable(getTranslation("household-file.former"), heads(FORMER), figures);
        people.forEach(person -> table.line(formerCells(person), figures));
        return table;
    }

    private List<Component> formerCells(HouseholdPerson person) {
        LocalDate to = person.validTo() == null ? shown : person.validTo();
        return List.of(
                new Span(person.name()),
                word("relation", person.relation()),
                new Span(Fmt.date(person.bornOn())),
                masked.identity(person.id(), person.identityLast4()),
                new Span(Fmt.date(person.validFrom())),
                new Span(Fmt.date(to)),
                person.endedBy() == null ? new Span("") : word("event", person.endedBy()),
                whereNow(person));
    }

    private Component whereNow(HouseholdPerson person) {
        if (person.diedOn() != null) return new Span(getTranslation("household-file.died", Fmt.date(person.diedOn())));
        Long now = person.householdNow();
        if (now == null) return new Span("");
        return now == household
                ? new Span(getTranslation("household-file.here"))
                : new Anchor("households/" + now, getTranslation("household-file.there"));
    }

    private List<String> heads(List<String> names) {
        return Stream.of(names)
                .flatMap(List::stream)
                .map(name -> getTranslation("household-file.person." + name))
                .toList();
    }

    private Span word(String kind, @Nullable String code) {
        return new Span(Codes.word(this, kind, code));
    }

    private Span yes(@Nullable Boolean fact) {
        if (fact == null) return new Span(Codes.UNKNOWN);
        return new Span(getTranslation(fact ? "household-file.yes" : "household-file.no"));
    }
}
