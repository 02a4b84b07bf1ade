package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.RequestView;
import liannong.registry.families.RequestedChange;
import liannong.registry.masking.ui.Masks;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;

/** What a request asks for, in words; numbers by their last four digits, and the way to the rest on record. */
class ChangeWords {

    private final Component of;
    private final List<FamilyHome.Person> people;
    private final Masks masks;

    ChangeWords(Component of, List<FamilyHome.Person> people, Masks masks) {
        this.of = of;
        this.people = people;
        this.masks = masks;
    }

    void into(KeyValues facts, RequestView request) {
        long id = request.row().id();
        switch (request.change()) {
            case RequestedChange.Identity identity -> {
                fact(facts, "family.whose", name(identity.personId()));
                facts.fact(of.getTranslation("family.identity"), number(id, identity.number()));
            }
            case RequestedChange.Account account -> {
                fact(facts, "family.holder", name(account.holderPersonId()));
                fact(facts, "family.bank", account.bank());
                String type = of.getTranslation("CARD".equals(account.type()) ? "family.card" : "family.passbook");
                facts.fact(of.getTranslation("family.account-number"), number(id, account.number(), type));
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

    /** The request is opened on record; what it asks for is at hand already. */
    private Component number(long requestId, String number, String... before) {
        String plain = number.strip();
        String last4 = plain.substring(Math.max(0, plain.length() - 4));
        var value = masks.requested(requestId, last4, opened -> plain);
        var line = new Span();
        for (String word : before) line.add(word + " ");
        line.add(value);
        return line;
    }

    private String name(long personId) {
        return people.stream()
                .filter(each -> each.id() == personId)
                .map(FamilyHome.Person::name)
                .findFirst()
                .orElse(of.getTranslation("family.unknown"));
    }
}
