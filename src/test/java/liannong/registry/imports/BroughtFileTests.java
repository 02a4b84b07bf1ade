package liannong.registry.imports;

import static liannong.registry.imports.TestSheet.households;
import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.registry.templates.SheetKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A file of households is brought once, with the heads of its template, by who may bring it. */
@SpringBootTest
class BroughtFileTests {

    @TempDir
    Path folder;

    private final ApplicationContext context;
    private final TestCounty county;
    private final ImportCase clerk;

    @Autowired
    BroughtFileTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.clerk = new ImportCase(context, county.clerk);
    }

    @Test
    void tellsThatAFileWasBroughtAlready() {
        Path file = households().head("钟重", identity("1970-01-01", true)).write(folder);
        ImportRow row = clerk.bring(SheetKind.HOUSEHOLDS, file);
        assertThatThrownBy(() -> clerk.bring(SheetKind.HOUSEHOLDS, file)).hasMessageContaining("IMPORT_SAME_FILE");
        TestCounty.run(clerk.user, () -> clerk.imports.discard(row.id()));
        assertThat(clerk.count("import_rows where import_id = ?", row.id())).isZero();
        assertThat(clerk.count("imports where id = ? and content_enc is null", row.id()))
                .isOne();
        assertThat(clerk.bring(SheetKind.HOUSEHOLDS, file).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void refusesHeadsThatAreNotTheTemplates() {
        Path parcels = new TestSheet(SheetKind.PERSONS)
                .person("户主", "钟头", "1", "card-no", "1")
                .write(folder);
        assertThat(clerk.bring(SheetKind.PERSONS, parcels).refused()).isOne();
        assertThatThrownBy(() -> clerk.bring(
                        SheetKind.PERSONS, households().head("钟", "1").write(folder)))
                .hasMessageContaining("IMPORT_HEAD_UNKNOWN");
    }

    @Test
    void isNotForAnAuditor() {
        Path file = households().head("钟审", identity("1970-01-01", true)).write(folder);
        ImportCase auditor = new ImportCase(context, county.user(Role.AUDITOR, "360781", null, null));
        assertThatThrownBy(() -> auditor.bring(SheetKind.HOUSEHOLDS, file)).hasMessage("IMPORT_NOT_YOURS");
    }
}
