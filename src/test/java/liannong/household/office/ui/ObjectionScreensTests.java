package liannong.household.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import liannong.Go;
import liannong.access.SignedIn;
import liannong.household.TestVillage;
import liannong.household.TestYear;
import liannong.notices.Objections;
import liannong.notices.RaiseForHousehold;
import liannong.notices.Told;
import liannong.ui.EntryDialog;
import liannong.ui.StatusTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** From somebody who stands in the village office and says that the number is wrong, to the answer. */
@SpringBootTest
class ObjectionScreensTests extends SpringBrowserlessTest {

    private final TestVillage village;
    private final TestYear year;
    private final Objections objections;
    private final SignedIn clerk;
    private long run;

    @Autowired
    ObjectionScreensTests(ApplicationContext context, @FlywayDataSource DataSource owner, Objections objections) {
        village = new TestVillage(owner);
        year = new TestYear(village, context);
        clerk = village.clerk("刘文书", TestVillage.VILLAGE);
        this.objections = objections;
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        run = year.onNotice(1, 126_842_001);
        TestVillage.signIn(clerk);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFileOfAHouseholdOnNoticeLeadsTheClerkToItsObjections() {
        Component file = Go.to("households/" + village.first().householdId(), Div.class);
        assertThat(text(file)).contains("这一户没有提过异议。");
        assertThat(find(Anchor.class).withText("替这户提异议").single().getHref()).isEqualTo(page());
    }

    @Test
    void theFileOffersItToNobodyElse() {
        TestVillage.signIn(village.approver);
        Component file = Go.to("households/" + village.first().householdId(), Div.class);
        assertThat(text(file)).contains("这一户没有提过异议。").doesNotContain("替这户提异议");
    }

    @Test
    void whatIsNotCompleteOrTooShortStaysInTheDialog() {
        EntryDialog dialog = ask();
        RaiseForForm form = (RaiseForForm) dialog.entry;
        test(dialog.save).click();
        assertThat(form.said.isInvalid()).isTrue();
        test(form.said).setValue("不对");
        test(dialog.save).click();
        assertThat(form.said.getErrorMessage()).contains("至少 4 个");
        assertThat(form.said.getValue()).isEqualTo("不对");
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void writesDownWhatTheHouseholdSaidAndSeesUntilWhenItIsAnswered() {
        EntryDialog dialog = ask();
        RaiseForForm form = (RaiseForForm) dialog.entry;
        form.told.setValue(Told.HOME);
        test(form.said).setValue("她说交了两万斤，少算了。");
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isFalse();
        HouseholdObjectionsView view = view();
        assertThat(text(view)).contains("刘文书（村文书）替这户提出", "在家里当面说的", "她说交了两万斤，少算了。", "前要答复", village.name);
        assertThat(act(view)).isInstanceOf(StatusTag.class);
        VillageObjectionsView list = Go.to("objections", VillageObjectionsView.class);
        assertThat(test(list.grid).size()).isPositive();
    }

    @Test
    void theAnswerIsReadWhereItWasAsked() {
        long line = year.rowOf(village.first(), 1).lineId();
        var order = new RaiseForHousehold(
                UUID.randomUUID(),
                village.first().householdId(),
                year.notice(run),
                line,
                Told.OFFICE,
                year.today(),
                "她说少算了两千斤。");
        long id = TestVillage.as(clerk, () -> objections.raiseFor(order));
        TestVillage.run(village.supervisor, () -> objections.answer(id, "过磅单是一万八千六百四十斤。"));
        HouseholdObjectionsView view = view();
        assertThat(text(view)).contains("过磅单是一万八千六百四十斤。", "监事", "已答复");
        assertThat(act(view)).as("another thing may be wrong").isInstanceOf(Button.class);
        assertThat(text(Go.to("households/" + village.first().householdId(), Div.class)))
                .contains("刘文书（村文书）", "已答复");
    }

    @Test
    void whoAnswersReadsThatTheClerkRaisedIt() {
        EntryDialog dialog = ask();
        test(((RaiseForForm) dialog.entry).said).setValue("她说交了两万斤，少算了。");
        test(dialog.save).click();
        TestVillage.signIn(village.chair);
        assertThat(text(Go.to("distributions/" + run, Div.class))).contains("钟秀兰", "刘文书（村文书）替这户提出", "到村部当面说的", "答复异议");
    }

    @Test
    void saysNothingOfAHouseholdOfAnotherVillage() {
        TestVillage.signIn(village.clerk("外村文书", "360781208201"));
        assertThat(text(view())).contains("没有这一户，或者不归您管").doesNotContain("钟秀兰");
    }

    @Test
    void everyTextIsThereInEnglishToo() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        EntryDialog dialog = ask();
        assertThat(text(view()) + dialog.getElement().getTextRecursively())
                .contains("Objections of the household of 钟秀兰")
                .doesNotContain("!objections", "!household");
    }

    private EntryDialog ask() {
        HouseholdObjectionsView view = view();
        assertThat(test(view.lines).size()).isOne();
        test((Button) act(view)).click();
        return find(EntryDialog.class).single();
    }

    private Component act(HouseholdObjectionsView view) {
        return test(view.lines).getCellComponent(0, 4);
    }

    private HouseholdObjectionsView view() {
        return Go.to(page(), HouseholdObjectionsView.class);
    }

    private String page() {
        return "households/" + village.first().householdId() + "/objections";
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
