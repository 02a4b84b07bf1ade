package liannong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6217000000000000012",
                "6217 0000 0000 0000 012",
                "6217-0000-0000-0000-012",
                "６２１７000000000000012"
            })
    void readsACardAsItIsPrinted(String typed) {
        AccountNumber card = AccountNumber.parse(AccountKind.CARD, typed);
        assertThat(card.number()).isEqualTo("6217000000000000012");
        assertThat(card.last4()).isEqualTo("0012");
        assertThat(card).hasToString("CARD …0012");
    }

    @Test
    void onlyACardHasACheckDigit() {
        refuses(IdentifierReason.CARD_CHECK_DIGIT, AccountKind.CARD, "6217000000000000013");
        assertThat(AccountNumber.parse(AccountKind.PASSBOOK, "6217000000000000013")
                        .last4())
                .isEqualTo("0013");
        assertThat(AccountNumber.parse(AccountKind.CORPORATE, "6217000000000000013")
                        .number())
                .hasSize(19);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, 621700000000000, CARD_LENGTH",
        "CARD, 62170000000000000003, CARD_LENGTH",
        "CARD, '', CARD_LENGTH",
        "CARD, 62170000000000000lX, ACCOUNT_CHARACTERS",
        "PASSBOOK, 1234567, ACCOUNT_LENGTH",
        "PASSBOOK, 123456789012345678901234567890123, ACCOUNT_LENGTH",
        "CORPORATE, 1234567, ACCOUNT_LENGTH",
        "CORPORATE, 1234/5678, ACCOUNT_CHARACTERS",
        "PASSBOOK, १२३४५६७८, ACCOUNT_CHARACTERS",
    })
    void saysWhatIsWrong(AccountKind kind, String typed, IdentifierReason reason) {
        refuses(reason, kind, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, 6217000000000006",
        "CARD, 6217000000000000012",
        "PASSBOOK, 12345678",
        "CORPORATE, 12345678901234567890123456789012"
    })
    void theShortestAndTheLongestAreRead(AccountKind kind, String typed) {
        assertThat(AccountNumber.parse(kind, typed).number()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "138 0000 1234, 13800001234",
        "+86 138-0000-1234, 13800001234",
        "008613800001234, 13800001234",
        "１３８00001234, 13800001234",
        "0797-1234567, 07971234567",
        "(0797) 12345678, 079712345678",
        "（0797）1234567, 07971234567",
        "010-12345678, 01012345678",
        "025-1234567, 0251234567",
    })
    void readsAPhone(String typed, String number) {
        PhoneNumber phone = PhoneNumber.parse(typed);
        assertThat(phone.number()).isEqualTo(number);
        assertThat(phone.isMobile()).isEqualTo(number.startsWith("1"));
        assertThat(phone.last4()).isEqualTo(number.substring(number.length() - 4));
        assertThat(phone).hasToString("…" + phone.last4());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12800001234",
                "1380000123",
                "138000012345",
                "1234567",
                "0797-123456",
                "0797-123456789",
                "011-12345678",
                "13800001234转8",
                ""
            })
    void refusesWhatCannotBeCalled(String typed) {
        assertThatThrownBy(() -> PhoneNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(IdentifierReason.PHONE_FORM));
    }

    private static void refuses(IdentifierReason reason, AccountKind kind, String typed) {
        assertThatThrownBy(() -> AccountNumber.parse(kind, typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
