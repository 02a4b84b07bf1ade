package liannong.shares.exchange;

import static liannong.shares.exchange.Reading.changed;
import static liannong.shares.exchange.Reading.held;
import static liannong.shares.exchange.Reading.refused;
import static liannong.shares.exchange.RegisterFileReason.*;
import static liannong.shares.exchange.SmallFile.GIVEN;
import static liannong.shares.exchange.SmallFile.OTHER;
import static liannong.shares.exchange.SmallFile.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register's file comes to a register, act by act, or is refused by the name of what does not. */
class RegisterReaderActsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"object_type\":\"TX_STOCK_ISSUANCE\",\"date\":\"2024-06-30\" | \"object_type\":\"TX_STOCK_TRANSFER\",\"date\":\"2024-06-30\" | REGISTER_FILE_TYPE",
                "\"quantity\":\"1000.00\" | \"quantity\":\"1000.01\" | REGISTER_FILE_FIELD",
                "\"quantity\":\"1000.00\", | `` | REGISTER_FILE_FIELD",
                "\"security_id\":\"M-M02/CAPITAL\" | \"security_id\":\"M-M01/CAPITAL\" | REGISTER_FILE_FIELD",
                "\"INSTITUTION\" | \"INDIVIDUAL\" | REGISTER_FILE_FIELD",
                "\"issuer_assigned_id\":\"M02\" | \"issuer_assigned_id\":\"M01\" | REGISTER_FILE_MEMBER_NO_TWICE",
                "\"id\":\"M-M02\" | \"id\":\"M-M03\" | REGISTER_FILE_MEMBER_UNKNOWN",
                "\"id\":\"CAPITAL\" | \"id\":\"LAND\" | REGISTER_FILE_CLASS_UNKNOWN",
                "\"ln_line\":2 | \"ln_line\":3 | REGISTER_FILE_ACT_LINES",
                "\"ln_line\":2 | \"ln_line\":1 | REGISTER_FILE_ACT_LINES",
                "\"ln_line\":2 | \"ln_line\":2000000000 | REGISTER_FILE_ACT_LINES"
            })
    void whatContradictsItselfIsRefusedByTheNameOfItsObject(String part, String instead, RegisterFileReason reason) {
        Refused refused = refused(reason, changed(part, instead));
        assertThat(refused.facts().getFirst().toString()).containsAnyOf("00000000-", "M-M0");
        assertThat(refused.facts().get(1).toString()).as("the line").matches("[1-9][0-9]*");
    }

    @Test
    void anActThatIsNotWholeIsRefused() {
        refused(
                REGISTER_FILE_ACT_BALANCE,
                changed("\"400.00\",\"resulting", "\"400.01\",\"resulting")
                        .replace("\"ln_amount\":\"-400.00\"", "\"ln_amount\":\"-400.01\""));
        String alone = SmallFile.paid()
                .row(GIVEN, 1, "2024-07-31", "M-M01", "CAPITAL", "TRANSFER", "-400.00", "")
                .text();
        assertThat(refused(REGISTER_FILE_ACT_BALANCE, alone).facts()).containsExactly(GIVEN + "/1", line(alone, GIVEN));
        refused(
                REGISTER_FILE_ACT_DIFFERS,
                SmallFile.paid()
                        .row(PAID, 2, "2024-07-01", "M-M02", "CAPITAL", "CONTRIBUTION", "1.00", "")
                        .text());
        String converted = SmallFile.paid()
                .row(GIVEN, 1, "2024-07-31", "M-M01", "CAPITAL", "CONVERSION", "-400.00", "")
                .row(GIVEN, 2, "2024-07-31", "M-M01", "PREFERRED", "CONVERSION", "400.00", "")
                .text();
        assertThat(held(Exchange.read(converted), "2024-07-31"))
                .as("a conversion balances over its classes")
                .containsExactly("M-M01 CAPITAL OWN_MONEY 600.00", "M-M01 PREFERRED OWN_MONEY 400.00");
    }

    @Test
    void noHoldingIsLessThanNothingOnAnyDay() {
        String early = changed("2024-07-31", "2024-06-29");
        assertThat(refused(REGISTER_FILE_NEGATIVE, early).facts())
                .containsExactly(GIVEN + "/1", line(early, GIVEN), "M-M01", "CAPITAL", "2024-06-29");
        assertThat(Exchange.read(changed("2024-07-31", "2024-06-30")).movements())
                .as("on one day it may come after it goes")
                .hasSize(3);
    }

    @Test
    void aReversalIsTheMirrorOfAWholeActBeforeItOnce() {
        SmallFile whole = SmallFile.paidAndGiven()
                .reversal(OTHER, 1, "2024-07-31", "M-M01", "400.00", GIVEN + "/1")
                .reversal(OTHER, 2, "2024-07-31", "M-M02", "-400.00", GIVEN + "/2");
        assertThat(held(Exchange.read(whole.text()), "2024-12-31")).containsExactly("M-M01 CAPITAL OWN_MONEY 1000.00");
        refused(REGISTER_FILE_REVERSED_IN_PART, reversed("2024-07-31", "M-M02", "-400.00", GIVEN + "/2"));
        refused(REGISTER_FILE_MIRROR, reversed("2024-06-30", "M-M01", "-999.00", PAID + "/1"));
        refused(REGISTER_FILE_MIRROR, reversed("2024-07-01", "M-M01", "-1000.00", PAID + "/1"));
        refused(REGISTER_FILE_REVERSES, reversed("2024-06-30", "M-M01", "-1000.00", "nothing"));
        refused(REGISTER_FILE_REVERSED_TWICE, reversedAgain("-1000.00", PAID + "/1"));
        refused(REGISTER_FILE_REVERSES, reversedAgain("1000.00", OTHER + "/1"));
        refused(REGISTER_FILE_REVERSES, paidAnd("CAPITAL", "REVERSAL", "-1000.00", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "CAPITAL, CONTRIBUTION, -1.00, ''",
        "CAPITAL, REDEMPTION, 1.00, ''",
        "CAPITAL, SUBSCRIPTION, 1.00, ''",
        "FISCAL, CONTRIBUTION, 1.00, ''",
        "FISCAL, TRANSFER, 1.00, ''",
        "FISCAL, QUANTIFICATION, -1.00, ''"
    })
    void whatDoesNotGoTogetherIsRefused(String shareClass, String kind, String amount, String more) {
        refused(REGISTER_FILE_KIND, paidAnd(shareClass, kind, amount, more));
    }

    @Test
    void daysThatDoNotFitAndRowsThatMoveNothingAreRefused() {
        refused(REGISTER_FILE_DAYS, paidAnd("CAPITAL", "CONTRIBUTION", "1.00", ",\"ln_acquired_on\":\"2024-07-01\""));
        refused(REGISTER_FILE_DAYS, paidAnd("CAPITAL", "CONTRIBUTION", "1.00", ",\"ln_due_on\":\"2024-07-01\""));
        refused(REGISTER_FILE_NOTHING_MOVES, paidAnd("CAPITAL", "REDEMPTION", "0.00", ""));
    }

    /** The first member pays in, and on the same day this happens with a share of his. */
    private static String paidAnd(String shareClass, String kind, String amount, String more) {
        return SmallFile.paid()
                .row(OTHER, 1, "2024-06-30", "M-M01", shareClass, kind, amount, more)
                .text();
    }

    /** What was paid in and given, and a reversal of one line. */
    private static String reversed(String day, String member, String amount, String reverses) {
        return SmallFile.paidAndGiven()
                .reversal(OTHER, 1, day, member, amount, reverses)
                .text();
    }

    /** What was paid in, its reversal, and one more. */
    private static String reversedAgain(String amount, String reverses) {
        return SmallFile.paid()
                .reversal(OTHER, 1, "2024-06-30", "M-M01", "-1000.00", PAID + "/1")
                .reversal(OTHER.replace("3", "4"), 1, "2024-06-30", "M-M01", amount, reverses)
                .text();
    }

    private static String line(String text, String act) {
        long before =
                text.substring(0, text.indexOf("{\"id\":\"" + act)).lines().count();
        return Long.toString(before + 1);
    }
}
