package liannong.base.database;

import java.nio.file.Path;
import java.util.Optional;
import liannong.base.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The server this installation works on: its own, which ends with the application, or the one it was told. */
@Component
class DatabaseServer implements ApplicationListener<WebServerInitializedEvent>, AutoCloseable {

    private final Optional<EmbeddedServer> embedded;
    private final Database database;
    private final Environment environment;

    DatabaseServer(
            DatabaseSettings settings, Keys keys, Environment environment, @Value("${liannong.data:data}") Path data) {
        this.environment = environment;
        this.embedded = settings.external() ? Optional.empty() : Optional.of(EmbeddedServer.start(data));
        try {
            this.database = connect(settings, keys);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    Database database() {
        return database;
    }

    /** Whoever starts a second time on the same data is told where the first one listens. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        embedded.ifPresent(server ->
                server.note("http://" + address + ":" + event.getWebServer().getPort()));
    }

    private Database connect(DatabaseSettings settings, Keys keys) {
        String derived = KeyRotation.password(keys);
        var application = new Database.Login(
                Database.APPLICATION_ROLE, settings.appPassword().isBlank() ? derived : settings.appPassword());
        var found = embedded.map(server -> new Database(server.url(), server.owner(), application))
                .orElseGet(() -> new Database(
                        settings.url(), new Database.Login(settings.user(), settings.password()), application));
        if (settings.external()) ExternalServer.check(found);
        ApplicationRole.ensure(found, keys);
        return found;
    }

    @Override
    public final void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
