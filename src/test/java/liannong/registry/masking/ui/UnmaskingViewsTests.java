package liannong.registry.masking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.base.FieldCipher;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.SealedHousehold;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class UnmaskingViewsTests extends SpringBrowserlessTest {

    /** The system's own account stands in: whoever opens has to be a user. */
    private static final long USER = 1;

    private static final String TOWNSHIP = TestCounty.TOWNSHIP;

    @Autowired
    Masks masks;

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldCipher cipher;

    @Test
    @ActingAs(value = Role.TOWNSHIP_CLERK, division = TOWNSHIP, id = USER)
    void showsTheValueOnlyAfterTheReason() {
        MaskedValue value = identity();
        assertThat(value.getElement().getTextRecursively()).contains("尾号 0026").doesNotContain("196805");
        test(button(value)).click();
        UnmaskingDialog dialog = (UnmaskingDialog) find(Dialog.class).single();
        test(dialog.look).click();
        assertThat(dialog.problem.getElement().getTextRecursively()).contains("4");
        assertThat(dialog.reason.isInvalid()).isTrue();
        test(dialog.reason).setValue("核对证件复印件");
        test(dialog.look).click();
        assertThat(dialog.getElement().getTextRecursively()).contains(SealedHousehold.IDENTITY);
        dialog.close();
        assertThat(dialog.getElement().getTextRecursively()).doesNotContain(SealedHousehold.IDENTITY);
    }

    @Test
    @ActingAs(value = Role.TOWNSHIP_CLERK, division = TOWNSHIP, id = USER)
    void isGoneWhenItsMinuteIsOver() {
        MaskedValue value = identity();
        test(button(value)).click();
        UnmaskingDialog dialog = (UnmaskingDialog) find(Dialog.class).single();
        test(dialog.reason).setValue("核对证件复印件");
        test(dialog.look).click();
        find(UnmaskingDialog.Shown.class, dialog).single().over();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(dialog.getElement().getTextRecursively()).doesNotContain(SealedHousehold.IDENTITY);
    }

    @Test
    @ActingAs(value = Role.TOWNSHIP_CLERK, division = TOWNSHIP, id = USER)
    void codesAreSaidInWords() {
        SealedHousehold family = SealedHousehold.in(TestCounty.empty(context, TOWNSHIP), cipher);
        MaskedValue value = masks.hidden(MaskedField.CAUSES, family.household(), code -> "<" + code + ">");
        UI.getCurrent().add(value);
        assertThat(value.getElement().getTextRecursively()).contains("不公开");
        test(button(value)).click();
        UnmaskingDialog dialog = (UnmaskingDialog) find(Dialog.class).single();
        test(dialog.reason).setValue("入户走访核对");
        test(dialog.look).click();
        assertThat(dialog.getElement().getTextRecursively()).contains("<ILLNESS>、<LACK_OF_LABOUR>");
    }

    @Test
    @ActingAs(value = Role.AUDITOR, division = "360781", id = USER)
    void anAuditorIsOfferedNoLookButTheRecord() {
        assertThat(identity().look).isNull();
        UnmaskingsView view = Go.to("unmaskings?field=person.health&from=2026-01-01&to=x", UnmaskingsView.class);
        assertThat(view.field.getValue()).isEqualTo(MaskedField.HEALTH);
        assertThat(view.from.getValue()).hasToString("2026-01-01");
        assertThat(view.to.getValue()).isNull();
        assertThat(view.grid.getColumns()).hasSize(6);
    }

    @Test
    @ActingAs(value = Role.TOWNSHIP_CLERK, division = TOWNSHIP, id = USER)
    void theRecordSaysWhatIsMissing() {
        UnmaskingsView view = Go.to("unmaskings?q=没有这样的", UnmaskingsView.class);
        assertThat(test(view.grid).size()).isZero();
        assertThat(view.search.getValue()).isEqualTo("没有这样的");
        assertThat(view.grid.getColumns()).hasSize(5);
    }

    private MaskedValue identity() {
        SealedHousehold family = SealedHousehold.in(TestCounty.empty(context, TOWNSHIP), cipher);
        MaskedValue value = masks.number(MaskedField.IDENTITY, family.person(), "0026");
        UI.getCurrent().add(value);
        return value;
    }

    private static com.vaadin.flow.component.button.Button button(MaskedValue value) {
        return java.util.Objects.requireNonNull(value.look);
    }
}
