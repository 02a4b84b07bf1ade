package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import liannong.TestCounty;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumn;
import liannong.registry.templates.TemplateColumns;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** An identity number in the wrong column is stored in clear nowhere: not as a cell, not as a unit, not in a reason. */
@SpringBootTest
class SlippedColumnTests {

    @TempDir
    Path folder;

    private final ImportCase clerk;

    @Autowired
    SlippedColumnTests(ApplicationContext context) {
        this.clerk = new ImportCase(context, TestCounty.empty(context, TestCounty.TOWNSHIP).clerk);
    }

    @ParameterizedTest
    @EnumSource
    void staysUnreadableInWhateverColumnItStands(SheetKind kind) {
        String number = identity("1970-01-01", true);
        TestSheet sheet = new TestSheet(kind);
        for (TemplateColumn column : TemplateColumns.of(kind)) {
            sheet.row(column.name(), number);
            sheet.row(column.name(), "号码 " + number.substring(0, 6) + " " + number.substring(6));
            sheet.row("relation", "户主", "member-kind", "单位", column.name(), number);
        }
        ImportRow row = clerk.bring(kind, sheet.write(folder));
        assertThat(row.state()).as(String.valueOf(row.refusal())).isEqualTo(ImportState.CHECKED);
        assertThat(row.added()).isZero();
        assertThat(clerk.count(
                        "import_rows r where r.import_id = ? and (replace(r::text, ' ', '') like '%' || ? || '%'"
                                + " or replace(r::text, ' ', '') like '%' || ? || '%')",
                        row.id(), number, number.substring(0, 14)))
                .isZero();
    }

    @org.junit.jupiter.api.Test
    void leavesShorterNumbersReadable() {
        assertThat(NumberShy.masked("第 1234567890 户")).isEqualTo("第 1234567890 户");
        assertThat(NumberShy.masked("９９９９９９１９７００１０１００１４？")).endsWith("********0014?");
        assertThat(NumberShy.clear("合同 360781102205030001")).contains("360781102205030001");
    }
}
