package liannong.registry.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liannong.Visitor.button;
import static liannong.registry.imports.TestSheet.identity;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.DemonstrationIT;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReader;
import liannong.base.sheets.SheetRow;
import liannong.base.sheets.SheetWriter;
import liannong.registry.templates.SheetKind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A township's clerk brings in a workbook with ten bad rows, mends them in the workbook that comes back, brings that in,
 * and takes both imports back: in a real browser, on the demonstration county.
 */
class ImportIT extends DemonstrationIT {

    private static final int BAD = 10;

    @TempDir
    Path folder;

    @Test
    void tenBadRowsAreMendedInTheReturnedWorkbookAndBothImportsAreTakenBack() {
        TestSheet sheet =
                new TestSheet(SheetKind.HOUSEHOLDS).head("钟浏览", identity("1970-01-01", true), "village", "梅坑社区");
        for (int i = 0; i < BAD; i++) sheet.head("钟浏坏", identity("1970-02-01", true), "village", "梅坑社区", "group", "三十");
        visitor.as("yunshishan", SECRET, page -> {
            bring(page, sheet.write(folder));
            assertThat(page.getByText("有 10 行不能导入").first()).isVisible();
            visitor.look(page, "30-import-checked");
            confirm(page);
            assertThat(page.getByText("已导入：新增 1 行，修改 0 行").first()).isVisible();
            visitor.look(page, "31-import-applied");
            String first = page.url();
            Path returned = folder.resolve("returned.xlsx");
            page.waitForDownload(() -> page.getByText("下载退回的行").first().click()).saveAs(returned);

            bring(page, mended(returned));
            confirm(page);
            assertThat(page.getByText("已导入：新增 10 行，修改 0 行").first()).isVisible();
            visitor.open(page, "/households?q=钟浏坏");
            assertThat(page.getByText("钟浏坏").first()).isVisible();
            page.goBack();

            takeBack(page);
            page.navigate(first);
            takeBack(page);
            visitor.open(page, "/households?q=钟浏坏");
            assertThat(page.getByText("钟浏坏").first()).not().isVisible();
        });
    }

    private void bring(Page page, Path file) {
        visitor.open(page, "/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.waitForURL(url -> url.matches(".*/imports/[0-9]+"));
        assertThat(button(page, "确认导入")).isVisible();
    }

    private static void confirm(Page page) {
        button(page, "确认导入").first().click();
        dialog(page, "确认导入").click();
    }

    private static void takeBack(Page page) {
        button(page, "撤销导入").first().click();
        dialog(page, "撤销导入").click();
        assertThat(page.getByText("登记簿已恢复原样").first()).isVisible();
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** The same workbook as it came back, with the ten cells mended and the reasons left in it. */
    private Path mended(Path returned) {
        List<SheetRow> rows = new ArrayList<>();
        Path file = folder.resolve("mended.xlsx");
        try {
            SheetReader.read(returned, rows::add);
            Assertions.assertThat(rows).hasSize(BAD + 1);
            try (OutputStream out = Files.newOutputStream(file)) {
                SheetWriter writer =
                        new SheetWriter(out, "表", ImportFiles.columns(SheetKind.HOUSEHOLDS, Locale.CHINESE, true));
                for (SheetRow row : rows.subList(1, rows.size()))
                    writer.row(row.cells().stream()
                            .map(SheetCell::text)
                            .map(text -> text.equals("三十") ? "30" : text)
                            .toList());
                writer.end();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return file;
    }
}
