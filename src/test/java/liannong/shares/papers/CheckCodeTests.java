package liannong.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code on a paper: nothing in it looks alike, and it is found however it is typed. */
class CheckCodeTests {

    @Test
    void hasAHundredBitsWithoutLookAlikes() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) codes.add(CheckCode.random(new SecureRandom()));
        assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{20}"));
        assertThat(Math.pow(32, 20)).isGreaterThanOrEqualTo(Math.pow(2, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM3FZ9WXYH2RTB8CDE",
                "k7qm3fz9wxyh2rtb8cde",
                "K7QM-3FZ9-WXYH-2RTB-8CDE",
                " k7qm 3fz9 wxyh 2rtb 8cde ",
                "K7QM–3FZ9—WXYH－2RTB　8CDE",
                "Ｋ７ＱＭ３ＦＺ９ＷＸＹＨ２ＲＴＢ８ＣＤＥ"
            })
    void isFoundHoweverItIsTyped(String typed) {
        assertThat(CheckCode.typed(typed)).contains("K7QM3FZ9WXYH2RTB8CDE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7QM",
                "K7QM3FZ9WXYH2RTB8CD0",
                "K7QM3FZ9WXYH2RTB8CDEE",
                "' or 1=1 --",
                "K7QM3FZ9WXYH2RTB8CDE\u0000",
                "................................................................................K7QM3FZ9WXYH2RTB8CDE"
            })
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(CheckCode.typed(typed)).isEmpty();
    }

    @Test
    void isPrintedInGroups() {
        assertThat(CheckCode.printed("K7QM3FZ9WXYH2RTB8CDE")).isEqualTo("K7QM-3FZ9-WXYH-2RTB-8CDE");
    }
}
