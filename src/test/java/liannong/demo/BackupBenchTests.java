package liannong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The drill itself is {@code RestoreDrillTests}; here: when it begins, and when it does not. */
class BackupBenchTests {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> started = new ArrayList<>();

    @Test
    void aMistypedOneSaysHowToWriteItAndStartsNothing() throws Exception {
        assertThat(run("bench", "backup", "all")).isEqualTo(BackupBench.REFUSED);
        assertThat(err.toString(UTF_8)).isEqualTo("Usage: ./run bench backup" + System.lineSeparator());
        assertThat(started).isEmpty();
    }

    @Test
    void knowsItsOwnWordsOnly() {
        assertThat(BackupBench.knows("bench", "backup")).isTrue();
        assertThat(BackupBench.knows("bench", "backup", "all")).isTrue();
        assertThat(BackupBench.knows("bench", "shares")).isFalse();
        assertThat(BackupBench.knows("backup", "bench")).isFalse();
        assertThat(BackupBench.knows()).isFalse();
    }

    private int run(String... arguments) throws Exception {
        return BackupBench.run(
                "en_US.UTF-8",
                given -> {
                    started.addAll(List.of(given));
                    throw new IllegalStateException("not here");
                },
                new ByteArrayOutputStream(),
                err,
                arguments);
    }
}
