package liannong.shares;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liannong.Visitor.button;
import static liannong.Visitor.choose;
import static liannong.Visitor.link;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liannong.DemonstrationIT;
import liannong.base.papers.ReadPaper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three flows of the register that are used most, in a real browser on the demonstration county: money paid in that
 * becomes a certificate which a stranger checks; land whose price rises as its contract says, and shares that go to
 * another member; a member who leaves.
 */
class RegisterIT extends DemonstrationIT {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){4}");

    @TempDir
    Path folder;

    @Test
    void moneyIsPaidInACertificateIssuedAndAStrangerChecksIt() {
        String[] code = new String[1];
        visitor.as("kuaiji.hecheng", SECRET, page -> {
            visitor.open(page, "/shares");
            button(page, "登记出资").click();
            choose(page, "成员", "003");
            field(page, "实际交来").fill("500");
            field(page, "实际交来").press("Tab");
            button(page, "登记出资").click();
            assertThat(page.getByText("这一项要填").first()).isVisible();
            visitor.look(page, "40-contribution-refused");
            field(page, "凭据").fill("收款收据 2026-003");
            field(page, "凭据").press("Tab");
            button(page, "登记出资").click();
            assertThat(page.getByText("已登记进股册和账簿").first()).isVisible();
            link(page, "邹桂华").first().click();
            assertThat(page.getByText("收款收据 2026-003").first()).isVisible();
            button(page, "签发股权证").click();
            button(page, "签发").click();
            assertThat(page.getByText("有效").first()).isVisible();
            visitor.look(page, "41-account");
            code[0] = code(page.waitForDownload(() -> page.getByText("下载", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click()));
        });
        visitor.asStranger(page -> {
            visitor.open(page, "/check/certificates/" + code[0]);
            assertThat(page.getByText("2,000.00").first()).isVisible();
            Assertions.assertThat(page.content())
                    .as("only what is needed to check it")
                    .doesNotContain("邹桂华", "尾号");
            visitor.look(page, "42-certificate-checked");
            visitor.open(
                    page,
                    "/check/certificates/" + code[0].replace(code[0].charAt(0), code[0].charAt(0) == '2' ? '3' : '2'));
            assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
            assertThat(page.getByText("2,000.00")).not().isVisible();
        });
    }

    @Test
    void theNextStepOfLandIsEnteredAndSharesGoToAnotherMember() {
        visitor.as("kuaiji.hecheng", SECRET, page -> {
            visitor.open(page, "/shares/land");
            Locator steps = page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("调价"));
            assertThat(steps.first()).isVisible();
            steps.first().click();
            assertThat(page.getByText("1,050.00").first()).isVisible();
            visitor.look(page, "43-land-step");
            save(page);
            assertThat(page.getByText("已登记进股册和账簿").first()).isVisible();

            visitor.open(page, "/shares?q=005");
            link(page, "赖金有").first().click();
            menu(page, "登记变更");
            menu(page, "转让给别的成员");
            choose(page, "转给谁", "007");
            field(page, "金额").fill("99999999");
            field(page, "依据（转让协议）").fill("转让协议 2026-5");
            save(page);
            assertThat(page.getByText("1,000.00").first()).not().isVisible();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            field(page, "金额").fill("1000");
            field(page, "金额").press("Tab");
            save(page);
            assertThat(page.getByText("转让协议 2026-5").first()).isVisible();
            visitor.look(page, "44-transferred");
        });
    }

    @Test
    void whoLeavesIsSettledWithByTheChairAfterTheStatementWasSeen() {
        visitor.as("kuaiji.hecheng", SECRET, page -> {
            visitor.open(page, "/shares/leaving");
            link(page, "017").first().click();
            assertThat(page.getByText("等理事长结算").first()).isVisible();
            assertThat(button(page, "确认结算")).not().isVisible();
            visitor.look(page, "45-leaving");
        });
        visitor.as("lishi.hecheng", SECRET, page -> {
            visitor.open(page, "/shares/leaving");
            link(page, "017").first().click();
            field(page, "依据（结算单、继承协议）").fill("结算单 2026-1");
            field(page, "依据（结算单、继承协议）").press("Tab");
            button(page, "确认结算").click();
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认结算"))
                    .click();
            assertThat(page.getByText("结算了什么").first()).isVisible();
            visitor.look(page, "46-settled");
        });
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void menu(Page page, String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .first()
                .click();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("登记").setExact(true))
                .click();
    }

    /** The code that is printed on the certificate. */
    private String code(Download download) {
        Path file = folder.resolve("certificate.pdf");
        download.saveAs(file);
        try {
            Matcher printed = CODE.matcher(new ReadPaper(Files.readAllBytes(file)).text());
            Assertions.assertThat(printed.find()).as("a code on the paper").isTrue();
            return printed.group();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
