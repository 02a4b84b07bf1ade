package liannong.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTests {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("list.xlsx");
        List<SheetColumn> columns =
                List.of(new SheetColumn("户编号", 12, List.of()), new SheetColumn("性别", 6, List.of("男", "女")));
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter writer = new SheetWriter(out, "农户", columns);
            writer.row(List.of("0000012345", "男"));
            writer.row(List.of("=cmd|' /C calc'!A0", ""), Set.of(1));
            for (int i = 0; i < 1000; i++) writer.row(List.of("行" + i, "女"));
            writer.notes("说明", List.of(List.of("列", "说明"), List.of("性别", "男或女")), List.of(12, 60));
            writer.end();
        }
        List<SheetRow> rows = new ArrayList<>();
        SheetReader.Read read = SheetReader.read(file, rows::add);
        assertThat(read).isEqualTo(new SheetReader.Read(1003, List.of("说明")));
        assertThat(Cells.code(rows.get(1).cell(0))).isEqualTo("0000012345");
        assertThat(Cells.text(rows.get(2).cell(0))).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(rows.get(2).cell(0).text()).startsWith("'=");
        assertThat(Cells.text(rows.get(1002).cell(0))).isEqualTo("行999");
    }

    @Test
    void offersTheChoicesOfAColumn() throws IOException {
        Path file = folder.resolve("choices.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter writer = new SheetWriter(out, "表", List.of(new SheetColumn("性别", 6, List.of("男", "女"))));
            writer.notes("说明", List.of(List.of("列")), List.of(20));
            writer.end();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(sheet).contains("dataValidation", "codes", "$A$1:$A$2", "A2:A5001");
        }
    }

    @Test
    void aListThatBrokeOffIsNoWorkbook() throws IOException {
        Path file = folder.resolve("broken.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter writer = new SheetWriter(out, "表", List.of(new SheetColumn("姓名", 6, List.of())));
            for (int i = 0; i < 1_000; i++) writer.row(List.of("行" + i));
        }
        assertThatThrownBy(() -> SheetReader.read(file, row -> {})).isInstanceOf(Refused.class);
    }
}
