package liannong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.base.Money;
import liannong.base.Mu;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and nothing is said that they do not have. */
class TextsTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern QUOTED_BRACES = Pattern.compile("'[^']*[{}][^']*'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");
    // a key as the last part of a call that takes one: getTranslation("…"), text("…"), Texts.of(…, "…")
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:getTranslation|\\btext)\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"|Texts\\.of\\([^\"()]*"
                    + "(?:\\([^()]*\\))?[^\"()]*\"([a-z0-9.-]+[a-z0-9])\"\\s*[,)]");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)");
    private static final Pattern IN_MENU = Pattern.compile("@Menu\\([^)]*title = \"([^\"]+)\"");

    private final Properties chinese = texts("translations.properties");
    private final Properties english = texts("translations_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
    }

    @Test
    void noKeyIsGivenTwice() {
        for (String file : Set.of("translations.properties", "translations_en.properties")) {
            assertThat(read(bundle(file))
                            .lines()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .as(file)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesFillInTheSameFacts() {
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(places(chinese.getProperty(key))));
    }

    @Test
    void noApostropheThatMessageFormatWouldSwallow() {
        assertThat(Stream.of(chinese, english)
                        .flatMap(texts -> texts.entrySet().stream())
                        .filter(text -> QUOTED_BRACES
                                .matcher(text.getValue().toString())
                                .replaceAll("")
                                .contains("'"))
                        .map(text -> text.getKey()))
                .isEmpty();
    }

    @Test
    void everyKeyThatAScreenNamesExists() {
        assertThat(chinese.stringPropertyNames()).containsAll(named());
        assertThat(named()).as("the patterns above still find something").hasSizeGreaterThan(80);
    }

    @Test
    void writesFactsForTheReader() {
        assertThat(Texts.readable(Locale.ENGLISH, new Money(123_456), new Mu(12_345), LocalDate.of(2026, 3, 9), "x"))
                .containsExactly("1,234.56", "123.5", "2026-03-09", "x");
        assertThat(Texts.of(Locale.ENGLISH, "no.such.key")).isEqualTo("!no.such.key!");
        assertThat(Texts.of(Locale.FRENCH, "ui.mark")).isEqualTo("联农");
    }

    private static Set<String> named() {
        Set<String> keys = new TreeSet<>();
        files(MAIN.resolve("java"), ".java")
                .filter(file -> file.resolveSibling("").endsWith("ui"))
                .forEach(file -> {
                    String source = read(file);
                    IN_JAVA.matcher(source)
                            .results()
                            .forEach(found -> keys.add(found.group(1) != null ? found.group(1) : found.group(2)));
                    IN_MENU.matcher(source).results().forEach(found -> keys.add(found.group(1)));
                });
        files(MAIN.resolve("resources/templates"), ".html")
                .forEach(file -> IN_TEMPLATE.matcher(read(file)).results().forEach(found -> keys.add(found.group(1))));
        keys.removeIf(key -> !key.contains("."));
        return keys;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path bundle(String file) {
        return MAIN.resolve("resources/vaadin-i18n").resolve(file);
    }

    static Stream<Path> files(Path below, String ending) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
