package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import liannong.access.Roles;
import liannong.household.MyMoney;
import liannong.registry.Relation;
import liannong.registry.households.HouseholdAccount;
import liannong.registry.households.HouseholdBook;
import liannong.registry.households.HouseholdFile;
import liannong.registry.households.HouseholdPerson;
import liannong.schedule.BusinessClock;
import liannong.ui.Fmt;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;
import org.jspecify.annotations.Nullable;

/** 钟秀兰 checks what the county has on file about her household, and learns what to do when something is wrong. */
@Route(value = "my/file", layout = HouseholdLayout.class)
@RolesAllowed(Roles.HOUSEHOLD)
class MyFileView extends Div {

    private final Words words;

    MyFileView(HouseholdFile file, BusinessClock clock) {
        words = Words.on(clock.today());
        add(new HouseholdHead(words.written("household.file")).back(MyHomeView.class));
        add(words.line("household.file.what"));
        file.open(MyMoney.household()).ifPresent(this::show);
        add(wrong());
    }

    private void show(HouseholdBook book) {
        var home = section("household.file.home");
        home.add(
                fact("household.file.card", book.facts().cardNo()),
                fact("household.file.place", words.written("household.file.place-of", place(book), group(book))),
                fact("household.file.phone", ending(book.facts().phoneLast4())));
        List<HouseholdPerson> now = book.people().stream()
                .filter(person -> person.belongsOn(words.today()))
                .toList();
        var people = section("household.file.people", now.size());
        now.forEach(person -> people.add(person(person)));
        var accounts = section("household.file.accounts");
        List<HouseholdAccount> paidTo = book.accounts().stream()
                .filter(account -> account.validTo() == null)
                .toList();
        if (paidTo.isEmpty()) accounts.add(words.line("household.file.no-account"));
        paidTo.forEach(account -> accounts.add(account(account)));
        add(home, people, accounts);
    }

    private static String place(HouseholdBook book) {
        return book.facts().place();
    }

    private static String group(HouseholdBook book) {
        return Integer.toString(book.facts().groupNo());
    }

    private Section section(String heading, Object... facts) {
        return new Section(words.heading(heading, facts));
    }

    private Div person(HouseholdPerson person) {
        String relation = words.written(Relation.valueOf(person.relation()).key());
        String age = words.written("household.file.age", Integer.toString(person.ageOn(words.today())));
        String identity = person.identityLast4() == null
                ? words.written("household.file.no-identity")
                : words.written("household.file.identity", ending(person.identityLast4()));
        return line(person.name(), relation + " · " + age, identity);
    }

    private Div account(HouseholdAccount account) {
        return line(
                account.bank() + " " + ending(account.numberLast4()),
                words.written("household.file.holder", account.holderName()),
                words.written(account.matched() ? "household.file.matched" : "household.file.unmatched"));
    }

    private Div fact(String key, String value) {
        return line(words.written(key), value);
    }

    private Div line(String name, String... notes) {
        var text = new Span(new Span(name));
        text.addClassName("n");
        for (String note : notes) text.add(words.note("household.as-is", note));
        var line = new Div(text);
        line.addClassName("ln");
        return words.say(
                line, Stream.concat(Stream.of(name), Arrays.stream(notes)).toArray());
    }

    private Section wrong() {
        return new Section(
                words.heading("household.file.wrong"),
                words.line("household.file.wrong-call"),
                words.line("household.file.wrong-clerk"),
                words.small("household.file.not-here"));
    }

    private String ending(@Nullable String last4) {
        return last4 == null ? words.written("household.file.none") : Fmt.ending(last4, words.locale());
    }
}
