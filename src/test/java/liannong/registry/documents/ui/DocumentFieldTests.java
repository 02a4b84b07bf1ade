package liannong.registry.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.registry.documents.DocumentRow;
import liannong.registry.documents.SampleFiles;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ActingAs(value = Role.TOWNSHIP_CLERK, division = "360781102")
class DocumentFieldTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void keepsTheFileUntilTheFormIsAccepted() {
        DocumentField field = field();
        field.receive("a.pdf", SampleFiles.pdf());
        assertThat(field.isHandedIn()).isTrue();
        for (int tried = 0; tried < 2; tried++) {
            assertThat(field.forHousehold(5)).hasValueSatisfying(document -> {
                assertThat(document.title()).isEqualTo("户口簿页");
                assertThat(document.householdId()).isEqualTo(5L);
                assertThat(document.organisationId()).isNull();
                assertThat(document.datedOn()).isEqualTo(TODAY);
                assertThat(document.content()).isEqualTo(SampleFiles.pdf());
            });
        }
        assertThat(field.forOrganisation(6)).hasValueSatisfying(document -> {
            assertThat(document.organisationId()).isEqualTo(6L);
            assertThat(document.householdId()).isNull();
        });
    }

    @Test
    void saysAtOnceThatAFileIsNoDocument() {
        DocumentField field = field();
        field.receive("a.pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(field.forHousehold(5)).isEmpty();
        assertThat(field.problem.getElement().getTextRecursively()).contains("PDF");
        field.receive("a.png", SampleFiles.png(9, 9));
        assertThat(field.problem.getElement().getTextRecursively()).isEmpty();
        assertThat(field.forHousehold(5)).isPresent();
    }

    @Test
    void asksForWhatIsMissing() {
        DocumentField field = field();
        assertThat(field.isHandedIn()).isFalse();
        assertThat(field.isHandedIn()).isFalse();
        assertThat(field.problem.getElement().getChildCount()).isOne();
        assertThat(field.problem.getElement().getTextRecursively()).contains("户口簿页");
        field.receive("a.pdf", SampleFiles.pdf());
        field.datedOn.clear();
        assertThat(field.isHandedIn()).isFalse();
        assertThat(field.forHousehold(5)).isEmpty();
    }

    @Test
    void aLinkSaysWhatItLeadsToAndAnImageCanBeLookedAt() {
        DocumentRow row = row("image/png", 1_600_000);
        DocumentLink link = new DocumentLink(row);
        assertThat(link.getHref()).isEqualTo("documents/12");
        assertThat(link.getElement().getTextRecursively()).contains("户口簿页", "2026-01-05", "1.5 MB");
        assertThat(DocumentLink.picture(row).getSrc()).isEqualTo("documents/12");
        assertThat(Sizes.of(900)).isEqualTo("900 B");
        assertThat(Sizes.of(90_000)).isEqualTo("87 KB");
    }

    private static DocumentField field() {
        DocumentField field = new DocumentField("户口簿页", TODAY);
        UI.getCurrent().add(field);
        return field;
    }

    private static DocumentRow row(String type, int size) {
        return new DocumentRow(12, 5L, null, "户口簿页", "a", type, size, LocalDate.of(2026, 1, 5), Instant.EPOCH, "邹干事");
    }
}
