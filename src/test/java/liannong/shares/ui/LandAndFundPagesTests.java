package liannong.shares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.meetings.Matter;
import liannong.shares.ShareSource;
import liannong.shares.TestRegister;
import liannong.shares.fund.IncomeEnd;
import liannong.shares.land.TestLand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Land that is a share, and what public money formed, on their pages. */
@SpringBootTest
@ActingAs(value = Role.AUDITOR, division = "360781") // until the test says who
class LandAndFundPagesTests extends SharePagesTest {

    @Autowired
    ShareDesk desk;

    @SuppressWarnings("NullAway.Init") // by cooperative()
    private TestRegister register;

    @SuppressWarnings("NullAway.Init")
    private TestCounty.Member member;

    @BeforeEach
    void cooperative() {
        register = new TestRegister(context);
        member = register.county.farmer("M01", true);
        is(register.county.bookkeeper);
    }

    @Test
    void theStepsOfAContractAreEnteredOneByOneAndTheLandGivenBack() {
        new TestLand(context, register).contribute(member);
        LandView view = at("shares/land", LandView.class);
        assertThat(page(view)).contains("1,714.80", "1.2", "2023-01-01 该调");
        StepForm step = open(view, "调价", StepForm.class);
        assertThat(text(dialog())).contains("1,571.90", "1,714.80", "1,886.28");
        assertThat(step.paper.title.getValue()).as("the contract stands there").isEqualTo("土地经营权入股合同 1");
        save();
        assertThat(page(view)).contains("1,886.28", "2025-01-01 该调");
        GiveBackForm back = open(view, "退回", GiveBackForm.class);
        back.paper.title.setValue("退地协议 1");
        back.day.setValue(desk.today().plusDays(1));
        save();
        assertThat(back.day.isInvalid()).as("not before the day has come").isTrue();
        back.day.setValue(desk.today());
        save();
        assertThat(page(view)).contains("还没有土地入股");
        assertThat(register.area(member, desk.today())).isZero();
    }

    @Test
    void landOfOldThatHasNoParcelIsNamedAndNotForgotten() {
        register.county.share(member, "LAND", 500_00, LocalDate.of(2024, 1, 1));
        assertThat(page(at("shares/land", LandView.class))).contains("500.00 元土地股没有对应到地块", "还没有土地入股");
    }

    @Test
    void aProjectIsAveragedAndAveragedAnewWhenSomebodyCame() {
        FundView view = at("shares/fund", FundView.class);
        ProjectForm form = open(view, "登记项目", ProjectForm.class);
        save();
        assertThat(form.projectNo.isInvalid()).isTrue();
        form.projectNo.setValue("赣财农 7");
        form.name.setValue("脐橙基地滴灌");
        form.asset.setValue("滴灌系统");
        form.amount.setValue(new BigDecimal("300"));
        form.grantedOn.setValue(TestRegister.DAY);
        form.paper.title.setValue("批复 7");
        save();
        assertThat(page(view)).contains("赣财农 7 脐橙基地滴灌", "平均给 1 名成员", "300.00");
        TestCounty.Member other = register.county.farmer("M02", true);
        LevelForm level = open(view, "重新平均", LevelForm.class);
        level.paper.title.setValue("调整表 1");
        save();
        assertThat(register.held(member, "FISCAL", desk.today())).isEqualTo(150_00);
        assertThat(register.held(other, "FISCAL", desk.today())).isEqualTo(150_00);
    }

    @Test
    void aGiftIsAveragedAndNotHeldByTheCollective() {
        ProjectForm form = open(at("shares/fund", FundView.class), "登记项目", ProjectForm.class);
        form.to.setValue(ProjectForm.To.COLLECTIVE);
        assertThat(form.collective.isVisible()).isTrue();
        form.source.setValue(ShareSource.DONATION);
        assertThat(form.to.getValue()).isEqualTo(ProjectForm.To.MEMBERS);
        assertThat(form.to.isEnabled()).isFalse();
        assertThat(form.collective.isVisible()).isFalse();
    }

    @Test
    void householdsHaveTheIncomeOfSharesThatTheCollectiveGoesOnOwning() {
        long resolution = register.resolution(Matter.INCOME_RIGHT);
        is(register.county.bookkeeper);
        TestCounty.Member collective = register.collective("C01");
        FundView view = at("shares/fund", FundView.class);
        held(view, collective);
        IncomeGrantForm grant = open(view, "给收益权", IncomeGrantForm.class);
        grant.owner.setValue(row(register, desk, collective.id()));
        grant.amount.setValue(new BigDecimal("100"));
        fill(grant.households.getFirst(), register.poorHousehold());
        fill(grant.households.get(1), register.poorHousehold());
        assertThat(text(dialog())).contains("2 户，每户对应 50.00 元");
        grant.from.setValue(TestRegister.DAY);
        grant.paper.title.setValue("收益权分配表 1");
        save();
        assertThat(grant.resolution.isInvalid()).as("it rests on a resolution").isTrue();
        choose(grant.resolution, resolution);
        save();
        assertThat(page(view)).contains("2 户次", "100.00");

        IncomeShiftForm shift = open(view, "调整", IncomeShiftForm.class);
        shift.reason.setValue(IncomeEnd.MOVED);
        fill(shift.to, "999", "没有这个人");
        choose(shift.resolution, resolution);
        shift.paper.title.setValue("动态调整表 1");
        save();
        assertThat(shift.to.card.isInvalid()).as(refusal()).isTrue();
        assertThat(shift.paper.title.getValue()).as("what was typed stays").isEqualTo("动态调整表 1");
        fill(shift.to, "", "");
        save();
        assertThat(page(view)).contains("1 户次", "50.00");
    }

    private void held(FundView view, TestCounty.Member collective) {
        ProjectForm form = open(view, "登记项目", ProjectForm.class);
        form.projectNo.setValue("赣财农 8");
        form.name.setValue("光伏电站");
        form.asset.setValue("光伏板");
        form.amount.setValue(new BigDecimal("100"));
        form.grantedOn.setValue(TestRegister.DAY);
        form.to.setValue(ProjectForm.To.COLLECTIVE);
        form.collective.setValue(row(register, desk, collective.id()));
        form.paper.title.setValue("批复 8");
        save();
        assertThat(page(view)).contains("村集体持有");
    }

    private static void fill(BeneficiaryField field, long household) {
        fill(field, Long.toString(5_000_000_000L + household), "钟秀兰");
    }

    private static void fill(BeneficiaryField field, String card, String head) {
        field.card.setValue(card);
        field.head.setValue(head);
    }

    private <V extends SharesPage> V at(String path, Class<V> view) {
        return Go.to(path + "?c=" + register.county.cooperative, view);
    }
}
