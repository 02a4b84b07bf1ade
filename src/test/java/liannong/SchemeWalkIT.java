package liannong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liannong.Visitor.button;
import static liannong.Visitor.link;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A contract becomes a scheme, a year divided by it is laid open, and a household reads its line on a phone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchemeWalkIT extends DemonstrationIT {

    private static final String BOOKKEEPER = "kuaiji.hecheng";
    private static final String CHAIR = "lishi.hecheng";
    private static final String NAME = "保底加浮动分红";

    private String run = "";

    @Test
    @Order(1)
    void theBookkeeperWritesASchemeAndTheChairConfirmsIt() {
        visitor.as(BOOKKEEPER, SECRET, page -> {
            visitor.open(page, "/schemes");
            button(page, "写一个办法").click();
            page.getByLabel("办法名称").fill(NAME);
            page.getByLabel("依据").fill("2024 年合作合同");
            button(page, "保存，交另一人确认").click();
            link(page, NAME).first().click();
            assertThat(button(page, "确认这一版")).hasCount(0);
        });
        visitor.as(CHAIR, SECRET, page -> {
            visitor.open(page, "/schemes");
            link(page, NAME).first().click();
            button(page, "确认这一版").click();
            confirmed(page);
            assertThat(button(page, "计算一期")).isVisible();
        });
    }

    @Test
    @Order(2)
    void aYearIsComputedByItAndLaidOpenWithItsSlips() {
        visitor.as(BOOKKEEPER, SECRET, page -> {
            visitor.open(page, "/schemes");
            link(page, NAME).first().click();
            button(page, "计算一期").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("计算一期"))
                    .click();
            page.waitForURL("**/entitlements/*");
            run = page.url().substring(page.url().lastIndexOf('/') + 1);
            page.getByLabel("净利润").fill("300000");
            page.getByLabel("净利润").press("Tab");
            button(page, "算一算").click();
            button(page, "提交").click();
            assertThat(button(page, "确认公示")).hasCount(0);
            assertThat(link(page, "全部发放条")).hasCount(0);
        });
        visitor.as(CHAIR, SECRET, page -> {
            visitor.open(page, "/entitlements/" + run);
            button(page, "确认公示").click();
            Visitor.choose(page, "依据的决议", "2026-01-01");
            page.getByRole(AriaRole.DIALOG).getByText("确认公示").last().click();
            Download slips = page.waitForDownload(() -> link(page, "全部发放条").click());
            Assertions.assertThat(slips.suggestedFilename()).startsWith("发放条 ").endsWith(".pdf");
            visitor.look(page, "16-scheme-run");
        });
    }

    @Test
    @Order(3)
    void aHouseholdReadsWhatWasCountedAndKeepsItsSlip() {
        visitor.asHousehold("7812026002", "202603", page -> {
            visitor.open(page, "/my/dividends");
            page.getByText(NAME).first().click();
            page.waitForURL("**/my/entitlements/*");
            assertThat(page.getByText("按“" + NAME + "”，给您家").first()).isVisible();
            assertThat(page.getByText("依据是：2024 年合作合同")).isVisible();
            assertThat(page.getByText("加起来").first()).isVisible();
            assertThat(page.getByText("村里公示中，还没发")).isVisible();
            assertThat(button(page, "我觉得不对，要提意见")).isVisible();
            Download slip =
                    page.waitForDownload(() -> page.getByText("存下发放条").first().click());
            Assertions.assertThat(slip.suggestedFilename()).startsWith("发放条 " + NAME);
            visitor.look(page, "17-household-scheme");
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        });
        visitor.asHousehold("7812026001", "202603", page -> {
            visitor.open(page, "/my/dividends");
            assertThat(page.getByText(NAME)).hasCount(0);
        });
    }

    private static void confirmed(Page page) {
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    }
}
