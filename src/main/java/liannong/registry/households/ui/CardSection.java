package liannong.registry.households.ui;

import java.math.BigDecimal;
import liannong.registry.households.HouseholdFacts;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** What stands on the household's card (domain.md 4.3). */
class CardSection extends Section {

    CardSection(HouseholdFacts facts, Masked masked) {
        super("");
        heading(getTranslation("household-file.card"));
        var card = new KeyValues();
        fact(card, "card-no", facts.cardNo());
        fact(card, "place", getTranslation("households.place-of", facts.place(), facts.groupNo()));
        fact(card, "attribute", Codes.word(this, "attribute", facts.attribute()));
        card.fact(getTranslation("household-file.causes"), masked.causes(facts.id(), facts.mainCause()));
        if (facts.otherCauses() > 0) {
            fact(card, "other-causes", getTranslation("household-file.other-causes-count", facts.otherCauses()));
        }
        card.fact(getTranslation("household-file.phone"), masked.householdPhone(facts.id(), facts.phoneLast4()));
        fact(card, "housing", housing(facts));
        fact(card, "housing-grade", facts.housingGrade() == null ? Codes.UNKNOWN : facts.housingGrade());
        fact(card, "relocated", yes(facts.relocated()));
        fact(card, "formed", facts.formedOn() == null ? Codes.UNKNOWN : Fmt.date(facts.formedOn()));
        if (facts.endedOn() != null) fact(card, "ended", Fmt.date(facts.endedOn()));
        add(card);
    }

    private void fact(KeyValues card, String name, String value) {
        card.fact(getTranslation("household-file." + name), value);
    }

    private String housing(HouseholdFacts facts) {
        Integer area = facts.housingHundredths();
        if (area == null) return Codes.UNKNOWN;
        String size = getTranslation("household-file.square-metres", Fmt.number(BigDecimal.valueOf(area, 2), 0));
        String structure =
                facts.housingStructure() == null ? "" : Codes.word(this, "housing", facts.housingStructure());
        String year = facts.housingYear() == null
                ? ""
                : getTranslation("household-file.built", Integer.toString(facts.housingYear()));
        return String.join(" ", size, structure, year).strip();
    }

    private String yes(@Nullable Boolean fact) {
        if (fact == null) return Codes.UNKNOWN;
        return getTranslation(fact ? "household-file.yes" : "household-file.no");
    }
}
