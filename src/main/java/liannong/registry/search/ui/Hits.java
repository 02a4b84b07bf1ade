package liannong.registry.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.registry.Relation;
import liannong.registry.search.FoundHousehold;
import liannong.registry.search.FoundOrganisation;
import liannong.registry.search.FoundPerson;
import liannong.registry.search.FoundVillage;
import liannong.ui.Fmt;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One line for each thing that was found: what it is called, and what tells it from others of that name. */
record Hits(Component by, boolean mayOpenOrganisations) {

    ListItem person(FoundPerson person) {
        String relation = person.relation() == null
                ? ""
                : by.getTranslation(Relation.valueOf(person.relation()).key());
        String died = person.diedOn() == null ? "" : by.getTranslation("search.died", Fmt.date(person.diedOn()));
        String ending = person.identityLast4() == null
                ? ""
                : by.getTranslation("household-file.person.identity") + " "
                        + Fmt.ending(person.identityLast4(), Texts.language());
        return line(
                person.householdId() == null ? "" : "households/" + person.householdId(),
                person.name(),
                relation,
                by.getTranslation("households.sex." + person.sex().toLowerCase(Locale.ROOT)),
                Fmt.date(person.bornOn()),
                ending,
                text(person.place()),
                text(person.cardNo()),
                died);
    }

    ListItem household(FoundHousehold household) {
        return line(
                "households/" + household.id(),
                household.cardNo(),
                text(household.headName()),
                by.getTranslation("households.place-of", household.place(), household.groupNo()));
    }

    ListItem organisation(FoundOrganisation organisation) {
        return line(
                mayOpenOrganisations ? "organisations/" + organisation.id() : "",
                organisation.name(),
                by.getTranslation("search.kind."
                        + organisation.kind().toLowerCase(Locale.ROOT).replace('_', '-')),
                organisation.place());
    }

    ListItem village(FoundVillage village) {
        return line(
                "households?village=" + village.code(),
                village.name(),
                village.township(),
                by.getTranslation("search.in-village"));
    }

    private static String text(@Nullable String fact) {
        return fact == null ? "" : fact;
    }

    private static ListItem line(String address, String name, String... facts) {
        Component title = address.isEmpty() ? new Span(name) : new Anchor(address, name);
        title.getElement().getClassList().add("name");
        var note = new Span(Stream.of(facts).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · ")));
        note.addClassName("mut2");
        return new ListItem(title, note);
    }
}
