package liannong.base.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * One server for every test of this process, on a directory under target that is new each time. Every application
 * context a test starts finds it as if it were an external one; nothing needs to be said in the test. Only who says that
 * there is no external one, {@code --liannong.db.url=}, has a server of its own.
 */
class TestDatabase implements EnvironmentPostProcessor {

    static final Path DATA = Path.of("target", "test-data" + System.getProperty("liannong.test.process", ""));
    static final String KEY = "dGVzdHMgYWxvbmUgdXNlIHRoaXMga2V5LCBzbyBpdCA=";

    static EmbeddedServer server() {
        return Holder.SERVER;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("".equals(environment.getProperty("liannong.db.url"))) return;
        EmbeddedServer server = server();
        Map<String, Object> settings = Map.of(
                "liannong.db.url",
                server.url(),
                "liannong.db.user",
                server.owner().user(),
                "liannong.db.password",
                server.owner().password(),
                "liannong.db.connections",
                8,
                "liannong.key",
                KEY,
                "server.port",
                0);
        environment.getPropertySources().addFirst(new MapPropertySource("test database", settings));
    }

    private static final class Holder {

        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            try {
                stopFormer();
                EmbeddedServer server = EmbeddedServer.start(DATA, false);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Left by a test run that was killed; afterwards its files may go, except the programs. */
        private static void stopFormer() throws IOException {
            if (!Files.exists(DATA.resolve("database"))) return;
            EmbeddedServer.start(DATA, false).close();
            FileSystemUtils.deleteRecursively(DATA.resolve("database"));
        }
    }
}
