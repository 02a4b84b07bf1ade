package liannong;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import liannong.access.SignedIn;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the tests of pages without a browser do again and again: sign in, press, read. */
public abstract class PageTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected ApplicationContext context;

    /** Makes what there is before a page is opened, and says who opens it. */
    protected abstract SignedIn prepared();

    @Override
    @BeforeEach
    public void initVaadinEnvironment() {
        signIn(prepared());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        TestClock.back(context);
    }

    protected static void signIn(SignedIn user) {
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(signedIn);
    }

    /** The first button of this name. */
    protected Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    protected List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** All words of the page, without the rows of its tables. */
    protected String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
