package liannong.shares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.meetings.Matter;
import liannong.registry.organisations.ExitReason;
import liannong.shares.Evidence;
import liannong.shares.TestRegister;
import liannong.shares.leaving.NewDeparture;
import liannong.ui.Banner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A member leaves: entered by the bookkeeper, seen as a statement, settled by the chair. */
@SpringBootTest
@ActingAs(value = Role.AUDITOR, division = "360781") // until the test says who
class LeavingPagesTests extends SharePagesTest {

    @Autowired
    ShareDesk desk;

    @Autowired
    LeavingDesk leaving;

    @SuppressWarnings("NullAway.Init") // by cooperative()
    private TestRegister register;

    @SuppressWarnings("NullAway.Init")
    private TestCounty.Member m01;

    @BeforeEach
    void cooperative() {
        register = TestRegister.golden(context);
        m01 = register.county.members.getFirst();
        is(register.county.bookkeeper);
    }

    @Test
    void theDayIsShownBeforeTheNoticeIsEntered() {
        LeavingView view = list();
        assertThat(page(view)).contains("没有人退社");
        DepartureForm form = open(view, "登记退社", DepartureForm.class);
        assertThat(form.day.getText()).contains("选了成员和日子");
        form.member.setValue(row(register, desk, m01.id()));
        form.notifiedOn.setValue(LocalDate.of(register.county.year, 9, 30));
        assertThat(form.day.getText()).startsWith((register.county.year + 1) + "-01-01");
        form.notifiedOn.setValue(LocalDate.of(register.county.year, 10, 1));
        assertThat(form.day.getText()).as("a day too late").startsWith((register.county.year + 2) + "-01-01");
        form.reason.setValue(ExitReason.EXPELLED);
        assertThat(form.heardOn.isVisible()).isTrue();
        form.reason.setValue(ExitReason.WITHDRAWN);
        form.notifiedOn.setValue(LocalDate.of(register.county.year, 9, 30));
        save();
        assertThat(form.paper.title.isInvalid()).isTrue();
        form.paper.title.setValue("退社申请 1");
        save();
        assertThat(page(view)).contains("M01", "自愿退社", "等理事长结算");
    }

    @Test
    void theChairSeesTheStatementBearsTheLossesAndSettlesOnce() {
        long id = noticed();
        DepartureView seen = Go.to("shares/leaving/" + id, DepartureView.class);
        assertThat(text(seen)).contains("等理事长结算", "20,000.00", "2,000.00", "11,000.00", "平均给其余 5 名成员");
        assertThat(buttons(seen)).doesNotContain("确认结算", "撤销退社");

        is(register.county.chair);
        DepartureView view = Go.to("shares/leaving/" + id, DepartureView.class);
        SettlementPanel panel = find(SettlementPanel.class, view).single();
        panel.form.loss.setValue(new BigDecimal("22000.01"));
        panel.form.paper.title.setValue("结算单 1");
        settle(panel);
        assertThat(text(find(Banner.class, panel).single()))
                .as("not beyond the account")
                .isNotEmpty();
        assertThat(panel.form.loss.isInvalid()).isTrue();
        panel.form.loss.setValue(new BigDecimal("2000"));
        assertThat(panel.form.refund.getText()).contains("20,000.00");
        settle(panel);
        assertThat(page(view)).contains("已结算，应退 20,000.00 元", "已结算");
        assertThat(buttons(view)).doesNotContain("确认结算");
        assertThat(register.credit("211", m01)).isEqualTo(20_000_00);
    }

    @Test
    void whatChangedSinceItWasSeenIsNotSettled() {
        long id = noticed();
        is(register.county.chair);
        DepartureView view = Go.to("shares/leaving/" + id, DepartureView.class);
        register.county.share(m01, "CAPITAL", 1_00, LocalDate.of(register.county.year, 12, 1));
        SettlementPanel panel = find(SettlementPanel.class, view).single();
        panel.form.paper.title.setValue("结算单 1");
        settle(panel);
        assertThat(find(Banner.class, panel).all()).hasSize(1);
        test(button(panel, "看最新的")).click();
        assertThat(page(view)).contains("20,001.00");
    }

    @Test
    void whoStaysAfterAllIsAMemberAsBefore() {
        long id = noticed();
        is(register.county.chair);
        DepartureView view = Go.to("shares/leaving/" + id, DepartureView.class);
        CancellationForm form = open(view, "撤销退社", CancellationForm.class);
        form.paper.title.setValue("本人撤回 1");
        save();
        assertThat(page(view)).contains("仍是成员");
        assertThat(register.held(m01, "CAPITAL", desk.today())).isEqualTo(20_000_00);
    }

    @Test
    void theHeirsTakeOverAndNothingIsPaid() {
        LocalDate death = LocalDate.of(register.county.year, 6, 10);
        register.died(m01, death);
        long id = departure(ExitReason.DIED, death);
        is(register.county.chair);
        DepartureView view = Go.to("shares/leaving/" + id, DepartureView.class);
        SettlementPanel panel = find(SettlementPanel.class, view).single();
        test(panel.form.heir).click();
        assertThat(panel.form.loss.isVisible()).as("nobody is named yet").isTrue();
        panel.form.paper.title.setValue("继承协议 1");
        HeirField heir = panel.form.heirs.getFirst();
        heir.member.setValue(row(register, desk, register.county.members.get(1).id()));
        assertThat(panel.form.loss.isVisible())
                .as("no loss is deducted from heirs")
                .isFalse();
        settle(panel);
        assertThat(page(view)).contains("股份由继承人接手");
        assertThat(register.held(register.county.members.get(1), "CAPITAL", desk.today()))
                .isEqualTo(40_000_00);
    }

    @Test
    void theChairSeesWhatIsKeptBeforeTheEndIsEntered() {
        long resolution = register.resolution(Matter.DISSOLUTION);
        is(register.county.chair);
        LeavingView view = list();
        DissolutionForm form = open(view, "登记解散", DissolutionForm.class);
        form.decidedOn.setValue(LocalDate.of(register.county.year, 3, 1));
        form.remaining.setValue(new BigDecimal("83000"));
        assertThat(text(form.statement)).contains("30,000.00", "53,000.00");
        form.receiver.setValue("村股份经济合作社");
        choose(form.resolution, resolution);
        form.paper.title.setValue("解散决议 1");
        save();
        ConfirmDialog sure = find(ConfirmDialog.class).single();
        assertThat(sure.getElement().getProperty("message")).contains("30,000.00", "村股份经济合作社");
        assertThat(register.county
                        .owner()
                        .sql("select count(*) from dissolutions where cooperative_id = ?")
                        .param(register.county.cooperative)
                        .query(Long.class)
                        .single())
                .as("not before it is confirmed")
                .isZero();
        test(sure).confirm();
        assertThat(page(view)).contains("决议解散");
        is(register.county.bookkeeper);
        assertThat(buttons(list())).doesNotContain("登记退社");
    }

    private LeavingView list() {
        return Go.to("shares/leaving?c=" + register.county.cooperative, LeavingView.class);
    }

    private void settle(SettlementPanel panel) {
        test(panel.settle).click();
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private long noticed() {
        return departure(ExitReason.WITHDRAWN, LocalDate.of(register.county.year, 9, 30));
    }

    private long departure(ExitReason reason, LocalDate on) {
        register.enter(() -> leaving.departures()
                .notify(new NewDeparture(
                        UUID.randomUUID(),
                        register.county.cooperative,
                        m01.id(),
                        reason,
                        on,
                        null,
                        null,
                        Evidence.of("退社申请 1"))));
        is(register.county.bookkeeper);
        return register.county
                .owner()
                .sql("select id from departures where member_id = ? and state = 'NOTIFIED'")
                .param(m01.id())
                .query(Long.class)
                .single();
    }
}
