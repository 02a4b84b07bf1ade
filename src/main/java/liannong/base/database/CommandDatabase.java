package liannong.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liannong.base.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The database of the installation for a command that reads it: the server of the settings, the embedded one while the
 * application runs on it, or the embedded one started for as long as the command takes.
 */
@NamedInterface("commands")
public final class CommandDatabase implements AutoCloseable {

    private final String url;
    private final Database.Login owner;
    private final @Nullable EmbeddedServer started;

    private CommandDatabase(String url, Database.Login owner, @Nullable EmbeddedServer started) {
        this.url = url;
        this.owner = owner;
        this.started = started;
    }

    /** @throws CannotStart where there is no database, with what to set */
    public static CommandDatabase open(Map<String, String> environment) {
        String url = of(environment, "LIANNONG_DB_URL", "");
        if (!url.isEmpty()) {
            var owner = new Database.Login(
                    of(environment, "LIANNONG_DB_USER", ""), of(environment, "LIANNONG_DB_PASSWORD", ""));
            ExternalServer.check(new Database(url, owner, new Database.Login(Database.APPLICATION_ROLE, "")));
            return new CommandDatabase(url, owner, null);
        }
        Path data = Path.of(of(environment, "LIANNONG_DATA", "data"));
        if (Files.notExists(data.resolve("owner.password")))
            throw new CannotStart(
                    "目录 " + data + " 里没有数据库：用 LIANNONG_DATA 指定数据目录。",
                    "There is no database in " + data + ": name the data folder by LIANNONG_DATA.");
        CommandDatabase running = running(data);
        if (running != null) return running;
        EmbeddedServer server = EmbeddedServer.start(data);
        return new CommandDatabase(server.url(), server.owner(), server);
    }

    /** The connection of who owns the tables and sees all of them. */
    public Connection connect() throws SQLException {
        return owner.connect(url);
    }

    @Override
    public void close() {
        if (started != null) started.close();
    }

    /** The server that an application keeps on this folder; none where nobody answers. */
    private static @Nullable CommandDatabase running(Path data) {
        Path port = data.resolve("database.port");
        if (Files.notExists(port)) return null;
        try {
            var owner = new Database.Login(
                    "liannong_owner",
                    Files.readString(data.resolve("owner.password")).strip());
            String url = "jdbc:postgresql://127.0.0.1:" + Files.readString(port).strip() + "/liannong";
            owner.connect(url).close();
            return new CommandDatabase(url, owner, null);
        } catch (SQLException nobodyAnswers) {
            return null;
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "数据目录 " + data + " 读不了：" + unreadable.getMessage(),
                    "The data folder cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static String of(Map<String, String> environment, String setting, String otherwise) {
        String value = environment.getOrDefault(setting, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
