package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTests {

    private enum Why implements Reason {
        DUPLICATE_MEMBER
    }

    private final Refused refused = new Refused(Why.DUPLICATE_MEMBER, "M01");

    @Test
    void speaksChineseToTheChineseAndEnglishToAllOthers() {
        assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE, refused)).contains("成员 M01");
        assertThat(Texts.of(Locale.UK, refused)).contains("Member M01");
        assertThat(Texts.of(Locale.FRENCH, refused)).contains("Member M01");
        assertThat(Texts.of(Locale.ROOT, refused)).contains("Member M01");
    }
}
