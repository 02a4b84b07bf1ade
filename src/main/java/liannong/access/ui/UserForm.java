package liannong.access.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.access.NewUser;
import liannong.access.Role;
import liannong.access.ScopeChoice;
import liannong.access.ScopeKind;
import liannong.access.UserReason;
import liannong.base.Reason;
import org.jspecify.annotations.Nullable;

/** Who is to sign in, as what, and within which scope; asks for the scope that the role has and no other. */
class UserForm extends FormLayout {

    final Select<Role> role = new Select<>();
    final TextField signInName = new TextField();
    final TextField displayName = new TextField();
    final ComboBox<ScopeChoice> place = new ComboBox<>();
    final ComboBox<ScopeChoice> organisation = new ComboBox<>();

    UserForm() {
        setResponsiveSteps(new ResponsiveStep("0", 1));
        role.setLabel(getTranslation("users.role"));
        role.setItems(
                Stream.of(Role.values()).filter(each -> each != Role.SYSTEM).toList());
        role.setItemLabelGenerator(each -> getTranslation(each.key()));
        role.addValueChangeListener(change -> fit());
        displayName.setLabel(getTranslation("users.name"));
        displayName.setMaxLength(40);
        signInName.setMaxLength(40);
        choice(place);
        choice(organisation);
        organisation.setLabel(getTranslation("users.organisation"));
        organisation.setHelperText(getTranslation("users.organisation-hint"));
        add(role, displayName, signInName, place, organisation);
        role.setValue(Role.BOOKKEEPER);
    }

    ScopeKind kind() {
        return ScopeKind.of(role.getValue());
    }

    /** The user as entered, when nothing is missing; what is missing says so. */
    Optional<NewUser> read() {
        boolean complete = Stream.of(
                        required(displayName, displayName.getValue().isBlank()),
                        required(signInName, signInName.getValue().isBlank()),
                        required(place, place.isVisible() && place.isEmpty()),
                        required(organisation, organisation.isVisible() && organisation.isEmpty()))
                .allMatch(filled -> filled);
        return complete ? Optional.of(user()) : Optional.empty();
    }

    /** The same words at the field that a refusal is about. */
    void refuse(Reason reason, String sentence) {
        HasValidation field = switch (reason) {
            case UserReason.SIGN_IN_NAME_TAKEN, UserReason.SIGN_IN_NAME_UNUSABLE, UserReason.HOUSEHOLD_UNKNOWN ->
                signInName;
            case UserReason.DISPLAY_NAME_UNUSABLE -> displayName;
            case UserReason.DIVISION_NOT_OF_ROLE -> place;
            case UserReason.ORGANISATION_NOT_OF_ROLE -> organisation;
            default -> role;
        };
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private NewUser user() {
        ScopeChoice chosen = organisation.isVisible() ? organisation.getValue() : null;
        return new NewUser(
                signInName.getValue(),
                displayName.getValue(),
                role.getValue(),
                place.isVisible() ? key(place.getValue()) : null,
                chosen == null ? null : Long.valueOf(chosen.key()));
    }

    private static @Nullable String key(@Nullable ScopeChoice choice) {
        return choice == null ? null : choice.key();
    }

    private boolean required(HasValidation field, boolean missing) {
        field.setErrorMessage(getTranslation("ui.required"));
        field.setInvalid(missing);
        return !missing;
    }

    private void fit() {
        ScopeKind kind = kind();
        boolean household = kind == ScopeKind.HOUSEHOLD;
        signInName.setLabel(getTranslation(household ? "users.card" : "users.sign-in-name"));
        signInName.setHelperText(getTranslation(household ? "users.card-hint" : "users.sign-in-name-hint"));
        place.setLabel(getTranslation(kind == ScopeKind.VILLAGE ? "users.village" : "users.township"));
        place.setVisible(List.of(ScopeKind.TOWNSHIP, ScopeKind.VILLAGE).contains(kind));
        organisation.setVisible(kind == ScopeKind.ORGANISATION);
        place.clear();
        organisation.clear();
        Stream.<HasValidation>of(role, signInName, displayName, place, organisation)
                .forEach(field -> field.setInvalid(false));
    }

    private static void choice(ComboBox<ScopeChoice> field) {
        field.setItemLabelGenerator(
                each -> each.detail().isEmpty() ? each.name() : each.name() + " · " + each.detail());
    }
}
