package liannong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liannong.Visitor.button;
import static liannong.Visitor.choose;
import static liannong.Visitor.link;
import static liannong.Visitor.moveTo;
import static liannong.Visitor.text;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import liannong.schedule.BusinessClock;
import liannong.schedule.DayRuns;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The main job of the product in a real browser, on the demonstration county: from the share register to the money on
 * a household's card. The steps follow each other; what must not be possible stands beside what is.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT extends DemonstrationIT {

    private static final String BOOKKEEPER = "kuaiji.liuhe";
    private static final String CHAIR = "lishi.liuhe";
    private static final String APPROVER = "shenhe";

    @Autowired
    private BusinessClock clock;

    @Autowired
    private DayRuns dayRuns;

    private String run = "";
    private String notice = "";
    private String batch = "";

    @Test
    @Order(1)
    void theBookkeeperSeesTheRegisterComputesThePlanAndSubmitsIt() {
        visitor.as(BOOKKEEPER, SECRET, page -> {
            assertThat(page.getByText("钟秀兰")).isVisible();
            assertThat(page.getByText("12,000.00").first()).isVisible();
            assertThat(page.getByText("8,000.00").first()).isVisible();
            visitor.look(page, "01-register");
            visitor.open(page, "/distributions");
            visitor.look(page, "02-distributions");
            button(page, "打开 2025 年度").click();
            page.getByLabel("要弥补的亏损").fill("20000");
            page.getByLabel("要弥补的亏损").press("Tab");
            button(page, "算一算").click();
            assertThat(page.getByText("可分配盈余 162,000.00 元，60% 按交易返还").first()).isVisible();
            assertThat(button(page, "42,256.42")).isVisible();
            assertThat(button(page, "43,569.48")).isVisible();
            visitor.look(page, "03-computed");
            run = page.url().substring(page.url().lastIndexOf('/') + 1);
            button(page, "42,256.42").click();
            assertThat(page.getByText("97,200.00 × 120,000 斤 ÷ 全社 400,000 斤")).isVisible();
            assertThat(page.getByText("29,160.00").last()).isVisible();
            visitor.look(page, "04-explanation");
            page.keyboard().press("Escape");
            triesAnotherPart(page);
            button(page, "提交").click();
            assertThat(page.getByText("等理事长确认").first()).isVisible();
            assertThat(button(page, "确认公示")).hasCount(0);
        });
    }

    /** Beside the plan, and without a trace in it. */
    private void triesAnotherPart(Page page) {
        link(page, "试算对比").click();
        page.getByLabel("盈余返还比例").fill("55");
        button(page, "试算").click();
        assertThat(page.getByText("盈余返还比例不得低于").first()).isVisible();
        page.getByLabel("盈余返还比例").fill("70");
        button(page, "试算").click();
        assertThat(page.getByText("113,400.00").first()).isVisible();
        assertThat(page.getByText("−1,364.21").first()).isVisible();
        visitor.look(page, "04-compared");
        visitor.open(page, "/distributions/" + run);
        assertThat(page.getByText("可分配盈余 162,000.00 元，60% 按交易返还").first()).isVisible();
    }

    @Test
    @Order(2)
    void aBookkeeperOfAnotherCooperativeSeesNothingOfIt() {
        visitor.as("kuaiji.hecheng", SECRET, page -> {
            visitor.open(page, "/distributions/" + run);
            assertThat(page.getByText("没有这一页").first()).isVisible();
            visitor.open(page, "/shares?c=1");
            assertThat(page.getByText("瑞金市禾橙脐橙专业合作社").first()).isVisible();
            assertThat(page.getByText("钟秀兰")).hasCount(0);
            visitor.open(page, "/distributions?q=六和");
            assertThat(page.getByText("没有符合条件的分配")).isVisible();
        });
    }

    @Test
    @Order(3)
    void theChairOfAnotherCooperativeCannotConfirmWhatHeSubmittedHimself() {
        visitor.as("lishi.hecheng", SECRET, page -> {
            visitor.open(page, "/distributions");
            button(page, "打开 2025 年度").click();
            button(page, "算一算").click();
            button(page, "提交").click();
            assertThat(page.getByText("这是您自己提交的，要另一个人确认").first()).isVisible();
            assertThat(button(page, "确认公示")).hasCount(0);
        });
    }

    @Test
    @Order(4)
    void theChairConfirmsAndThePublicNoticeOpens() {
        visitor.as(CHAIR, SECRET, page -> {
            visitor.open(page, "/distributions/" + run);
            button(page, "确认公示").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            choose(page, "依据的决议", "2026-01-01");
            assertThat(dialog.getByText("方案是在 2026-02-06 的大会之后算出来的")).isVisible();
            visitor.look(page, "04-confirm");
            dialog.getByText("确认公示").last().click();
            assertThat(page.getByText("公示到 2026-03-11，期满前不能批准，钱不会发出去")).isVisible();
            visitor.look(page, "05-on-notice");
            notice = link(page, "看公示").getAttribute("href");
        });
        visitor.asStranger(page -> {
            visitor.open(page, notice);
            assertThat(page.getByText("2025 年度盈余分配方案公示").first()).isVisible();
            assertThat(page.getByText("钟＊兰").first()).isVisible();
            assertThat(page.getByText("42,256.42").first()).isVisible();
            Assertions.assertThat(page.content()).doesNotContain("钟秀兰");
            Assertions.assertThat(page.context().cookies()).isEmpty();
            visitor.look(page, "06-notice");
        });
    }

    @Test
    @Order(5)
    void theNoticeCannotBeSkipped() {
        visitor.as(APPROVER, SECRET, page -> {
            visitor.open(page, "/distributions/" + run);
            assertThat(page.getByText("公示到 2026-03-11，期满前不能批准，钱不会发出去")).isVisible();
            assertThat(button(page, "批准发放")).hasCount(0);
        });
    }

    @Test
    @Order(6)
    void aHouseholdObjectsToItsLineOnItsPhone() {
        visitor.asHousehold("7812026001", "202603", page -> {
            visitor.open(page, "/my/dividends");
            page.getByText("42,256.42").first().click();
            page.waitForURL("**/my/dividends/*");
            button(page, "我觉得不对，要提意见").click();
            page.getByLabel("哪里不对？").fill("错");
            button(page, "交上去").click();
            assertThat(page.getByText("至少").first()).isVisible();
            page.getByLabel("哪里不对？").fill("我卖了十二万一千斤");
            button(page, "交上去").click();
            assertThat(page.getByText("没答复之前，您这一笔先不发。")).isVisible();
            visitor.look(page, "06-objected");
        });
    }

    @Test
    @Order(7)
    void theApproverReleasesItWhenTheNoticeHasRunOutButNotTheLineInQuestion() {
        visitor.as(APPROVER, SECRET, page -> {
            moveTo(page, "2026-03-12");
            visitor.open(page, "/distributions/" + run);
            assertThat(page.getByText("有 1 条异议没答复，这几行先不发").first()).isVisible();
            button(page, "批准发放").click();
            assertThat(page.getByLabel("发放日")).hasValue("2026-03-13");
            assertThat(page.getByText("对应的 42,256.42 元先不发")).isVisible();
            visitor.look(page, "07-release");
            button(page, "批准发放").last().click();
            assertThat(page.getByText("已批准").first()).isVisible();
        });
        visitor.asStranger(page -> {
            visitor.open(page, notice);
            assertThat(page.getByText("钟＊兰")).hasCount(0);
        });
    }

    @Test
    @Order(8)
    void theAnswerMakesTheLineInQuestionPayable() {
        visitor.asHousehold("7812026001", "202603", page -> {
            visitor.open(page, "/my/dividends");
            assertThat(page.getByText("您提了意见，先不发，答复后再发").first()).isVisible();
            visitor.look(page, "07-held");
        });
        visitor.as(CHAIR, SECRET, page -> {
            visitor.open(page, "/distributions/" + run);
            assertThat(page.getByText("先不发的共 42,256.42 元").first()).isVisible();
            page.getByLabel("答复").fill("过磅单是十二万斤，已经当面核对。");
            button(page, "答复异议").click();
            assertThat(page.getByText("已答复").first()).isVisible();
            assertThat(page.getByText("这几行先不发")).hasCount(0);
            visitor.look(page, "07-answered");
        });
    }

    @Test
    @Order(9)
    void theScheduleInstructsThePaymentsOnTheDueDayOnceHoweverOftenItRuns() {
        visitor.as(APPROVER, SECRET, page -> {
            moveTo(page, "2026-03-13");
            dayRuns.catchUp(clock.today());
            dayRuns.catchUp(clock.today());
            visitor.open(page, "/distributions/" + run);
            assertThat(page.getByText("到账 0，退票 0").first()).isVisible();
        });
        visitor.as(BOOKKEEPER, SECRET, page -> {
            visitor.open(page, "/payouts");
            assertThat(page.getByText("等批准 0/2").first()).isVisible();
            visitor.look(page, "08-payouts");
            link(page, "PO-20260313").click();
            page.waitForURL("**/payouts/*");
            batch = page.url().substring(page.url().lastIndexOf('/') + 1);
            assertThat(link(page, "下载银行文件")).hasCount(0);
            visitor.look(page, "08-batch");
        });
    }

    @Test
    @Order(10)
    void twoApproveTheBatchAndOnlyThenItsFileLeaves() {
        for (String approver : List.of(CHAIR, APPROVER)) {
            visitor.as(approver, SECRET, page -> {
                visitor.open(page, "/payouts/" + batch);
                button(page, "批准").click();
                page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                        .click();
                assertThat(page.getByText("已批准").first()).isVisible();
            });
        }
        visitor.as(BOOKKEEPER, SECRET, page -> {
            visitor.open(page, "/payouts/" + batch);
            Download file = page.waitForDownload(() -> link(page, "下载银行文件").click());
            Assertions.assertThat(text(file, "GB18030"))
                    .startsWith("DF|PO-20260313")
                    .contains("|162000.00")
                    .contains("钟秀兰|42256.42");
        });
    }

    @Test
    @Order(11)
    void theBanksAnswerIsLoadedAndOnePaymentCameBack() {
        visitor.as(BOOKKEEPER, SECRET, page -> {
            visitor.open(page, "/payouts/" + batch);
            Download answer = page.waitForDownload(() -> link(page, "演示银行的回盘").click());
            Path file = Path.of("target", "walk", answer.suggestedFilename());
            answer.saveAs(file);
            page.locator("input[type=file]").setInputFiles(file);
            assertThat(page.getByText("收到回盘：到账 5，退票 1，重复 0")).isVisible();
            assertThat(page.getByText("户名与账号不符，请核对户名")).isVisible();
            visitor.look(page, "09-answered");
        });
        visitor.as("kuaiji.hecheng", SECRET, page -> {
            visitor.open(page, "/payouts/" + batch);
            assertThat(page.getByText("没有这一页").first()).isVisible();
        });
    }

    @Test
    @Order(12)
    void theHouseholdSeesWhatItHoldsWhatItWasPaidAndWhy() {
        visitor.asHousehold("7812026001", "202603", page -> {
            assertThat(page.getByText("钟秀兰，您好")).isVisible();
            assertThat(page.getByText("42,256.42").first()).isVisible();
            visitor.look(page, "10-household");
            visitor.open(page, "/my/shares");
            assertThat(page.getByText("12,000.00").first()).isVisible();
            visitor.look(page, "11-household-shares");
            visitor.open(page, "/my/dividends");
            visitor.look(page, "12-household-dividends");
            page.getByText("42,256.42").first().click();
            page.waitForURL("**/my/dividends/*");
            assertThat(page.getByText("29,160.00").first()).isVisible();
            assertThat(page.getByText("13,096.42").first()).isVisible();
            visitor.look(page, "13-household-why");
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        });
    }
}
