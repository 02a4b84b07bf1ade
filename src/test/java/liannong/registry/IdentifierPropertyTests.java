package liannong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import liannong.base.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IdentifierPropertyTests {

    @Property(tries = 5_000)
    void exactlyOneLastCharacterFitsAnIdentityNumber(
            @ForAll @LongRange(min = 0, max = 54_000) long day, @ForAll @IntRange(max = 999) int serial) {
        LocalDate born = LocalDate.of(1900, 1, 1).plusDays(day);
        String digits = "999999" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial);
        long fit = "0123456789X"
                .chars()
                .filter(check -> parses(digits + (char) check))
                .count();
        assertThat(fit).isEqualTo(1);
    }

    @Property(tries = 5_000)
    void oneWrongDigitIsAlwaysFound(@ForAll @IntRange(max = 16) int place, @ForAll @IntRange(max = 9) int digit) {
        String number = "11010519491231002X";
        Assume.that(number.charAt(place) - '0' != digit);
        assertThat(parses(number.substring(0, place) + digit + number.substring(place + 1)))
                .isFalse();
    }

    @Property(tries = 5_000)
    void twoNeighboursExchangedAreAlwaysFound(@ForAll @IntRange(max = 15) int place) {
        StringBuilder number = new StringBuilder("11010519491231002X");
        char one = number.charAt(place);
        Assume.that(one != number.charAt(place + 1));
        number.setCharAt(place, number.charAt(place + 1));
        number.setCharAt(place + 1, one);
        assertThat(parses(number.toString())).isFalse();
    }

    @Property(tries = 20_000)
    void whateverIsTypedIsReadOrRefusedAndNeverRepeated(@ForAll("typed") String typed) {
        try {
            assertThat(IdentityNumber.parse(typed).number()).matches("[0-9]{17}[0-9X]");
        } catch (Refused no) {
            assertThat(no.reason()).isInstanceOf(IdentifierReason.class);
        }
    }

    @Property(tries = 20_000)
    void aNameIsTheSameAfterItWasRead(@ForAll("names") String typed) {
        try {
            PersonName name = PersonName.parse(typed);
            assertThat(PersonName.parse(name.name())).isEqualTo(name);
            assertThat(name.matches(typed)).isTrue();
        } catch (Refused no) {
            assertThat(no.reason()).isIn(IdentifierReason.NAME_CHARACTERS, IdentifierReason.NAME_LENGTH);
        }
    }

    @Property(tries = 20_000)
    void initialsFitTheirColumn(@ForAll("names") String typed) {
        assertThat(Initials.ofName(typed)).matches("[a-z0-9]{0,40}");
        assertThat(Initials.ofText(typed)).matches("[a-z0-9]{0,40}");
    }

    @Property(tries = 2_000)
    void oneWrongDigitOfACardIsAlwaysFound(
            @ForAll @IntRange(max = 18) int place, @ForAll @IntRange(max = 9) int digit) {
        String card = "6217000000000000012";
        Assume.that(card.charAt(place) - '0' != digit);
        assertThatThrownBy(() -> AccountNumber.parse(
                        AccountKind.CARD, card.substring(0, place) + digit + card.substring(place + 1)))
                .isInstanceOf(Refused.class);
    }

    @Property(tries = 2_000)
    void oneWrongCharacterOfACreditCodeIsAlwaysFound(
            @ForAll @IntRange(max = 17) int place, @ForAll("creditCharacter") char other) {
        String code = "91350100M000100Y43";
        Assume.that(code.charAt(place) != other);
        CreditCode changed = CreditCode.parse(
                (code.substring(0, place) + other + code.substring(place + 1)).toLowerCase(Locale.ROOT));
        assertThat(changed.checkDigitFits()).isFalse();
    }

    @Provide
    Arbitrary<Character> creditCharacter() {
        return Arbitraries.of("0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> (char) c)
                .toList());
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("0123456789Xx１９９ 　-\u200b")
                .withCharRange('\u0000', '\uffff')
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("王小明单解 　·•・．.，Anguyễn'’-１a\u0301\u200b")
                .all()
                .ofMaxLength(45);
    }

    private static boolean parses(String number) {
        try {
            IdentityNumber.parse(number);
            return true;
        } catch (Refused no) {
            return false;
        }
    }
}
