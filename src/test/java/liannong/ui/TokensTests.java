package liannong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrast ratios (WCAG 2) that the design language claims hold for the colours the product really has. */
class TokensTests {

    private static final Pattern TOKEN = Pattern.compile("--ln-([a-z0-9-]+): *(#[0-9a-f]{6})");

    private final Map<String, String> colours = colours();

    @ParameterizedTest
    @CsvSource({
        "ink,paper,16.6",
        "ink,green-tint,14.2",
        "ink-2,paper,8.0",
        "ink-3,paper,5.4",
        "ink-3,wash,5.0",
        "ink-3,green-tint,4.6",
        "line-strong,paper,3.7",
        "green,paper,8.7",
        "green,green-tint,7.4",
        "green-dark,paper,11.9",
        "green-mid,paper,3.7",
        "orange,paper,3.8",
        "orange-text,paper,5.6",
        "orange-text,orange-tint,5.0",
        "orange-on-dark,green,4.1",
        "red,paper,6.6",
        "red,red-tint,5.7",
        "amber,paper,5.9",
        "amber,amber-tint,5.4",
        "blue,paper,7.1",
        "blue,blue-tint,6.2"
    })
    void isAsReadableAsClaimed(String ink, String ground, double claimed) {
        assertThat(contrast(colour(ink), colour(ground))).isGreaterThanOrEqualTo(claimed - 0.05);
    }

    @Test
    void knowsAPairThatCannotBeRead() {
        assertThat(contrast(colour("line"), colour("paper"))).isLessThan(3);
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    private String colour(String token) {
        return Objects.requireNonNull(colours.get(token), token);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours() {
        try {
            return TOKEN.matcher(Files.readString(Path.of("frontend/css/tokens.css")))
                    .results()
                    .collect(Collectors.toMap(
                            (MatchResult found) -> found.group(1), found -> found.group(2), (first, again) -> first));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
