package liannong.notices.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.notices.NoticeKind;
import liannong.schedule.BusinessClock;
import liannong.ui.EntryDialog;
import liannong.ui.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** One of the bureau writes how long notices run, another confirms it, the auditor reads. */
@SpringBootTest
class NoticeRulesViewTests extends PageTest {

    private static final int STATE = 5;
    private static final String SOURCE = "瑞农发〔2026〕9 号";

    @SuppressWarnings("NullAway.Init") // by prepared()
    private SignedIn officer;

    @SuppressWarnings("NullAway.Init")
    private TestCounty county;

    @Override
    protected SignedIn prepared() {
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        officer = county.user(Role.BUREAU_OFFICER, "360781", null, null);
        return officer;
    }

    @Test
    void anOfficerWritesOneAndAnotherPersonConfirmsIt() {
        Go.to("notice-rules", NoticeRulesView.class);
        test(button(text("notice-rule.write"))).click();
        EntryDialog dialog = find(EntryDialog.class).single();
        NoticeRuleForm form = (NoticeRuleForm) dialog.entry;
        test(dialog.save).click();
        assertThat(form.validFrom.isInvalid()).as("nothing filled in").isTrue();
        form.kind.setValue(NoticeKind.ENTITLEMENT);
        form.validFrom.setValue(today().plusDays(290));
        form.days.setValue(3);
        form.source.setValue(SOURCE);
        form.answerDays.setValue(5);
        form.answerSource.setValue(SOURCE);
        test(dialog.save).click();
        assertThat(form.days.isInvalid()).as("three days are too few").isTrue();
        form.days.setValue(9);
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(confirming()).as("his own").isZero();
        signIn(county.approver);
        Go.to("notice-rules", NoticeRulesView.class);
        assertThat(confirming()).isOne();
        test(confirms().getFirst()).click();
        assertThat(confirming()).isZero();
    }

    @Test
    void theAuditorHasNothingToPress() {
        signIn(county.user(Role.AUDITOR, "360781", null, null));
        Go.to("notice-rules", NoticeRulesView.class);
        assertThat(buttons()).doesNotContain(text("notice-rule.write"));
        assertThat(confirming()).isZero();
    }

    private int confirming() {
        return confirms().size();
    }

    /** What can be pressed in the rows. */
    private List<Button> confirms() {
        Ledger<?> list = find(Ledger.class).single();
        return IntStream.range(0, test(list).size())
                .mapToObj(row -> test(list).getCellComponent(row, STATE))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private LocalDate today() {
        return context.getBean(BusinessClock.class).today();
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
