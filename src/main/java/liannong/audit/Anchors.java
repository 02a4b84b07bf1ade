package liannong.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file of anchors, kept where who runs the database cannot write: a line a day, remarks begin with #. */
final class Anchors {

    /** A line that is no anchor: the file is not the one it is taken for, or was damaged. */
    static final class NoAnchor extends IOException {
        final int line;

        NoAnchor(int line) {
            super("line " + line + " is no anchor");
            this.line = line;
        }
    }

    private Anchors() {}

    /** @throws NoAnchor of a line that is neither an anchor nor a remark */
    static List<Anchor> read(Path file) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            int number = at + 1;
            anchors.add(Anchor.of(line).orElseThrow(() -> new NoAnchor(number)));
        }
        return anchors;
    }

    /** Adds lines; a last line that was broken off stays a line of its own, and is found when it is read. */
    static void append(Path file, List<Anchor> anchors) throws IOException {
        if (anchors.isEmpty()) return;
        Files.writeString(
                file,
                (endsInALine(file) ? "" : "\n") + text(anchors),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** The lines of a file. */
    static String text(List<Anchor> anchors) {
        return anchors.stream().map(anchor -> anchor.line() + "\n").collect(Collectors.joining());
    }

    private static boolean endsInALine(Path file) throws IOException {
        return Files.notExists(file)
                || Files.size(file) == 0
                || Files.readString(file).endsWith("\n");
    }

    /** The first anchor that the database has another root for, or none. */
    static Optional<Anchor> broken(List<Anchor> outside, List<Anchor> inside) {
        Map<LocalDate, String> roots = inside.stream().collect(Collectors.toMap(Anchor::day, Anchor::root));
        return outside.stream()
                .filter(anchor -> !anchor.root().equals(roots.get(anchor.day())))
                .findFirst();
    }
}
