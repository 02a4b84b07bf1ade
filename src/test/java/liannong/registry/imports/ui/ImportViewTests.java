package liannong.registry.imports.ui;

import static liannong.registry.imports.TestSheet.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.nio.file.Path;
import java.time.Duration;
import liannong.Go;
import liannong.Statements;
import liannong.TestCounty;
import liannong.access.ActingAs;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.registry.imports.Decision;
import liannong.registry.imports.ImportFilter;
import liannong.registry.imports.ImportPreview;
import liannong.registry.imports.ImportRow;
import liannong.registry.imports.Imports;
import liannong.registry.imports.RowOutcome;
import liannong.registry.imports.TestSheet;
import liannong.registry.templates.SheetKind;
import liannong.ui.Banner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = TestCounty.TOWNSHIP, id = 97_000_701)
class ImportViewTests extends SpringBrowserlessTest {

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext context;

    @Autowired
    Imports imports;

    @BeforeEach
    void whoActsIsOnRecord() {
        TestCounty.owner(context)
                .sql(
                        "insert into users (id, sign_in_name, display_name, role, division, password_hash, created_at)"
                                + " values (97000701, 'clerk-97000701', '邹干事', 'TOWNSHIP_CLERK', ?, '!', now()) on conflict do nothing")
                .param(TestCounty.TOWNSHIP)
                .update();
        assertThat(CurrentUser.get().id()).isEqualTo(97_000_701);
    }

    @Test
    void takesAFileAndGoesToItsPageAndSaysWhyItDoesNot() {
        ImportsView view = Go.to("imports", ImportsView.class);
        StartPanel panel = find(StartPanel.class).single();
        panel.kind.setValue(SheetKind.HOUSEHOLDS);
        panel.start("农户.csv", write("姓名,电话"));
        assertThat(find(Banner.class).single().getElement().getTextRecursively())
                .contains("CSV");
        assertThat(view.grid).isNotNull();
        panel.start(
                "农户.xlsx",
                new TestSheet(SheetKind.HOUSEHOLDS)
                        .head("钟视", identity("1970-01-01", true))
                        .write(folder));
        assertThat(getCurrentView()).isInstanceOf(ImportView.class);
    }

    @Test
    void showsTheRowsByOutcomeAndConfirmsThem() throws Exception {
        long id = bring(new TestSheet(SheetKind.HOUSEHOLDS)
                .head("钟看", identity("1971-01-01", true))
                .head("钟错", "123"));
        ImportView view = Go.to("imports/" + id, ImportView.class);
        RowsPanel rows = java.util.Objects.requireNonNull(view.rows);
        assertThat(test(rows.grid).getRow(0).title()).isEqualTo("钟错");
        assertThat(rows.choice.getListDataView().getItemCount()).isEqualTo(2);
        view = Go.to("imports/" + id + "?show=add", ImportView.class);
        rows = java.util.Objects.requireNonNull(view.rows);
        assertThat(test(rows.grid).getRow(0).title()).isEqualTo("钟看");
        assertThat(view.confirm.isEnabled()).isTrue();
    }

    @Test
    void doesNotOfferToConfirmWhileARowIsUndecided() throws Exception {
        String number = identity("1973-01-01", true);
        long first = bring(new TestSheet(SheetKind.HOUSEHOLDS).head("钟定", number));
        imports.confirm(first);
        waitFor(first);
        long id = bring(new TestSheet(SheetKind.HOUSEHOLDS).head("钟定", identity("1973-01-01", true)));
        ImportView view = Go.to("imports/" + id, ImportView.class);
        assertThat(view.confirm.isEnabled()).isFalse();
        RowsPanel rows = java.util.Objects.requireNonNull(view.rows);
        rows.decide(test(rows.grid).getRow(0), Decision.OTHER);
        waitFor(id);
        view.refresh();
        assertThat(view.confirm.isEnabled()).isTrue();
    }

    @Test
    void aPageOfEachListCostsTwoStatements() throws Exception {
        long id = bring(new TestSheet(SheetKind.HOUSEHOLDS).head("钟数", identity("1974-01-01", true)));
        assertThat(Statements.of(() -> {
                    imports.totals(ImportFilter.ALL);
                    imports.list(ImportFilter.ALL, 0, 50);
                }))
                .hasSize(2);
        ImportRow row = imports.find(id).orElseThrow();
        assertThat(Statements.of(() -> context.getBean(ImportPreview.class).rows(row, RowOutcome.CHANGE, 0, 50)))
                .hasSizeLessThanOrEqualTo(2);
    }

    private long bring(TestSheet sheet) throws Exception {
        Path file = sheet.write(folder);
        long id = imports.start(SheetKind.HOUSEHOLDS, file.getFileName().toString(), file);
        waitFor(id);
        return id;
    }

    private void waitFor(long id) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> TestCounty.owner(context)
                        .sql("select state not in ('CHECKING', 'APPLYING') from imports where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single());
    }

    private Path write(String text) {
        try {
            return java.nio.file.Files.writeString(folder.resolve("x.csv"), text);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
