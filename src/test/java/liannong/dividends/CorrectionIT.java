package liannong.dividends;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liannong.Visitor.button;
import static liannong.Visitor.choose;
import static liannong.Visitor.link;

import com.microsoft.playwright.Page;
import liannong.DemonstrationIT;
import org.junit.jupiter.api.Test;

/** A slip that was forgotten comes to light after the year was paid: entered, computed, laid open, read on the phone. */
class CorrectionIT extends DemonstrationIT {

    @Test
    void aPaidYearIsCorrectedAndTheHouseholdReadsWhy() {
        String[] run = new String[1];
        visitor.as("kuaiji.hecheng", SECRET, page -> {
            visitor.open(page, "/shares/trades");
            button(page, "登记交易").click();
            page.getByLabel("交易日期").fill("2024-11-20");
            page.getByLabel("交易日期").press("Enter");
            choose(page, "成员", "003");
            page.getByLabel("过磅单号").fill("GB-2024-9901");
            page.getByLabel("数量").fill("1250");
            page.getByLabel("金额").fill("3125");
            page.getByLabel("金额").press("Tab");
            page.getByLabel("登记后接着填下一张（成员和产品不变）").uncheck();
            button(page, "登记").click();
            assertThat(page.getByText("交易记录已更新").first()).isVisible();
            visitor.look(page, "60-slip");
            visitor.open(page, "/distributions?year=2024");
            link(page, "瑞金市禾橙脐橙专业合作社").first().click();
            button(page, "更正").click();
            button(page, "计算差额").click();
            assertThat(page.getByText("这一项要填").first()).isVisible();
            page.getByLabel("发现了什么").fill("漏记一张脐橙过磅单");
            button(page, "计算差额").click();
            assertThat(page.getByText("第 1 次更正").first()).isVisible();
            assertThat(page.getByText("补发合计").first()).isVisible();
            visitor.look(page, "61-correction");
            run[0] = page.url().substring(page.url().lastIndexOf('/') + 1);
            button(page, "提交").click();
            assertThat(page.getByText("等理事长确认").first()).isVisible();
            assertThat(button(page, "确认公示")).hasCount(0);
        });
        visitor.as("lishi.hecheng", SECRET, page -> {
            visitor.open(page, "/distributions/" + run[0]);
            button(page, "确认公示").click();
            page.locator("vaadin-confirm-dialog").getByText("确认公示").last().click();
            assertThat(page.getByText("期满前不能批准，钱不会发出去").first()).isVisible();
            visitor.look(page, "62-correction-on-notice");
        });
        visitor.asHousehold("7812026002", "202603", page -> {
            visitor.open(page, "/my/dividends");
            assertThat(page.getByText("补退").first()).isVisible();
            page.getByText("补退").first().click();
            page.waitForURL("**/my/dividends/*");
            readsWhy(page);
        });
    }

    private void readsWhy(Page page) {
        assertThat(page.getByText("为什么重算：漏记一张脐橙过磅单")).isVisible();
        assertThat(page.getByText("以前已经算给您").first()).isVisible();
        assertThat(page.getByText("以前多发了").first()).isVisible();
        visitor.look(page, "63-correction-household");
    }
}
