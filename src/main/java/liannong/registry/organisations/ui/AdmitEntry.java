package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import liannong.base.Reason;
import liannong.registry.IdentifierReason;
import liannong.registry.IdentityNumber;
import liannong.registry.PersonName;
import liannong.registry.organisations.AdmitOrganisation;
import liannong.registry.organisations.AdmitPerson;
import liannong.registry.organisations.MemberKind;
import liannong.registry.organisations.OrganisationList;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.organisations.Roster;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Admits a member: a person by the whole number and the name, or an organisation from the register. */
class AdmitEntry implements Entry {

    final RadioButtonGroup<MemberKind> kind = new RadioButtonGroup<>();
    final TextField memberNo = new TextField();
    final TextField name = new TextField();
    final TextField identity = new TextField();
    final OrganisationField organisation;
    final DatePicker joinedOn;
    final EvidenceField document;
    private final FormLayout form;
    private final Roster roster;
    private final long cooperativeId;

    AdmitEntry(Roster roster, OrganisationList organisations, long cooperativeId, LocalDate today) {
        document = new EvidenceField(today);
        this.roster = roster;
        this.cooperativeId = cooperativeId;
        form = Filled.form();
        organisation = new OrganisationField(organisations, text("organisation.one"));
        joinedOn = Fields.date(text("organisation.joined-on"));
        joinedOn.setMax(today);
        joinedOn.setValue(today);
        kind.setLabel(text("organisation.member-kind"));
        kind.setItems(MemberKind.values());
        kind.setItemLabelGenerator(each -> text(each.key()));
        kind.addValueChangeListener(change -> fit());
        memberNo.setLabel(text("organisation.member-no"));
        memberNo.setMaxLength(12);
        name.setLabel(text("organisation.person-name"));
        name.setMaxLength(40);
        identity.setLabel(text("organisation.identity"));
        identity.setHelperText(text("organisation.identity-hint"));
        identity.setMaxLength(30);
        identity.getElement().setAttribute("autocomplete", "off");
        form.add(kind, name, identity, organisation, memberNo, joinedOn, document);
        kind.setValue(MemberKind.FARMER);
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        boolean who = isOrganisation() ? Filled.all(organisation) : Filled.all(name, identity);
        return Filled.every(who, Filled.all(memberNo), Filled.all(joinedOn), document.isComplete());
    }

    @Override
    public void send() {
        String no = memberNo.getValue().strip();
        if (isOrganisation()) {
            roster.admit(new AdmitOrganisation(
                    cooperativeId, no, organisation.getValue().id(), joinedOn.getValue(), document.evidence()));
        } else {
            roster.admit(new AdmitPerson(
                    cooperativeId,
                    no,
                    kind.getValue() == MemberKind.FARMER,
                    PersonName.parse(name.getValue()),
                    IdentityNumber.parse(identity.getValue()),
                    joinedOn.getValue(),
                    document.evidence()));
        }
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        if (reason instanceof IdentifierReason identifier) {
            return identifier.name().startsWith("NAME") ? name : identity;
        }
        return switch (reason) {
            case OrganisationReason.MEMBER_NO_TAKEN, OrganisationReason.MEMBER_NO_FORM -> memberNo;
            case OrganisationReason.PERSON_NOT_IN_REGISTER, OrganisationReason.MEMBER_HAS_DIED -> identity;
            case OrganisationReason.PUBLIC_ADMINISTRATION_NO_MEMBER, OrganisationReason.MEMBER_IS_ITSELF ->
                organisation;
            case OrganisationReason.JOINED_BEFORE_FOUNDING, OrganisationReason.ACT_IN_THE_FUTURE -> joinedOn;
            default -> null;
        };
    }

    private boolean isOrganisation() {
        return kind.getValue() == MemberKind.ORGANISATION;
    }

    private void fit() {
        name.setVisible(!isOrganisation());
        identity.setVisible(!isOrganisation());
        organisation.setVisible(isOrganisation());
    }

    private String text(String key) {
        return form.getTranslation(key);
    }
}
