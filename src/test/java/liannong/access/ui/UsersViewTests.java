package liannong.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import javax.sql.DataSource;
import liannong.Go;
import liannong.access.ActingAs;
import liannong.access.Role;
import liannong.bureau.TownshipOf2004;
import liannong.ui.Banner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ActingAs(Role.ADMINISTRATOR)
class UsersViewTests extends SpringBrowserlessTest {

    @BeforeAll
    static void township(@Autowired @FlywayDataSource DataSource owner) throws Exception {
        TownshipOf2004.in(owner);
    }

    @Test
    void makesAUserAndShowsTheSecretOnce() {
        NewUserDialog dialog = opened();
        String name = "v" + UUID.randomUUID().toString().substring(0, 8);
        dialog.form.role.setValue(Role.AUDITOR);
        assertThat(dialog.form.organisation.isVisible()).isFalse();
        assertThat(dialog.form.place.isVisible()).isFalse();
        dialog.form.displayName.setValue("罗审计");
        dialog.form.signInName.setValue(name);
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isFalse();
        SecretDialog shown = find(SecretDialog.class).single();
        assertThat(shown.secret.getText()).hasSize(16);
        UsersView view = Go.to("users?q=" + name, UsersView.class);
        assertThat(test(view.grid).size()).isOne();
        assertThat(test(view.grid).getRow(0).mustChange()).isTrue();
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        NewUserDialog dialog = opened();
        dialog.form.role.setValue(Role.HOUSEHOLD);
        dialog.form.displayName.setValue("钟某");
        dialog.form.signInName.setValue("0000000000");
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Banner.class).single().getElement().getTextRecursively())
                .contains(dialog.form.signInName.getErrorMessage());
        assertThat(dialog.form.signInName.isInvalid()).isTrue();
        assertThat(dialog.form.signInName.getValue()).isEqualTo("0000000000");
        assertThat(dialog.form.displayName.getValue()).isEqualTo("钟某");
    }

    @Test
    void asksForWhatIsMissing() {
        NewUserDialog dialog = opened();
        dialog.form.role.setValue(Role.TOWNSHIP_CLERK);
        test(dialog.save).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.form.place.isInvalid()).isTrue();
        assertThat(dialog.form.displayName.isInvalid()).isTrue();
        assertThat(dialog.form.organisation.isInvalid()).isFalse();
    }

    @Test
    void theFormAsksForTheScopeOfTheRole() {
        NewUserDialog dialog = opened();
        assertThat(dialog.form.organisation.isVisible()).isTrue();
        dialog.form.role.setValue(Role.VILLAGE_CLERK);
        assertThat(dialog.form.place.isVisible()).isTrue();
        assertThat(dialog.form.organisation.isVisible()).isFalse();
    }

    private NewUserDialog opened() {
        UsersView view = navigate(UsersView.class);
        test(find(Button.class, view)
                        .withCondition(button -> button.hasThemeName("primary"))
                        .single())
                .click();
        return find(NewUserDialog.class).single();
    }
}
