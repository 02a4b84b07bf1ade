package liannong.base.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import liannong.base.BusinessTime;
import liannong.base.CannotStart;
import liannong.base.Keys;
import liannong.base.Texts;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.modulith.NamedInterface;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./run rotate-key}: changes the master key of the installation, while the application is stopped. */
@Command(
        name = "./run rotate-key",
        description = "更换主密钥。Changes the master key; the application has to be stopped.",
        mixinStandardHelpOptions = true)
@NamedInterface("commands")
public final class RotateKeyCommand implements Callable<Integer> {

    public static final int DONE = 0;
    public static final int REFUSED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;

    private RotateKeyCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.locale = of("LANG", "").startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** Runs the command with the settings of the environment, the same as a start has, and gives its exit status. */
    public static int run(Map<String, String> environment, OutputStream out, OutputStream err, String... arguments) {
        LoggingSystem.get(RotateKeyCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN); // its output is its result
        var lines = new PrintStream(out, true, StandardCharsets.UTF_8);
        var mistakes = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CommandLine(new RotateKeyCommand(environment, lines, mistakes)).execute(arguments);
    }

    @Override
    public Integer call() {
        try {
            return of("LIANNONG_DB_URL", "").isEmpty() ? onEmbeddedServer() : onServer();
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
        } catch (SQLException | IOException failed) {
            err.println(Texts.of(locale, "rotate-key.failed", String.valueOf(failed.getMessage())));
        }
        return REFUSED;
    }

    private int onEmbeddedServer() throws SQLException, IOException {
        if (!hasKey()) throw noKey();
        try (EmbeddedServer server = EmbeddedServer.start(data())) {
            return rotate(server.url(), server.owner());
        }
    }

    private int onServer() throws SQLException, IOException {
        var owner = new Database.Login(of("LIANNONG_DB_USER", ""), of("LIANNONG_DB_PASSWORD", ""));
        ExternalServer.check(new Database(of("LIANNONG_DB_URL", ""), owner, application()));
        if (!hasKey()) throw noKey();
        return rotate(of("LIANNONG_DB_URL", ""), owner);
    }

    private int rotate(String url, Database.Login owner) throws SQLException, IOException {
        KeyFile file = new KeyFile(data());
        boolean byFile = of("LIANNONG_KEY", "").isEmpty();
        String proposed = of("LIANNONG_NEW_KEY", "");
        if (!byFile && proposed.isEmpty()) throw noNewKey();
        Keys old = Keys.of(byFile ? file.read() : of("LIANNONG_KEY", ""));
        Keys fresh = Keys.of(byFile ? file.successor(proposed.isEmpty() ? Keys.random() : proposed) : proposed);
        refuseWeak(old, fresh);
        var documents = Optional.of(of("LIANNONG_DOCUMENTS", ""))
                .filter(set -> !set.isEmpty())
                .map(Path::of);
        var rotation = new KeyRotation(new Database(url, owner, application()), old, fresh, documents, step -> {});
        KeyRotation.Result result =
                rotation.run(of("LIANNONG_DB_APP_PASSWORD", "").isEmpty());
        String said = result.before()
                ? Texts.of(locale, "rotate-key.before")
                : Texts.of(locale, "rotate-key.done", result.values(), result.files());
        out.println(said);
        out.println(
                byFile
                        ? Texts.of(locale, "rotate-key.file", file.settle(BusinessTime.today(Clock.systemUTC())))
                        : Texts.of(locale, "rotate-key.environment"));
        return DONE;
    }

    private static void refuseWeak(Keys old, Keys fresh) {
        if (Arrays.equals(InstallationKey.mark(old), InstallationKey.mark(fresh)))
            throw new CannotStart("新密钥和原来的一样。", "The new key is the former one.");
        if (fresh.guessable())
            throw new CannotStart(
                    "新密钥太容易猜到，用 openssl rand -base64 32 生成一个。",
                    "The new key is easy to guess: make one by openssl rand -base64 32.");
    }

    private Database.Login application() {
        return new Database.Login(Database.APPLICATION_ROLE, "");
    }

    private boolean hasKey() {
        return !of("LIANNONG_KEY", "").isEmpty() || new KeyFile(data()).exists();
    }

    private Path data() {
        return Path.of(of("LIANNONG_DATA", "data"));
    }

    private String of(String setting, String otherwise) {
        String value = environment.getOrDefault(setting, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private CannotStart noKey() {
        return new CannotStart(
                "没有原来的密钥：设置 LIANNONG_KEY，或用 LIANNONG_DATA 指定有 key 文件的数据目录。",
                "The former key is not known: set LIANNONG_KEY, or name by LIANNONG_DATA the folder with the file key.");
    }

    private static CannotStart noNewKey() {
        return new CannotStart(
                "LIANNONG_KEY 给出原来的密钥时，用 LIANNONG_NEW_KEY 给出新的，例如 openssl rand -base64 32 的输出。",
                "Where LIANNONG_KEY gives the former key, LIANNONG_NEW_KEY gives the new one, such as the output of:"
                        + " openssl rand -base64 32");
    }
}
