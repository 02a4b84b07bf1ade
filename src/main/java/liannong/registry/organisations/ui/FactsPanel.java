package liannong.registry.organisations.ui;

import liannong.base.Money;
import liannong.registry.organisations.OrganisationCard;
import liannong.registry.organisations.Word;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** What the certificate of an organisation says. */
class FactsPanel extends Section {

    FactsPanel(OrganisationCard card) {
        super("");
        heading(getTranslation("organisation.facts"));
        var facts = new KeyValues()
                .fact(text("credit-code"), card.creditCode())
                .fact(text("legal-representative"), said(card.legalRepresentative()))
                .fact(
                        text("capital"),
                        card.capitalFen() == null
                                ? text("not-entered")
                                : text("yuan", Fmt.money(new Money(card.capitalFen()))))
                .fact(text("founded-on"), Fmt.date(card.foundedOn()))
                .fact(text("address"), said(card.registeredAddress()))
                .fact(text("industry"), word(card.industry()));
        if (card.isCooperative()) facts.fact(text("type"), word(card.cooperativeType()));
        if (card.enterpriseLevel() != null) facts.fact(text("level"), word(card.enterpriseLevel()));
        add(facts);
    }

    private String word(@Nullable Word word) {
        return word == null ? text("not-entered") : getTranslation(word.key());
    }

    private String said(@Nullable String value) {
        return value == null ? text("not-entered") : value;
    }

    private String text(String key, Object... facts) {
        return getTranslation("organisation." + key, facts);
    }
}
