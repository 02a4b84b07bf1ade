package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.registry.organisations.BaseFacts;
import liannong.registry.organisations.BaseRow;
import liannong.registry.organisations.Bases;
import liannong.registry.organisations.Industry;
import liannong.registry.organisations.OrganisationChoice;
import liannong.registry.organisations.OrganisationFacts;
import liannong.registry.organisations.OrganisationKind;
import liannong.registry.organisations.OrganisationList;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.villages.Villages;
import liannong.registry.villages.ui.VillageField;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Enters a production base, or changes it. */
class BaseEntry implements Entry {

    private static final int DECIMALS_OF_MU = 2;

    final TextField name = new TextField();
    final OrganisationField operator;
    final VillageField place;
    final Select<Industry> industry;
    final BigDecimalField area;
    final IntegerField bearsFrom = new IntegerField();
    private final FormLayout form = Filled.form();
    private final Bases bases;
    private final @Nullable BaseRow before;

    /** @param before the base to change; null for a new one */
    BaseEntry(Bases bases, OrganisationList organisations, Villages villages, @Nullable BaseRow before) {
        this.bases = bases;
        this.before = before;
        name.setLabel(text("base.name"));
        name.setMaxLength(OrganisationFacts.LONGEST_NAME);
        operator = new OrganisationField(organisations, text("base.operator"));
        place = new VillageField(text("organisation.place"), villages);
        industry = Words.choice(text("organisation.industry"), Industry.values());
        area = Fields.area(text("base.area"));
        bearsFrom.setLabel(text("base.bears-from"));
        form.add(name, operator, place, industry, area, bearsFrom);
        if (before != null) show(before);
    }

    private void show(BaseRow row) {
        name.setValue(row.name());
        operator.setValue(new OrganisationChoice(row.operatorId(), OrganisationKind.OTHER, row.operator(), ""));
        operator.setItemLabelGenerator(OrganisationChoice::name);
        place.show(row.divisionCode());
        industry.setValue(row.industry());
        area.setValue(row.area().mu());
        bearsFrom.setValue(row.bearsFrom());
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        BigDecimal mu = area.getValue();
        boolean badArea = mu == null
                || mu.signum() <= 0
                || mu.stripTrailingZeros().scale() > DECIMALS_OF_MU
                || mu.precision() - mu.scale() > 9;
        boolean filled = Filled.every(Filled.all(name), Filled.all(operator), Filled.all(place), Filled.all(industry));
        filled &= Filled.all(bearsFrom);
        area.setErrorMessage(text("refused.base-area-not-positive"));
        area.setInvalid(badArea);
        return filled && !badArea;
    }

    @Override
    public void send() {
        var facts = new BaseFacts(
                name.getValue(),
                operator.getValue().id(),
                place.getValue().code(),
                industry.getValue(),
                Mu.of(area.getValue()),
                bearsFrom.getValue());
        if (before == null) {
            bases.enter(facts);
        } else {
            bases.change(before.id(), facts);
        }
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case OrganisationReason.ORGANISATION_NAME_LENGTH -> name;
            case OrganisationReason.BEARS_FROM_NOT_A_YEAR -> bearsFrom;
            case OrganisationReason.ORGANISATION_PLACE_UNUSABLE, OrganisationReason.ORGANISATION_OF_ANOTHER_PLACE ->
                place;
            default -> null;
        };
    }

    private String text(String key) {
        return form.getTranslation(key);
    }
}
