package liannong.registry.organisations.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.registry.CreditCode;
import liannong.registry.organisations.CooperativeType;
import liannong.registry.organisations.EnterpriseLevel;
import liannong.registry.organisations.Industry;
import liannong.registry.organisations.OrganisationCard;
import liannong.registry.organisations.OrganisationFacts;
import liannong.registry.organisations.OrganisationKind;
import liannong.registry.villages.Villages;
import liannong.registry.villages.ui.VillageField;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** The entry of an organisation as its certificate says; the credit code proposes the kind. */
class OrganisationForm extends FormLayout {

    private static final int LONGEST_CODE = 24;
    private static final int DECIMALS_OF_YUAN = 2;

    final TextField code = new TextField();
    final Checkbox confirmed = new Checkbox();
    final Select<OrganisationKind> kind = Words.choice(text("kind"), OrganisationKind.values());
    final TextField name = new TextField();
    final TextField shortName = new TextField();
    final VillageField place;
    final Select<Industry> industry = Words.choice(text("industry"), Industry.values());
    final Select<CooperativeType> type = Words.choice(text("type"), CooperativeType.values());
    final Select<EnterpriseLevel> level = Words.choice(text("level"), EnterpriseLevel.values());
    final DatePicker foundedOn = Fields.date(text("founded-on"));
    final TextField representative = new TextField();
    final BigDecimalField capital = Fields.money(text("capital"));
    final TextField address = new TextField();

    OrganisationForm(Villages villages, LocalDate today) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("28rem", 2));
        place = new VillageField(getTranslation("organisation.place"), villages);
        label(code, "credit-code", LONGEST_CODE);
        code.setHelperText(text("credit-code-hint"));
        code.addValueChangeListener(change -> readCode(change.isFromClient()));
        confirmed.setLabel(text("code-compared"));
        confirmed.setVisible(false);
        label(name, "name", OrganisationFacts.LONGEST_NAME);
        label(shortName, "short-name", OrganisationFacts.LONGEST_SHORT_NAME);
        label(representative, "legal-representative", OrganisationFacts.LONGEST_PERSON);
        label(address, "address", OrganisationFacts.LONGEST_ADDRESS);
        foundedOn.setMax(today);
        industry.setEmptySelectionAllowed(true);
        kind.addValueChangeListener(change -> fit());
        kind.setValue(OrganisationKind.COOPERATIVE);
        type.setValue(CooperativeType.SPECIALISED);
        add(
                code,
                confirmed,
                kind,
                type,
                level,
                name,
                shortName,
                place,
                industry,
                foundedOn,
                representative,
                capital,
                address);
        setColspan(code, 2);
        setColspan(confirmed, 2);
        setColspan(name, 2);
        setColspan(address, 2);
    }

    void show(OrganisationCard card) {
        kind.setValue(card.kind());
        kind.setReadOnly(card.isCooperative());
        code.setValue(card.creditCode());
        confirmed.setValue(card.codeConfirmedBy() != null);
        name.setValue(card.name());
        shortName.setValue(card.shortName());
        place.show(card.divisionCode());
        industry.setValue(card.industry());
        type.setValue(card.cooperativeType());
        level.setValue(card.enterpriseLevel());
        foundedOn.setValue(card.foundedOn());
        representative.setValue(said(card.legalRepresentative()));
        capital.setValue(card.capitalFen() == null ? null : new Money(card.capitalFen()).yuan());
        address.setValue(said(card.registeredAddress()));
    }

    boolean isComplete() {
        boolean filled = Filled.every(Filled.all(code, name, shortName), Filled.all(place), Filled.all(foundedOn));
        BigDecimal yuan = capital.getValue();
        boolean badCapital = yuan != null
                && (yuan.signum() < 0
                        || yuan.stripTrailingZeros().scale() > DECIMALS_OF_YUAN
                        || yuan.precision() - yuan.scale() > 12);
        capital.setErrorMessage(text("capital-bad"));
        capital.setInvalid(badCapital);
        return filled && !badCapital;
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(
                kind.getValue(),
                name.getValue(),
                shortName.getValue(),
                CreditCode.parse(code.getValue()),
                place.getValue().code(),
                industry.getValue(),
                foundedOn.getValue(),
                representative.getValue(),
                capital.getValue() == null ? null : Money.ofYuan(capital.getValue()),
                address.getValue(),
                type.getValue(),
                level.getValue(),
                confirmed.getValue());
    }

    private void readCode(boolean typed) {
        Optional<CreditCode> read = parsed();
        boolean doubtful = read.filter(parsed -> !parsed.checkDigitFits()).isPresent();
        confirmed.setVisible(doubtful);
        code.setHelperText(text(doubtful ? "credit-code-doubtful" : "credit-code-hint"));
        if (typed && !kind.isReadOnly()) read.map(OrganisationKind::proposed).ifPresent(kind::setValue);
    }

    private Optional<CreditCode> parsed() {
        try {
            return Optional.of(CreditCode.parse(code.getValue()));
        } catch (Refused notYetACode) {
            return Optional.empty();
        }
    }

    private void fit() {
        type.setVisible(kind.getValue() == OrganisationKind.COOPERATIVE);
        level.setVisible(kind.getValue() == OrganisationKind.LEADING_ENTERPRISE);
    }

    private void label(TextField field, String key, int longest) {
        field.setLabel(text(key));
        field.setMaxLength(longest);
    }

    private String text(String key) {
        return getTranslation("organisation." + key);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
