package liannong.base.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import liannong.base.PrivateFiles;

/** The file {@code data/key} and its successor, while the key is being changed: {@code key} is never missing. */
record KeyFile(Path data) {

    boolean exists() {
        return Files.exists(current());
    }

    String read() throws IOException {
        return Files.readString(current()).strip();
    }

    /** The key to come: of a change that was interrupted, or else this one; on disk before it seals anything. */
    String successor(String proposed) throws IOException {
        return PrivateFiles.once(fresh(), () -> proposed);
    }

    /** The new key takes its place; the former one is kept under the day. */
    Path settle(LocalDate day) throws IOException {
        Path kept = free(day);
        PrivateFiles.write(kept, read());
        Files.move(fresh(), current(), ATOMIC_MOVE, REPLACE_EXISTING);
        return kept;
    }

    private Path free(LocalDate day) {
        Path kept = data.resolve("key.old-" + day);
        for (int again = 2; Files.exists(kept); again++) kept = data.resolve("key.old-" + day + "-" + again);
        return kept;
    }

    private Path current() {
        return data.resolve("key");
    }

    private Path fresh() {
        return data.resolve("key.new");
    }
}
