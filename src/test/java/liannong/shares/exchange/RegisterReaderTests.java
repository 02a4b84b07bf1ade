package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.*;
import static liannong.shares.exchange.SmallFile.GIVEN;
import static liannong.shares.exchange.SmallFile.OTHER;
import static liannong.shares.exchange.SmallFile.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.base.json.JsonReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A register's file is exactly the format and comes to a register, or is refused with the place where it does not. */
class RegisterReaderTests {

    private static final String TEXT = SmallFile.paidAndGiven().text();

    @TempDir
    Path folder;

    @Test
    void readsWhatWasWrittenAndKnowsWhatIsHeldOnAnyDay() {
        RegisterFile file = Exchange.read(TEXT);
        assertThat(file.issuer().creditCode()).isEqualTo("93360781MA35000001");
        assertThat(file.members()).extracting(RegisterFile.Member::name).containsExactly("钟秀兰", "果业公司");
        assertThat(held(file, "2024-06-29")).isEmpty();
        assertThat(held(file, "2024-06-30")).containsExactly("M-M01 CAPITAL OWN_MONEY 1000.00");
        assertThat(held(file, "2024-07-30")).containsExactly("M-M01 CAPITAL OWN_MONEY 1000.00");
        assertThat(held(file, "2024-07-31"))
                .containsExactly("M-M01 CAPITAL OWN_MONEY 600.00", "M-M02 CAPITAL OWN_MONEY 400.00");
        assertThat(file.sha256()).hasSize(64).isEqualTo(file.toString());
    }

    @Test
    void theOrderOfFieldsAndAByteOrderMarkDoNotMatter() {
        String moved = TEXT.replace("\"version\":1,", "").replace("]}\n", "],\"version\":1}");
        assertThat(Exchange.read(moved).movements()).hasSize(3);
        assertThat(Exchange.read("\uFEFF" + TEXT).movements()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\":1 | \"version\":2 | REGISTER_FILE_VERSION",
                "liannong-share-register | ocf | REGISTER_FILE_FORMAT",
                "\"1000.00\",\"ln_unpaid\" | \"1000.000\",\"ln_unpaid\" | REGISTER_FILE_AMOUNT",
                "\"1000.00\",\"ln_unpaid\" | \"1000\",\"ln_unpaid\" | REGISTER_FILE_AMOUNT",
                "\"1000.00\",\"ln_unpaid\" | \"01000.00\",\"ln_unpaid\" | REGISTER_FILE_AMOUNT",
                "\"1000.00\",\"ln_unpaid\" | \"1e3\",\"ln_unpaid\" | REGISTER_FILE_AMOUNT",
                "\"1000.00\",\"ln_unpaid\" | \"99999999999.00\",\"ln_unpaid\" | REGISTER_FILE_AMOUNT",
                "\"ln_unpaid\":\"0.00\" | \"ln_unpaid\":\"-0.00\" | REGISTER_FILE_AMOUNT",
                "\"ln_area_mu\":\"0.00\" | \"ln_area_mu\":\"0.001\" | REGISTER_FILE_AREA",
                "\"date\":\"2024-06-30\" | \"date\":\"2024-06-31\" | REGISTER_FILE_DAY",
                "\"date\":\"2024-06-30\" | \"date\":\"2024-6-30\" | REGISTER_FILE_DAY",
                "\"date\":\"2024-06-30\" | \"date\":\"0024-06-30\" | REGISTER_FILE_DAY",
                "2025-01-01T00:00:00Z | 2025-01-01T25:00:00Z | REGISTER_FILE_MOMENT",
                "\"ln_document\":\"收据 1\" | \"ln_document\":\"\" | REGISTER_FILE_TEXT",
                "\"ln_document\":\"收据 1\" | \"ln_document\":\"收据\\u0000\" | REGISTER_FILE_TEXT",
                "\"ln_document\":\"收据 1\" | \"ln_document\":\"\\ud800\" | REGISTER_FILE_TEXT",
                "\"ln_act\":\"0 | \"ln_act\":\"A | REGISTER_FILE_ACT_ID",
                "\"currency\":\"CNY\" | \"currency\":\"USD\" | REGISTER_FILE_FIXED",
                "\"id\":\"M-M02\" | \"id\":\"M-M01\" | REGISTER_FILE_ID_TWICE",
                "\"id\":\"M-M02\" | \"id\":\"93360781MA35000001\" | REGISTER_FILE_ID_TWICE",
                "000000000002/2\" | 000000000002/1\" | REGISTER_FILE_ID_TWICE"
            })
    void whatIsWrittenOtherwiseIsRefusedAtItsPlace(String part, String instead, RegisterFileReason reason) {
        Refused refused = refused(reason, changed(part, instead));
        assertThat(refused.facts().getFirst().toString()).as("the line").matches("[1-9][0-9]*");
        assertThat(refused.facts().get(1).toString()).as("the column").matches("[1-9][0-9]*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\":1 | \"version\":\"1\" | NOT_AN_INTEGER",
                "\"version\":1 | \"version\":1.0 | NOT_AN_INTEGER",
                "\"version\":1 | \"version\":99999999999 | NOT_AN_INTEGER",
                "\"version\":1, | \"version\":1,\"version\":1, | DUPLICATE_FIELD",
                "\"version\":1, | `` | MISSING_FIELD",
                "\"version\":1, | \"version\":1,\"comments\":[], | UNKNOWN_FIELD",
                "\"ln_kind\":\"CONTRIBUTION\" | \"ln_kind\":\"GIFT\" | NOT_A_CHOICE",
                "\"ln_amount\":\"1000.00\" | \"ln_amount\":1000.00 | NOT_A_TEXT",
                "\"ln_document\":\"收据 1\" | \"ln_document\":[[[[[[]]]]]] | NOT_A_TEXT",
                "\"security_law_exemptions\":[] | \"security_law_exemptions\":[\"x\"] | LIST_TOO_LONG",
                "]} | ]}} | NOT_JSON",
                "]} | ]} x | NOT_JSON",
                "]} | ]} {} | TRAILING_TEXT",
                "]} | ] | NOT_JSON"
            })
    void whatIsNoJsonOrNotTheFormatIsRefused(String part, String instead, JsonReason reason) {
        refused(reason, TEXT.replace(part.equals("]}") ? "]}\n" : part, instead));
    }

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
        String alone = new SmallFile()
                .row(PAID, 1, "2024-06-30", "M-M01", "CAPITAL", "CONTRIBUTION", "1000.00", "")
                .row(GIVEN, 1, "2024-07-31", "M-M01", "CAPITAL", "TRANSFER", "-400.00", "")
                .text();
        assertThat(refused(REGISTER_FILE_ACT_BALANCE, alone).facts()).containsExactly(GIVEN + "/1", line(alone, GIVEN));
        refused(
                REGISTER_FILE_ACT_DIFFERS,
                paid().row(PAID, 2, "2024-07-01", "M-M02", "CAPITAL", "CONTRIBUTION", "1.00", "")
                        .text());
        String converted = paid().row(GIVEN, 1, "2024-07-31", "M-M01", "CAPITAL", "CONVERSION", "-400.00", "")
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
        refused(
                REGISTER_FILE_REVERSED_IN_PART,
                SmallFile.paidAndGiven()
                        .reversal(OTHER, 1, "2024-07-31", "M-M02", "-400.00", GIVEN + "/2")
                        .text());
        refused(
                REGISTER_FILE_MIRROR,
                SmallFile.paidAndGiven()
                        .reversal(OTHER, 1, "2024-06-30", "M-M01", "-999.00", PAID + "/1")
                        .text());
        refused(
                REGISTER_FILE_MIRROR,
                SmallFile.paidAndGiven()
                        .reversal(OTHER, 1, "2024-07-01", "M-M01", "-1000.00", PAID + "/1")
                        .text());
        refused(
                REGISTER_FILE_REVERSES,
                SmallFile.paidAndGiven()
                        .reversal(OTHER, 1, "2024-06-30", "M-M01", "-1000.00", "nothing")
                        .text());
        String second = OTHER.replace("3", "4");
        refused(
                REGISTER_FILE_REVERSED_TWICE,
                paid().reversal(OTHER, 1, "2024-06-30", "M-M01", "-1000.00", PAID + "/1")
                        .reversal(second, 1, "2024-06-30", "M-M01", "-1000.00", PAID + "/1")
                        .text());
        refused(
                REGISTER_FILE_REVERSES,
                paid().reversal(OTHER, 1, "2024-06-30", "M-M01", "-1000.00", PAID + "/1")
                        .reversal(second, 1, "2024-06-30", "M-M01", "1000.00", OTHER + "/1")
                        .text());
        refused(
                REGISTER_FILE_REVERSES,
                paid().row(OTHER, 1, "2024-06-30", "M-M01", "CAPITAL", "REVERSAL", "-1000.00", "")
                        .text());
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
        refused(
                REGISTER_FILE_KIND,
                paid().row(OTHER, 1, "2024-06-30", "M-M01", shareClass, kind, amount, more)
                        .text());
    }

    @Test
    void daysThatDoNotFitAndRowsThatMoveNothingAreRefused() {
        refused(
                REGISTER_FILE_DAYS,
                paid().row(
                                OTHER,
                                1,
                                "2024-06-30",
                                "M-M01",
                                "CAPITAL",
                                "CONTRIBUTION",
                                "1.00",
                                ",\"ln_acquired_on\":\"2024-07-01\"")
                        .text());
        refused(
                REGISTER_FILE_DAYS,
                paid().row(
                                OTHER,
                                1,
                                "2024-06-30",
                                "M-M01",
                                "CAPITAL",
                                "CONTRIBUTION",
                                "1.00",
                                ",\"ln_due_on\":\"2024-07-01\"")
                        .text());
        refused(
                REGISTER_FILE_NOTHING_MOVES,
                paid().row(OTHER, 1, "2024-06-30", "M-M01", "CAPITAL", "REDEMPTION", "0.00", "")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aBombOfBracketsIsRefusedAtOnce(String bracket) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Exchange.read(bracket.repeat(500_000)));
        assertThat(refused.reason()).isIn(JsonReason.NOT_AN_OBJECT, JsonReason.UNKNOWN_FIELD);
        refused(
                JsonReason.NOT_A_TEXT,
                changed("\"ln_document\":\"收据 1\"", "\"ln_document\":" + bracket.repeat(500_000)));
    }

    @Test
    void aTextWithoutEndAndAnotherEncodingAreRefused() {
        refused(JsonReason.BEYOND_LIMITS, changed("赖会计", "赖".repeat(20_000)));
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> Exchange.read(TEXT.getBytes(java.nio.charset.Charset.forName("GB18030"))))
                        .reason())
                .isEqualTo(JsonReason.NOT_UTF8);
        assertThat(catchThrowableOfType(Refused.class, () -> Exchange.read(new byte[0]))
                        .reason())
                .isEqualTo(JsonReason.FILE_EMPTY);
        assertThat(catchThrowableOfType(Refused.class, () -> Exchange.read(TEXT.getBytes(StandardCharsets.UTF_16LE)))
                        .reason())
                .isEqualTo(JsonReason.NOT_UTF8);
    }

    @Test
    void tooLargeAFileIsNotEvenOpened() throws IOException {
        Path large = folder.resolve("large.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(RegisterFile.LARGEST_MEGABYTES * 1024L * 1024 + 1);
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> RegisterReader.read(large));
        assertThat(refused.reason()).isEqualTo(REGISTER_FILE_TOO_LARGE);
    }

    @Test
    void moreMovementsOfOneMemberThanCanBeCheckedAreRefused() {
        var many = new SmallFile();
        for (int i = 0; i <= RegisterFile.MOST_OF_A_MEMBER; i++) {
            many.row(
                    "00000000-0000-4000-8000-%012d".formatted(i),
                    1,
                    "2024-06-30",
                    "M-M01",
                    "CAPITAL",
                    "CONTRIBUTION",
                    "1.00",
                    "");
        }
        refused(REGISTER_FILE_MEMBER_TOO_LONG, many.text());
    }

    private static SmallFile paid() {
        return new SmallFile().row(PAID, 1, "2024-06-30", "M-M01", "CAPITAL", "CONTRIBUTION", "1000.00", "");
    }

    private static List<String> held(RegisterFile file, String day) {
        return DerivedRegister.of(file).on(LocalDate.parse(day)).stream()
                .map(holding -> holding.memberId() + " " + holding.shareClass() + " " + holding.source() + " "
                        + holding.amount())
                .toList();
    }

    private static String changed(String part, String instead) {
        assertThat(TEXT).contains(part);
        return TEXT.replace(part, instead);
    }

    private static String line(String text, String act) {
        long before =
                text.substring(0, text.indexOf("{\"id\":\"" + act)).lines().count();
        return Long.toString(before + 1);
    }

    private static Refused refused(Reason reason, String text) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Exchange.read(text));
        assertThat(refused).as("is refused").isNotNull();
        assertThat(refused.reason()).as("%s", refused.getMessage()).isEqualTo(reason);
        return refused;
    }
}
