package liannong.registry.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import liannong.registry.organisations.CooperativeType;
import liannong.registry.organisations.Industry;
import liannong.registry.organisations.MemberKind;
import liannong.registry.parcels.LandKind;
import liannong.registry.parcels.RightKind;
import org.junit.jupiter.api.Test;

/** The words of workbooks stand for the codes of the register, all of them. */
class WordsTests {

    @Test
    void everyCodeOfTheRegisterHasAWordThatIsUnderstoodAgain() {
        knows("industry", Industry.values());
        knows("cooperative-type", CooperativeType.values());
        knows("member-kind", MemberKind.values());
        knows("land-kind", LandKind.values());
        knows("right-kind", RightKind.values());
    }

    private static void knows(String group, Enum<?>... values) {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(Words.choices(group, locale))
                    .hasSize(values.length)
                    .isEqualTo(Stream.of(values)
                            .map(value -> Words.word(group, value.name(), locale))
                            .toList());
            for (Enum<?> value : values) {
                assertThat(Words.code(group, Words.word(group, value.name(), locale)))
                        .contains(value.name());
            }
        }
    }

    @Test
    void doesNotUnderstandWhatNobodyListed() {
        assertThat(Words.code("land-kind", "鱼塘边")).isEmpty();
        assertThat(Words.code("no-such-group", "水田")).isEmpty();
    }
}
