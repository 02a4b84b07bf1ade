package liannong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageControllerTests {

    @ParameterizedTest
    @CsvSource({
        "https://county.example/members?year=2025,/members?year=2025",
        "https://county.example/,/",
        "https://county.example,/",
        "https://county.example//evil.example/x,/",
        "mailto:someone@example.org,/",
        "not a uri,/",
    })
    void goesBackToThePageButNeverElsewhere(String from, String to) {
        assertThat(LanguageController.pathOf(from)).isEqualTo(to);
        assertThat(LanguageController.pathOf(null)).isEqualTo("/");
    }

    @Test
    void isChineseUnlessEnglishWasChosen() {
        assertThat(Language.supported(null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.supported(Locale.FRENCH)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.supported(Locale.UK)).isEqualTo(Locale.ENGLISH);
    }
}
