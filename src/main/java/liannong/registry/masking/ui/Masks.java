package liannong.registry.masking.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.EnumSet;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.registry.Cause;
import liannong.registry.Health;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.Unmasking;
import liannong.ui.Fmt;
import liannong.ui.Texts;
import org.springframework.stereotype.Service;

/** Makes hidden values for a page: the last four where they are known, and the way to the rest for those who may. */
@Service
public class Masks {

    private static final Set<Role> OFFICIALS =
            EnumSet.of(Role.VILLAGE_CLERK, Role.TOWNSHIP_CLERK, Role.BUREAU_OFFICER, Role.BUREAU_APPROVER);

    private final Unmasking unmasking;

    Masks(Unmasking unmasking) {
        this.unmasking = unmasking;
    }

    /** A number that is known by its last four: identity, phone, account. */
    public MaskedValue number(MaskedField field, long subjectId, String last4) {
        return value(field, subjectId, Fmt.ending(last4, Texts.language()), value -> value);
    }

    /**
     * The number that a request asks for: opening the request is on record, {@code words} take the number out of it.
     */
    public MaskedValue requested(long requestId, String last4, SerializableFunction<String, String> words) {
        return value(MaskedField.REQUEST, requestId, Fmt.ending(last4, Texts.language()), words);
    }

    /** What does not show anything of itself: health, causes of hardship; opened codes are said in words. */
    public MaskedValue hidden(MaskedField field, long subjectId, SerializableFunction<String, String> words) {
        return value(field, subjectId, Texts.of(Texts.language(), "unmasking.hidden"), words);
    }

    /** Of a person. */
    public MaskedValue health(long personId) {
        return hidden(
                MaskedField.HEALTH,
                personId,
                code -> Texts.of(Texts.language(), Health.valueOf(code).key()));
    }

    /** Of a household, the main one first. */
    public MaskedValue causes(long householdId) {
        return hidden(
                MaskedField.CAUSES,
                householdId,
                code -> Texts.of(Texts.language(), Cause.valueOf(code).key()));
    }

    private MaskedValue value(
            MaskedField field, long subjectId, String shown, SerializableFunction<String, String> words) {
        var value = new MaskedValue(new Span(shown));
        boolean may = CurrentUser.find()
                .filter(user -> OFFICIALS.contains(user.role()))
                .isPresent();
        if (may) value.opensWith(() -> new UnmaskingDialog(unmasking, field, subjectId, words));
        return value;
    }
}
