package liannong.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The application on a database of its own in a temporary folder that goes away with it: for what measures. Whatever
 * the environment says about data folders and servers, nobody's data is touched.
 */
final class ThrowAwayCounty {

    /** What is done while it is there. */
    @FunctionalInterface
    interface Work {
        void on(ConfigurableApplicationContext county, Path folder) throws IOException, SQLException;
    }

    private ThrowAwayCounty() {}

    /**
     * @param start starts the application with these arguments
     * @param more further arguments for it
     */
    static void run(Function<String[], ConfigurableApplicationContext> start, Work work, String... more)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("liannong-bench");
        Stream<String> own = Stream.of(
                "--server.port=0",
                "--management.server.port=-1",
                "--liannong.data=" + folder,
                "--liannong.db.url=",
                "--liannong.documents=",
                "--liannong.profile=",
                "--logging.level.liannong=warn");
        String[] arguments = Stream.concat(own, Stream.of(more)).toArray(String[]::new);
        try (ConfigurableApplicationContext county = start.apply(arguments)) {
            work.on(county, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
