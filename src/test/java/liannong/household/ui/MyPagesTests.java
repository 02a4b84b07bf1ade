package liannong.household.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import liannong.access.SignedIn;
import liannong.dividends.HouseholdDividends;
import liannong.household.TestVillage;
import liannong.household.TestYear;
import liannong.notices.Objections;
import liannong.notices.RaiseForHousehold;
import liannong.notices.Told;
import liannong.ui.Download;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a household reads on its own pages, from a year that went through every step. */
@SpringBootTest
@ViewPackages(packages = {"liannong.household.ui", "liannong.ui"})
class MyPagesTests extends SpringBrowserlessTest {

    private final TestVillage village;
    private final TestYear year;
    private final Objections objections;

    @Autowired
    MyPagesTests(ApplicationContext context, @FlywayDataSource DataSource owner, Objections objections) {
        village = new TestVillage(owner);
        year = new TestYear(village, context);
        this.objections = objections;
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        TestVillage.signIn(village.first().user());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothingYetIsSaidPlainly() {
        assertThat(text(navigate(MyHomeView.class))).contains("钟秀兰，您好", "今年还没有钱到账。", "现在没有钱在路上。");
        assertThat(text(navigate(MyDividendsView.class))).contains("还没有您的分红。");
        assertThat(text(navigate(MyNoticesView.class))).contains("现在没有您家的公示。");
    }

    @Test
    void sharesAddUp() {
        assertThat(text(navigate(MySharesView.class)))
                .contains("17,400.00", "12,000.00", "5,400.00", "3.2 亩", "2020 年 3 月 5 日起", village.name);
    }

    @Test
    void whatIsNotLaidOpenIsNotShown() {
        long run = year.submitted(1, 126_842_001);
        assertThat(text(navigate(MyDividendsView.class))).contains("还没有您的分红。");
        String line = Long.toString(village.owner()
                .sql("select id from dividend_lines where run_id = ? and household_id = ?")
                .params(run, village.first().householdId())
                .query(Long.class)
                .single());
        assertThatThrownBy(() -> navigate(MyDividendView.class, Map.of("line", line)))
                .isInstanceOf(Exception.class);
    }

    @Test
    void anothersDividendIsNotThere() {
        year.onNotice(1, 126_842_001);
        String theirs = Long.toString(year.rowOf(village.second(), 1).lineId());
        assertThatThrownBy(() -> navigate(MyDividendView.class, Map.of("line", theirs)))
                .isInstanceOf(Exception.class);
    }

    @Test
    void theHomePageCountsWhatIsOnItsWay() {
        year.onNotice(1, 126_842_001);
        Component home = navigate(MyHomeView.class);
        assertThat(text(home)).contains("去年的分红", "村里公示，", "有 1 个");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .contains("my/dividends/" + year.rowOf(village.first(), 1).lineId());
    }

    @Test
    void theDividendCanBeComputedAgainByHand() {
        year.released(2, 50_000_00);
        year.onNotice(1, 126_842_001);
        String page = text(dividend());
        // surplus 1,268,420.01; reserve 10 % 126,842.00; distributable 1,141,578.01; 65 % by trade, 35 % by share
        assertThat(page)
                .contains("村里公示中，还没发", "瑞金农商银行，尾号 3372", "您交脐橙 18,640 斤。", "全社一共交了 86,379 斤。")
                .contains("18,640 × 742,025.71 ÷ 86,379 ＝ ")
                .contains("为什么是这么多", "您的份额是这样来的：", "到哪一步了", "算好了", "县里同意发")
                .contains("和上一年比", "您多交了 9,320 斤。");
        String refund =
                owner("select to_char(refund_fen / 100.0, 'FM999,999,990.00') from dividend_lines where id = ?");
        String residual =
                owner("select to_char(residual_fen / 100.0, 'FM999,999,990.00') from dividend_lines where id = ?");
        assertThat(page).contains(refund, residual);
    }

    @Test
    void theSlipCanBeKept() {
        year.onNotice(1, 126_842_001);
        assertThat(text(dividend())).contains("分红条", "存下分红条", "防改码");
        assertThat(find(Download.class).single().getElement().getAttribute("download"))
                .isEqualTo("分红条 " + (year.today().getYear() - 1) + " 钟秀兰.pdf");
    }

    @Test
    void whatTheBankSentBackSaysWhatToDo() {
        year.released(1, 126_842_001);
        year.answered(year.rowOf(village.first(), 1).lineId(), "RETURNED", "BE01");
        assertThat(text(dividend())).contains("户名和卡号对不上。", "打 96333，或者到村部改卡号。", "钱还在，一分不少。");
        assertThat(text(navigate(MyHomeView.class))).contains("退回来的钱", "银行退回来了，打 96333");
    }

    @Test
    void whatArrivedIsTheSumOfItsParts() {
        year.released(1, 126_842_001);
        HouseholdDividends.Row row = year.rowOf(village.first(), 1);
        year.answered(row.lineId(), "CREDITED", "");
        String amount = owner("select to_char(total_fen / 100.0, 'FM999,999,990.00') from dividend_lines where id = ?");
        assertThat(text(navigate(MyHomeView.class)))
                .contains(amount, "的分红 " + amount + " 元", "现在没有钱在路上。")
                .doesNotContain("退回来的钱");
    }

    @Test
    void objectsInItsOwnWordsAndKeepsThemWhenTheyAreTooShort() {
        year.onNotice(1, 126_842_001);
        dividend();
        test(button("我觉得不对，要提意见")).click();
        TextArea words = find(TextArea.class).single();
        test(words).setValue("不对");
        test(button("交上去")).click();
        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getValue()).isEqualTo("不对");
        test(words).setValue("我家交了两万斤，少算了。");
        test(button("交上去")).click();
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(text(getCurrentView().getElement().getComponent().orElseThrow()))
                .contains("您提的意见", "我家交了两万斤，少算了。", "前答复您。", "没答复之前，您这一笔先不发。");
        assertThat(find(NativeButton.class).withText("我觉得不对，要提意见").exists()).isFalse();
        long notice = village.owner()
                .sql("select max(notice_id) from objections where household_id = ?")
                .params(village.first().householdId())
                .query(Long.class)
                .single();
        assertThat(TestVillage.as(village.chair, () -> objections.of(notice))).hasSize(1);
    }

    @Test
    void readsThatTheClerkObjectedForItAndWhatWasAnswered() {
        long run = year.onNotice(1, 126_842_001);
        SignedIn clerk = village.clerk("刘文书", TestVillage.VILLAGE);
        var order = new RaiseForHousehold(
                UUID.randomUUID(),
                village.first().householdId(),
                year.notice(run),
                year.rowOf(village.first(), 1).lineId(),
                Told.PHONE,
                year.today(),
                "她说少算了两千斤。");
        long id = TestVillage.as(clerk, () -> objections.raiseFor(order));
        assertThat(text(dividend()))
                .contains("打电话说的，刘文书（村文书）", "替您提的意见：", "她说少算了两千斤。", "前答复您。")
                .doesNotContain("，您说：", "我觉得不对，要提意见");
        TestVillage.run(village.chair, () -> objections.answer(id, "已经补上两千斤。"));
        assertThat(text(dividend())).contains("理事长，", "已经补上两千斤。", "我觉得不对，要提意见");
    }

    private Component dividend() {
        String line = Long.toString(year.rowOf(village.first(), 1).lineId());
        return navigate(MyDividendView.class, Map.of("line", line));
    }

    private String owner(String sql) {
        return village.owner()
                .sql(sql)
                .params(year.rowOf(village.first(), 1).lineId())
                .query(String.class)
                .single();
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
                        .map(child ->
                                child.getComponent().map(MyPagesTests::text).orElseGet(child::getTextRecursively))
                        .collect(Collectors.joining(" "));
    }
}
