package liannong.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import liannong.base.CannotStart;
import liannong.base.Keys;
import liannong.base.PrivateFiles;

/** A command's way to the database as its owner; a server that was started for it is stopped with it. */
final class OwnersDatabase implements AutoCloseable {

    private final Database database;
    private final Optional<EmbeddedServer> started;

    private OwnersDatabase(Database database, Optional<EmbeddedServer> started) {
        this.database = database;
        this.started = started;
    }

    Database database() {
        return database;
    }

    Connection connect() throws SQLException {
        return database.owner().connect(database.url());
    }

    /** As it is: beside the application where it is running, on a server started for it where it is not. */
    static OwnersDatabase asItIs(CommandSettings settings, Keys keys) throws IOException {
        if (settings.external()) return external(settings, keys);
        Path data = settings.data();
        if (!Files.isDirectory(data.resolve("database")))
            throw new CannotStart(
                    data + " 里没有内置数据库：用 LIANNONG_DATA 指定数据目录，或用 LIANNONG_DB_URL 指定服务器。",
                    "There is no embedded database in " + data
                            + ": name the data folder by LIANNONG_DATA, or a server by" + " LIANNONG_DB_URL.");
        if (!DataLock.isHeld(data)) return alone(settings, keys);
        String port = Files.readString(data.resolve("database.port")).strip();
        var owner = new Database.Login(
                EmbeddedServer.OWNER,
                Files.readString(data.resolve(EmbeddedServer.OWNER_PASSWORD)).strip());
        return new OwnersDatabase(
                new Database("jdbc:postgresql://127.0.0.1:" + port + "/liannong", owner, settings.application(keys)),
                Optional.empty());
    }

    /** For this command alone; the embedded one is made where there is none. */
    static OwnersDatabase alone(CommandSettings settings, Keys keys) throws IOException {
        if (settings.external()) return external(settings, keys);
        EmbeddedServer server = EmbeddedServer.start(PrivateFiles.directory(settings.data()));
        return new OwnersDatabase(
                new Database(server.url(), server.owner(), settings.application(keys)), Optional.of(server));
    }

    private static OwnersDatabase external(CommandSettings settings, Keys keys) {
        var owner = new Database.Login(settings.of("LIANNONG_DB_USER", ""), settings.of("LIANNONG_DB_PASSWORD", ""));
        var database = new Database(settings.of("LIANNONG_DB_URL", ""), owner, settings.application(keys));
        ExternalServer.check(database);
        return new OwnersDatabase(database, Optional.empty());
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedServer::close);
    }
}
