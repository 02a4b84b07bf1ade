package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.RequestedChange;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;

/** What a request asks for, in words; numbers by their last four digits. */
class ChangeWords {

    private final Component of;
    private final List<FamilyHome.Person> people;

    ChangeWords(Component of, List<FamilyHome.Person> people) {
        this.of = of;
        this.people = people;
    }

    void into(KeyValues facts, RequestedChange change) {
        switch (change) {
            case RequestedChange.Identity identity -> {
                fact(facts, "family.whose", name(identity.personId()));
                fact(facts, "family.identity", ending(identity.number()));
            }
            case RequestedChange.Account account -> {
                fact(facts, "family.holder", name(account.holderPersonId()));
                fact(facts, "family.bank", account.bank());
                fact(
                        facts,
                        "family.account-number",
                        of.getTranslation("CARD".equals(account.type()) ? "family.card" : "family.passbook") + " "
                                + ending(account.number()));
                fact(facts, "family.serves-from", Fmt.date(account.from()));
            }
            case RequestedChange.Status status -> {
                fact(facts, "family.status", code("status", status.status()));
                String detail = status.detail();
                if (detail != null) fact(facts, "family.status-detail", code("detail", detail));
                fact(facts, "family.status-from", Fmt.date(status.from()));
                fact(facts, "family.status-reason", status.reason());
            }
            case RequestedChange.Head head -> {
                fact(facts, "family.act", of.getTranslation(head.act().kind().key()));
                fact(facts, "family.day", Fmt.date(head.act().entry().on()));
                fact(facts, "family.document", head.act().entry().document());
            }
        }
    }

    private void fact(KeyValues facts, String name, String value) {
        facts.fact(of.getTranslation(name), value);
    }

    private String code(String kind, String code) {
        return of.getTranslation(
                "households." + kind + "." + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String ending(String number) {
        String plain = number.strip();
        return of.getTranslation("family.ending", plain.substring(Math.max(0, plain.length() - 4)));
    }

    private String name(long personId) {
        return people.stream()
                .filter(each -> each.id() == personId)
                .map(FamilyHome.Person::name)
                .findFirst()
                .orElse(of.getTranslation("family.unknown"));
    }
}
