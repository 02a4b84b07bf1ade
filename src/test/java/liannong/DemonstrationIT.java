package liannong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser on the demonstration county, which all who extend this share, with what the others did to it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"liannong.demo=true", "spring.quartz.auto-startup=true", "management.server.port=0"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DemonstrationIT {

    protected static final String SECRET = "demo-2026";

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init") // by openTheBrowser()
    protected Visitor visitor;

    @BeforeAll
    void openTheBrowser() {
        visitor = new Visitor("http://localhost:" + port);
    }

    @AfterAll
    void closeTheBrowser() {
        visitor.close();
    }

    protected final int port() {
        return port;
    }
}
