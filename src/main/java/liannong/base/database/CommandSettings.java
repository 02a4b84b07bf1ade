package liannong.base.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liannong.base.CannotStart;
import liannong.base.Keys;

/** The environment of a command that works on the installation's database: the same settings as a start has. */
record CommandSettings(Map<String, String> environment) {

    String of(String setting, String otherwise) {
        String value = environment.getOrDefault(setting, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    Locale locale() {
        return of("LANG", "").startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    Path data() {
        return Path.of(of("LIANNONG_DATA", "data"));
    }

    boolean external() {
        return !of("LIANNONG_DB_URL", "").isEmpty();
    }

    Optional<Path> documents() {
        return Optional.of(of("LIANNONG_DOCUMENTS", ""))
                .filter(set -> !set.isEmpty())
                .map(Path::of);
    }

    /** A file as its caller names it: {@code ./run} works in the project's folder, the caller in his own. */
    Path file(String named) {
        return Path.of(of("LIANNONG_CALLED_IN", ""))
                .resolve(named)
                .toAbsolutePath()
                .normalize();
    }

    /** The key of the installation; a command never makes one. */
    Keys keys() throws IOException {
        String given = of("LIANNONG_KEY", "");
        KeyFile file = new KeyFile(data());
        if (given.isEmpty() && !file.exists())
            throw new CannotStart(
                    "没有密钥：设置 LIANNONG_KEY，或用 LIANNONG_DATA 指定有 key 文件的数据目录。",
                    "There is no key: set LIANNONG_KEY, or name by LIANNONG_DATA the folder with the file key.");
        return Keys.of(given.isEmpty() ? file.read() : given);
    }

    /** The application's sign-in, with the password a start would use. */
    Database.Login application(Keys keys) {
        return new Database.Login(
                Database.APPLICATION_ROLE, of("LIANNONG_DB_APP_PASSWORD", KeyRotation.password(keys)));
    }
}
