package liannong.base.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A node of the application of its own, a process that can be killed, on the server of the tests: what one node of a
 * county's several is, without what only tests have on their class path.
 */
public final class TestNode implements AutoCloseable {

    private static final String KEY = "dGVzdHMgYWxvbmUgdXNlIHRoaXMga2V5LCBzbyBpdCA=";

    private final Process process;

    private TestNode(Process process) {
        this.process = process;
    }

    /** Starts a node; what it says goes to target/nodes/NAME.log. */
    public static TestNode start(String name, String... settings) throws IOException {
        EmbeddedServer server = TestDatabase.server();
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                "liannong.Liannong",
                "--liannong.db.url=" + server.url(),
                "--liannong.db.user=" + server.owner().user(),
                "--liannong.db.password=" + server.owner().password(),
                "--liannong.db.connections=4",
                "--liannong.key=" + KEY,
                "--liannong.demo=false",
                "--server.port=0"));
        command.addAll(List.of(settings));
        Path log = Path.of("target", "nodes", name + ".log");
        Files.createDirectories(log.getParent());
        return new TestNode(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** The folder on which the server of the tests of this process stands. */
    public static Path data() {
        return TestDatabase.DATA;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}: nothing is tidied up. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
