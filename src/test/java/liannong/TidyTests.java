package liannong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house style, as far as a machine can read it in the sources. */
class TidyTests {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_LINE = 120;
    private static final Path MAIN = Path.of("src/main/java");

    private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\"\\n.*?\"\"\"");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern HAN_LITERAL = Pattern.compile("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"");
    private static final Pattern SENTENCE_LITERAL = Pattern.compile("\"[A-Z][a-z]+(?: [a-zA-Z]+)+[^\"\\n]*\"");
    private static final Pattern FLOATING = Pattern.compile("\\b(?:double|float|Double|Float)\\b");
    private static final Pattern CONSOLE = Pattern.compile("System\\.(?:out|err)");
    private static final Pattern LATER = Pattern.compile("(?://|\\*)[^\\n]*\\b(?:TODO|FIXME|XXX)\\b");

    /** Numbers in Chinese words are data, not text to be translated. */
    private static final Set<String> SPEAKS_CHINESE = Set.of("Spoken.java");

    /** What draws: a chart, the bar of a progress, the page of a paper. */
    private static final Set<String> DRAWS =
            Set.of("Chart.java", "Waterfall.java", "MoveDateDialog.java", "WorkPanel.java", "Leaf.java");

    /** What a command prints for its caller is its result, not a log. */
    private static final Set<String> PRINTS = Set.of();

    @Test
    void filesAreShort() {
        assertThat(sources().filter(file -> lines(file).size() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void linesFitOnTheScreen() {
        assertThat(sources().flatMap(TidyTests::tooLong)).isEmpty();
    }

    @Test
    void textsStandInTheTranslations() {
        assertThat(screens()
                        .filter(file -> !SPEAKS_CHINESE.contains(name(file)))
                        .flatMap(file -> found(HAN_LITERAL, file)))
                .isEmpty();
        assertThat(screens().flatMap(file -> found(SENTENCE_LITERAL, file))).isEmpty();
    }

    @Test
    void moneyIsNeverFloating() {
        assertThat(sources().filter(file -> !DRAWS.contains(name(file))).flatMap(file -> found(FLOATING, file)))
                .isEmpty();
    }

    @Test
    void nothingIsPrinted() {
        assertThat(sources().filter(file -> !PRINTS.contains(name(file))).flatMap(file -> found(CONSOLE, file)))
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(sources().filter(file -> LATER.matcher(read(file)).find())).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(sources()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                                || !read(folder.resolve("package-info.java"))
                                        .contains("@org.jspecify.annotations.NullMarked")))
                .isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> screens() {
        return sources().filter(file -> file.resolveSibling("").endsWith("ui"));
    }

    /** What stands between quotation marks cannot always be broken: a statement, a sentence, a policy. */
    private static Stream<String> tooLong(Path file) {
        List<String> lines = TEXT_BLOCK
                .matcher(read(file))
                .replaceAll(block -> "\n".repeat((int) block.group().lines().count() - 1))
                .lines()
                .map(line -> LITERAL.matcher(line).replaceAll("\"\""))
                .toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() > LONGEST_LINE)
                .mapToObj(i -> name(file) + ":" + (i + 1));
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(COMMENT.matcher(read(file)).replaceAll(""))
                .results()
                .map(hit -> name(file) + ": " + hit.group());
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
