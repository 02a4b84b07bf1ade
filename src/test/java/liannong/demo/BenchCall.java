package liannong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import liannong.Liannong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** A benchmark as {@code ./run} calls it: what it said, and with which arguments it started the application. */
final class BenchCall {

    /** The command of a benchmark. */
    @FunctionalInterface
    interface Command {
        int run(
                String lang,
                Function<String[], ConfigurableApplicationContext> start,
                OutputStream out,
                OutputStream err,
                String... arguments);
    }

    private final String word;
    private final Command command;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> started = new ArrayList<>();

    BenchCall(String word, Command command) {
        this.word = word;
        this.command = command;
    }

    /** Its exit status. */
    int run(String lang, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", word));
        arguments.addAll(Arrays.asList(options));
        SecurityContextHolderStrategy others = SecurityContextHolder.getContextHolderStrategy();
        try {
            return command.run(
                    lang,
                    given -> {
                        started.addAll(Arrays.asList(given));
                        return SpringApplication.run(Liannong.class, given);
                    },
                    out,
                    err,
                    arguments.toArray(String[]::new));
        } finally {
            SecurityContextHolder.setContextHolderStrategy(others); // of the application that the other tests share
        }
    }

    String said() {
        return out.toString(UTF_8);
    }

    String complained() {
        return err.toString(UTF_8);
    }

    List<String> started() {
        return started;
    }
}
