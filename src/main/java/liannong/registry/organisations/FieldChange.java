package liannong.registry.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/** One field of an entry, before and after. */
record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    static List<FieldChange> between(OrganisationCard before, OrganisationFacts after) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "kind", before.kind(), after.kind());
        add(changes, "name", before.name(), after.name());
        add(changes, "short-name", before.shortName(), after.shortName());
        add(changes, "credit-code", before.creditCode(), after.creditCode().code());
        add(changes, "place", before.divisionCode(), after.divisionCode());
        add(changes, "industry", before.industry(), after.industry());
        add(changes, "founded-on", before.foundedOn(), after.foundedOn());
        add(changes, "legal-representative", before.legalRepresentative(), after.legalRepresentative());
        add(changes, "capital", before.capitalFen() == null ? null : new Money(before.capitalFen()), after.capital());
        add(changes, "address", before.registeredAddress(), after.registeredAddress());
        add(changes, "type", before.cooperativeType(), after.cooperativeType());
        add(changes, "level", before.enterpriseLevel(), after.enterpriseLevel());
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) changes.add(new FieldChange(field, text(before), text(after)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Enum<?> word ? word.name() : value == null ? null : value.toString();
    }
}
