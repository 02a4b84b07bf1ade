package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.TestCounty;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReader;
import liannong.base.sheets.SheetRow;
import liannong.base.sheets.SheetWriter;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Refused rows come back as a workbook that can be mended and brought in again; nobody sees another's. */
@SpringBootTest
class RefusedRowsTests {

    private static final int BAD = 10;

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final ImportCase clerk;

    @Autowired
    RefusedRowsTests(ApplicationContext context) {
        this.context = context;
        this.clerk = new ImportCase(context, TestCounty.empty(context, TestCounty.TOWNSHIP).clerk);
    }

    @Test
    void tenBadRowsAreMendedInTheReturnedWorkbookAndAllComeIn() throws IOException {
        TestSheet sheet = new TestSheet(SheetKind.HOUSEHOLDS).head("钟好", identity("1970-01-01", true));
        for (int i = 0; i < BAD; i++) sheet.head("钟坏", identity("1970-02-01", true), "group", "三十");
        ImportRow row = clerk.apply(SheetKind.HOUSEHOLDS, sheet.write(folder));
        assertThat(List.of(row.added(), row.refused())).containsExactly(1, BAD);

        Path returned = folder.resolve("returned.xlsx");
        try (OutputStream out = Files.newOutputStream(returned)) {
            TestCounty.run(clerk.user, () -> context.getBean(ImportFiles.class).refused(row.id(), Locale.CHINESE, out));
        }
        List<SheetRow> rows = new ArrayList<>();
        SheetReader.read(returned, rows::add);
        assertThat(rows).hasSize(BAD + 1);
        int reason = TemplateColumns.of(SheetKind.HOUSEHOLDS).size();
        assertThat(rows.getFirst().cell(reason).text()).isEqualTo("退回原因");
        assertThat(rows.get(1).cell(reason).text()).isEqualTo("组：组是 1 至 99 的数字。");

        ImportRow again = clerk.apply(SheetKind.HOUSEHOLDS, mended(rows));
        assertThat(List.of(again.added(), again.refused())).containsExactly(BAD, 0);
    }

    private Path mended(List<SheetRow> rows) throws IOException {
        Path file = folder.resolve("mended.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter writer =
                    new SheetWriter(out, "表", ImportFiles.columns(SheetKind.HOUSEHOLDS, Locale.CHINESE, true));
            for (SheetRow row : rows.subList(1, rows.size())) {
                writer.row(row.cells().stream()
                        .map(SheetCell::text)
                        .map(text -> text.equals("三十") ? "30" : text)
                        .toList());
            }
            writer.end();
        }
        return file;
    }

    @Test
    void anImportThatACrashLeftIsTakenUpAgain() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head("钟断", identity("1970-01-01", true))
                        .write(folder));
        clerk.owner()
                .sql("update imports set state = 'CHECKING', read_whole = false, lease_by = 'gone',"
                        + " lease_until = now() - interval '1 second' where id = ?")
                .param(row.id())
                .update();
        assertThat(clerk.done(row.id()).state()).isEqualTo(ImportState.CHECKED);
        assertThat(clerk.count("import_rows where import_id = ?", row.id())).isOne();
    }

    @Test
    void aNodeThatLivesKeepsWhatItClaimedAndNothingElse() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head("钟续", identity("1970-01-01", true))
                        .write(folder));
        clerk.owner()
                .sql(
                        "update imports set state = 'CHECKING', lease_by = 'alive', lease_until = now() + interval '20 seconds'"
                                + " where id = ?")
                .param(row.id())
                .update();
        ImportClaims claims = context.getBean(ImportClaims.class);
        TestCounty.run(clerk.user, () -> claims.renew("another"));
        assertThat(clerk.count("imports where id = ? and lease_until > now() + interval '25 seconds'", row.id()))
                .isZero();
        TestCounty.run(clerk.user, () -> claims.renew("alive"));
        assertThat(clerk.count("imports where id = ? and lease_until > now() + interval '25 seconds'", row.id()))
                .isOne();
        clerk.owner()
                .sql("update imports set state = 'CHECKED', lease_until = null where id = ?")
                .param(row.id())
                .update();
    }

    @Test
    void anotherTownshipSeesNeitherTheImportNorItsRows() {
        ImportRow row = clerk.bring(
                SheetKind.HOUSEHOLDS,
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head("钟密", identity("1970-01-01", true))
                        .write(folder));
        TestCounty other = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        TestCounty.raw(context, other.clerk, sql -> {
            for (String table : List.of("imports where id", "import_rows where import_id")) {
                assertThat(sql.sql("select count(*) from " + table + " = ?")
                                .param(row.id())
                                .query(Long.class)
                                .single())
                        .isZero();
            }
        });
        assertThatThrownBy(() -> TestCounty.raw(
                        context,
                        clerk.user,
                        sql -> sql.sql("delete from imports where id = ?")
                                .param(row.id())
                                .update()))
                .hasStackTraceContaining("permission denied");
        clerk.confirm(row.id());
        assertThatThrownBy(() -> TestCounty.raw(
                        context,
                        clerk.user,
                        sql -> sql.sql("delete from import_rows where import_id = ?")
                                .param(row.id())
                                .update()))
                .hasStackTraceContaining("stay");
        assertThatThrownBy(() -> TestCounty.raw(
                        context,
                        clerk.user,
                        sql -> sql.sql("update imports set state = 'CHECKING' where id = ?")
                                .param(row.id())
                                .update()))
                .hasStackTraceContaining("stays as it was");
    }
}
