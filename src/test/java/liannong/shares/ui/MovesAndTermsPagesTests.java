package liannong.shares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.time.LocalDate;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.meetings.Matter;
import liannong.shares.MemberAccount;
import liannong.shares.MemberAccounts;
import liannong.shares.Orders;
import liannong.shares.ShareClass;
import liannong.shares.TestRegister;
import liannong.shares.contributions.Contributions;
import liannong.ui.EntryDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Shares that move by the forms of the account, the rights of classes, what is watched, what is different on two days. */
@SpringBootTest
@ActingAs(value = Role.AUDITOR, division = "360781") // until the test says who
class MovesAndTermsPagesTests extends SharePagesTest {

    @Autowired
    ShareDesk desk;

    @SuppressWarnings("NullAway.Init") // by cooperative()
    private TestRegister register;

    @SuppressWarnings("NullAway.Init")
    private TestCounty.Member giver;

    @SuppressWarnings("NullAway.Init")
    private TestCounty.Member taker;

    @BeforeEach
    void cooperative() {
        register = new TestRegister(context);
        giver = register.county.farmer("M01", true);
        taker = register.county.farmer("M02", true);
        register.enter(() -> context.getBean(Contributions.class)
                .pay(Orders.capital(register.county, giver, 1_000_00, TestRegister.DAY)));
        is(register.county.bookkeeper);
    }

    @Test
    void sharesAreGivenToAnotherMemberAndWhatIsTooMuchIsToldAtItsField() {
        var form = new TransferForm(desk, account());
        var dialog = ask(form);
        assertThat(form.part.held.getText()).contains("1,000.00");
        form.to.setValue(row(register, desk, taker.id()));
        form.part.amount.setValue(new BigDecimal("1000.01"));
        form.paper.title.setValue("转让协议 1");
        test(dialog.save).click();
        assertThat(form.part.amount.isInvalid()).isTrue();
        assertThat(form.paper.title.getValue()).isEqualTo("转让协议 1");
        form.to.setValue(row(register, desk, giver.id()));
        test(dialog.save).click();
        assertThat(form.to.isInvalid()).as("not to himself").isTrue();
        form.to.setValue(row(register, desk, taker.id()));
        form.part.amount.setValue(new BigDecimal("400"));
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(register.held(taker, "CAPITAL", desk.today())).isEqualTo(400_00);
        MemberAccountView view = Go.to("shares/members/" + giver.id(), MemberAccountView.class);
        assertThat(page(view)).contains("600.00", "−400.00 600.00 转让协议 1");
        assertThat(find(AccountActs.class, view).all()).hasSize(1);
    }

    @Test
    void sharesBecomeAnotherClassOnlyByResolution() {
        long resolution = register.resolution(Matter.CONTRIBUTION);
        is(register.county.bookkeeper);
        var form = new ConversionForm(desk, account());
        var dialog = ask(form);
        form.part.shareClass.setValue(ShareClass.RESERVE);
        assertThat(form.to.getListDataView().getItems()).containsExactly(ShareClass.CAPITAL);
        form.part.shareClass.setValue(ShareClass.CAPITAL);
        form.to.setValue(ShareClass.PREFERRED);
        form.part.amount.setValue(new BigDecimal("100"));
        form.paper.title.setValue("大会决议 1");
        test(dialog.save).click();
        assertThat(form.resolution.isInvalid()).isTrue();
        choose(form.resolution, resolution);
        test(dialog.save).click();
        assertThat(register.held(giver, "PREFERRED", desk.today())).isEqualTo(100_00);
    }

    @Test
    void aClassIsGivenBackOnlyAfterTheMembersAllowedItAndItsLockInIsOver() {
        long contribution = register.resolution(Matter.CONTRIBUTION);
        long decided = register.resolution(Matter.SHARE_CLASS);
        is(register.county.bookkeeper);
        redeem(contribution, "不退");
        TermsView view = Go.to("shares/terms?c=" + register.county.cooperative, TermsView.class);
        assertThat(page(view)).contains("法律规定", "在社不退");
        TermsForm terms = openTerms(view, ShareClass.CAPITAL);
        terms.redeemable.setValue(true);
        assertThat(terms.lockIn.isVisible()).isTrue();
        terms.lockIn.setValue(600);
        terms.from.setValue(TestRegister.DAY);
        choose(terms.resolution, decided);
        terms.paper.title.setValue("大会决议 2");
        save();
        assertThat(page(view)).contains("满 600 个月可以退", "大会决议 2");
        redeem(contribution, "取得满 600 个月");
    }

    private void redeem(long resolution, String said) {
        var form = new RedemptionForm(desk, account());
        var dialog = ask(form);
        assertThat(form.allowed.getText()).contains(said);
        form.part.amount.setValue(new BigDecimal("1"));
        choose(form.resolution, resolution);
        form.paper.title.setValue("退股申请 1");
        test(dialog.save).click();
        assertThat(dialog.isOpened()).as("refused").isTrue();
        dialog.close();
        assertThat(register.held(giver, "CAPITAL", desk.today())).isEqualTo(1_000_00);
    }

    private TermsForm openTerms(TermsView view, ShareClass shareClass) {
        String label = "登记决议：" + ShareWords.of(shareClass);
        test(find(Button.class, view)
                        .withCondition(
                                button -> label.equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        return (TermsForm) dialog().entry;
    }

    @Test
    void theLimitsOfTheCharterAreWatchedAndNothingIsRefused() {
        WatchView view = Go.to("shares/watch?c=" + register.county.cooperative, WatchView.class);
        assertThat(page(view)).contains("没有要办的", "100.0%");
        LimitsForm limits = open(view, "登记章程的限额", LimitsForm.class);
        limits.one.setValue(new BigDecimal("20"));
        limits.family.setValue(new BigDecimal("30"));
        limits.five.setValue(new BigDecimal("101"));
        limits.document.setValue("章程第十二条");
        save();
        assertThat(refusal()).isNotEmpty();
        limits.five.setValue(new BigDecimal("60"));
        save();
        assertThat(page(view)).contains("超过了限额", "一人 20.0%", "章程第十二条");
    }

    @Test
    void theCountySetsItsLimitsForWhoeverHasNoneOfHisOwn() {
        is(register.county.user(Role.BUREAU_OFFICER, "360781", null, null));
        WatchView view = Go.to("shares/watch?c=" + register.county.cooperative, WatchView.class);
        LimitsForm limits = open(view, "登记全县的限额", LimitsForm.class);
        limits.from.setValue(TestRegister.DAY);
        limits.one.setValue(new BigDecimal("20"));
        limits.family.setValue(new BigDecimal("30"));
        limits.five.setValue(new BigDecimal("60"));
        limits.document.setValue("县里的通知（测试）");
        save();
        assertThat(page(view)).contains("全县限额", "县里的通知（测试）");
    }

    @Test
    void twoDaysAreComparedInWhateverOrderTheyAreNamed() {
        LocalDate before = TestRegister.DAY.minusDays(1);
        String address = "shares/changes?c=" + register.county.cooperative;
        assertThat(page(Go.to(address + "&from=" + before + "&to=" + TestRegister.DAY, ChangesView.class)))
                .contains("1 处不同", "M01", "1,000.00");
        assertThat(page(Go.to(address + "&from=" + TestRegister.DAY + "&to=" + desk.today(), ChangesView.class)))
                .contains("两天一样");
        assertThat(page(Go.to(address + "&from=neverday&to=" + TestRegister.DAY, ChangesView.class)))
                .contains("1 处不同");
    }

    @Test
    void anAuditorSeesEveryPageAndIsOfferedNothing() {
        is(register.county.user(Role.AUDITOR, "360781", null, null));
        for (SharePlace place : SharePlace.values()) {
            var view = Go.to(place.of(register.county.cooperative), com.vaadin.flow.component.html.Div.class);
            assertThat(buttons(view))
                    .as(place.path())
                    .doesNotContain("登记出资", "登记土地入股", "登记项目", "登记退社", "登记解散", "登记决议", "登记章程的限额");
        }
        MemberAccountView account = Go.to("shares/members/" + giver.id(), MemberAccountView.class);
        assertThat(find(AccountActs.class, account).all()).isEmpty();
    }

    /** The pages take their roles from the page they extend; who has none is told who has. */
    @Test
    void aHouseholdIsShownNoneOfThePagesAndToldWhoseTheyAre() {
        is(register.county.user(Role.HOUSEHOLD, null, giver.household(), null));
        for (SharePlace place : SharePlace.values()) {
            var page = Go.to(place.of(register.county.cooperative), Component.class);
            assertThat(page.getClass().getSimpleName()).as(place.path()).isEqualTo("NoRightPage");
            assertThat(text(page)).contains("会计", "审计");
        }
    }

    private EntryDialog ask(liannong.ui.Entry form) {
        var dialog = new EntryDialog("登记变更", "登记", form, () -> {});
        dialog.open();
        roundTrip();
        return dialog;
    }

    private MemberAccount account() {
        return TestCounty.as(
                register.county.bookkeeper,
                () -> context.getBean(MemberAccounts.class).find(giver.id()).orElseThrow());
    }
}
