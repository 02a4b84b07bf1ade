package liannong.shares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The members' trade on its page: slip after slip, found again, taken back. */
@SpringBootTest
@ActingAs(value = Role.AUDITOR, division = "360781") // until the test says who
class TradePagesTests extends SharePagesTest {

    @Autowired
    ShareDesk desk;

    @SuppressWarnings("NullAway.Init") // by cooperative()
    private TestRegister register;

    @SuppressWarnings("NullAway.Init")
    private TestCounty.Member member;

    private final LocalDate day = TestRegister.DAY;

    @BeforeEach
    void cooperative() {
        register = new TestRegister(context);
        member = register.county.farmer("M01", true);
        is(register.county.bookkeeper);
    }

    @Test
    void slipAfterSlipIsEnteredAndTheNextIsOfTheSameMemberAndGoods() {
        TradesView view = at("");
        assertThat(page(view)).contains(desk.today().getYear() + " 年还没有交易");
        TradeForm first = open(view, "登记交易", TradeForm.class);
        save();
        assertThat(first.slipNo.isInvalid() && first.quantity.isInvalid() && first.unit.isInvalid())
                .isTrue();
        fill(first, "0012", "1234.505", "3600");
        save();
        assertThat(first.quantity.isInvalid()).as("half a hundredth is none").isTrue();
        first.quantity.setValue(new BigDecimal("1234.5"));
        assertThat(first.day.getHelperText()).contains("2024 年如果已经分配");
        save();
        TradeForm next = (TradeForm) dialog().entry;
        assertThat(next).isNotSameAs(first);
        assertThat(next.member.getValue().memberId()).isEqualTo(member.id());
        assertThat(next.product.getValue() + next.unit.getValue()).isEqualTo("脐橙斤");
        assertThat(next.day.getValue()).isEqualTo(day);
        assertThat(next.slipNo.getValue()).isEmpty();
        assertThat(page(view)).as("the year of the slip").contains("2024 年的交易", "0012", "1,234.50 斤", "3,600.00");
        refusedAtItsFieldAndNothingIsLost(next);
        next.slipNo.setValue("0013");
        next.unit.setValue("公斤");
        assertThat(next.unit.getHelperText()).contains("本社以前的单子用“斤”");
        next.next.setValue(false);
        save();
        assertThat(find(liannong.ui.EntryDialog.class).all()).isEmpty();
        assertThat(page(view)).contains("2 张", "1,234.50 斤 · 50.00 公斤", "2024 年的交易用了几种单位", "3,600.00");
    }

    private void refusedAtItsFieldAndNothingIsLost(TradeForm form) {
        fill(form, "0012", "50", "0");
        save();
        assertThat(refusal()).contains("单号 0012 已经登记过：M01 钟秀兰");
        assertThat(form.slipNo.isInvalid()).isTrue();
        assertThat(form.quantity.getValue()).isEqualByComparingTo("50");
    }

    @Test
    void aSlipIsFoundAndTakenBackWithItsReason() {
        register.county.trade(member, 100_00, 300_00, day);
        register.county.trade(member, 70_00, 210_00, day.minusYears(1));
        TradesView view = at("");
        assertThat(page(view)).as("the latest year").contains("1 张", "100.00 斤", "300.00");
        assertThat(page(at("&year=2023"))).contains("70.00 斤").doesNotContain("100.00 斤");
        assertThat(page(at("&year=2024&q=nobody"))).contains("没有找到");
        view = at("&year=2024&q=M01");
        assertThat(page(view)).contains("1 张");
        TakeBackForm back = open(view, "冲正", TakeBackForm.class);
        assertThat(text(dialog())).contains("100.00 斤", "2024 年如果已经分配");
        save();
        assertThat(back.reason.isInvalid()).isTrue();
        back.reason.setValue("记到别人名下");
        save();
        assertThat(page(view)).contains("冲正：记到别人名下", "已冲正", "−100.00 斤", "0 张");
        assertThat(buttons(view)).doesNotContain("冲正");
        assertThat(page(Go.to("shares/members/" + member.id(), MemberAccountView.class)))
                .contains("与本社的交易", "2023", "70.00 斤")
                .doesNotContain("100.00 斤");
    }

    @Test
    void whoChecksSeesTheSlipsAndIsOfferedNothing() {
        register.county.trade(member, 100_00, 300_00, day);
        is(register.county.user(Role.AUDITOR, "360781", null, null));
        TradesView view = at("");
        assertThat(page(view)).contains("M01", "100.00 斤");
        assertThat(buttons(view)).doesNotContain("登记交易", "冲正");
    }

    /** Who has left since may have a slip of when he was a member. */
    @Test
    void theFieldOffersTheMembersOfTheDayOfTheSlip() {
        register.county
                .owner()
                .sql("update members set left_on = ? where id = ?")
                .params(day.plusDays(1), member.id())
                .update();
        TradeForm form = open(at(""), "登记交易", TradeForm.class);
        assertThat(offered(form)).isZero();
        form.day.setValue(day);
        assertThat(offered(form)).isOne();
        form.day.setValue(day.plusDays(1));
        assertThat(offered(form)).isZero();
    }

    private static long offered(TradeForm form) {
        return form.member.getLazyDataView().getItems().count();
    }

    private void fill(TradeForm form, String slipNo, String quantity, String amount) {
        form.day.setValue(day);
        form.member.setValue(row(register, desk, member.id()));
        form.slipNo.setValue(slipNo);
        form.product.setValue("脐橙");
        form.unit.setValue("斤");
        form.quantity.setValue(new BigDecimal(quantity));
        form.amount.setValue(new BigDecimal(amount));
    }

    private TradesView at(String more) {
        return Go.to("shares/trades?c=" + register.county.cooperative + more, TradesView.class);
    }
}
