package liannong.household.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.household.TestVillage;
import liannong.notices.ObjectionRow;
import liannong.notices.Objections;
import liannong.schedule.TestClock;
import liannong.ui.Download;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a household reads about a rent, a wage, or a part of a profit, and what it can do about it. */
@SpringBootTest
@ViewPackages(packages = {"liannong.household.ui", "liannong.ui"})
class MyEntitlementTests extends SpringBrowserlessTest {

    private final ApplicationContext context;
    private final TestVillage village;
    private final TestEntitlements given;
    private final Objections objections;
    private final int year;

    @Autowired
    MyEntitlementTests(ApplicationContext context, @FlywayDataSource DataSource owner, Objections objections) {
        this.context = context;
        village = new TestVillage(owner);
        TestCounty county = village.county(context);
        given = new TestEntitlements(context, county);
        year = county.year;
        this.objections = objections;
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        TestVillage.signIn(village.first().user());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void back() {
        SecurityContextHolder.clearContext();
        TestClock.back(context);
    }

    @Test
    void aRentSaysForHowMuchLandAndForHowManyDays() {
        int days = LocalDate.of(year, 1, 1).lengthOfYear();
        assertThat(text(page(given.onNotice(given.rent()))))
                .contains("村里公示中，还没发", village.name + "按“土地租金”，给您家 2,560.00 元。")
                .contains("算的是 " + year + " 年 1 月 1 日到 " + year + " 年 12 月 31 日。", "依据是：合同 1 号")
                .contains("租金 2,560.00", "这是租金。", "3.2 亩地，算 " + days + " 天。")
                .contains("说好每亩 800.00 元，地入满这些天。", " ÷ " + days + " × 800.00 ＝ 2,560.00")
                .contains("加起来 2,560.00", "到哪一步了", "瑞金农商银行，尾号 3372")
                .doesNotContain("这是分红。", "大家");
    }

    @Test
    void aRentInGrainSaysWhatGrainCostAndWhereThatWasRead() {
        assertThat(text(page(given.onNotice(given.rentInGrain()))))
                .contains("单价是这样来的：600 斤 × 1.31 元 = 786.00 元/亩（中籼稻 " + year + "-12-31 的价格，出处：收购价公告）。")
                .contains("说好每亩 786.00 元。", "3.2 × 786.00 ＝ 2,515.20", "您家算 3.2 亩地。");
    }

    @Test
    void aFloorIsPromisedAndTheRestIsDividedToTheLastFen() {
        assertThat(text(page(given.onNotice(given.floorAndRest()))))
                .contains("保底 1,200.00", "您的股份值 12,000.00 元。", "说好按 10% 给。", "12,000.00 × 10% ＝ 1,200.00")
                .contains("大家的股份一共 44,777.00 元。")
                .contains("净利润一共 20,000.00 元，前面分完剩下的，拿出 40% 来分，是 6,208.92 元。")
                .contains("12,000.00 × 6,208.92 ÷ 44,777.00 ＝ 1,663.9", "加起来 2,863.9");
    }

    @Test
    void aWageSaysWhatWasWrittenDownForTheHousehold() {
        assertThat(text(page(given.onNotice(given.posts()))))
                .contains("公益岗位", "这是工钱。", "记在您家名下的数是 20（比如天数、斤数）。", "大家加起来是 30。")
                .contains("电费收入一共 900.00 元，拿出 80% 来分，是 720.00 元。", "20 × 720.00 ÷ 30 ＝ 480.00");
    }

    @Test
    void neitherANeighboursNorWhatIsNotLaidOpenIsThere() {
        long run = given.rent();
        assertThatThrownBy(() -> page(run)).isInstanceOf(Exception.class);
        given.onNotice(run);
        String theirs = Long.toString(given.line(run, village.second().householdId()));
        assertThatThrownBy(() -> navigate(MyEntitlementView.class, Map.of("line", theirs)))
                .isInstanceOf(Exception.class);
    }

    @Test
    void isFoundFromThePagesBefore() {
        long run = given.rent();
        assertThat(text(navigate(MyNoticesView.class))).contains("现在没有您家的公示。");
        given.onNotice(run);
        String address = "my/entitlements/" + given.line(run, village.first().householdId());
        assertThat(text(navigate(MyHomeView.class))).contains("土地租金", "村里公示，", "有 1 个");
        assertThat(links()).contains(address);
        assertThat(text(navigate(MyDividendsView.class))).contains("别的钱", "点一行，看为什么是这么多。");
        assertThat(links()).contains(address);
        assertThat(text(navigate(MyNoticesView.class))).contains("名单里有您家，点开看。", "土地租金", village.name);
    }

    @Test
    void objectsHereWhileTheNoticeHangsAndIsPaidAfterTheAnswer() {
        long run = given.onNotice(given.rent());
        page(run);
        test(button("我觉得不对，要提意见")).click();
        test(find(TextArea.class).single()).setValue("我家四亩地，少算了。");
        test(button("交上去")).click();
        assertThat(text(page(run))).contains("您提的意见", "我家四亩地，少算了。", "没答复之前，您这一笔先不发。");
        given.released(given.over(run));
        assertThat(text(page(run))).contains("您提的意见还没答复，这一笔先不发").doesNotContain("我觉得不对，要提意见");
        List<ObjectionRow> raised = TestVillage.as(
                village.chair,
                () -> objections.ofLine(
                        notice(run), given.line(run, village.first().householdId())));
        TestVillage.run(village.chair, () -> objections.answer(raised.getFirst().id(), "量过了，是三亩二分。"));
        assertThat(text(page(run))).contains("量过了，是三亩二分。", "同意发了，等日子", "打到您卡上。").doesNotContain("先不发", "我觉得不对，要提意见");
    }

    @Test
    void itsSlipCanBeKept() {
        assertThat(text(page(given.onNotice(given.rent())))).contains("发放条", "存下发放条", "防改码");
        assertThat(find(Download.class).single().getElement().getAttribute("download"))
                .isEqualTo("发放条 土地租金 钟秀兰.pdf");
    }

    private Component page(long run) {
        String line = Long.toString(given.line(run, village.first().householdId()));
        return navigate(MyEntitlementView.class, Map.of("line", line));
    }

    private long notice(long run) {
        return village.owner()
                .sql("select notice_id from entitlement_runs where id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private List<String> links() {
        return find(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
    }

    private NativeButton button(String text) {
        return find(NativeButton.class).withText(text).single();
    }

    /** All that is written in a component, in order. */
    private static String text(Component component) {
        String own = component.getElement().getText();
        return own
                + component
                        .getElement()
                        .getChildren()
                        .map(child -> child.getComponent()
                                .map(MyEntitlementTests::text)
                                .orElseGet(child::getTextRecursively))
                        .collect(Collectors.joining(" "));
    }
}
