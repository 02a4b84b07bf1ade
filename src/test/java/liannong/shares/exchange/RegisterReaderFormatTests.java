package liannong.shares.exchange;

import static liannong.shares.exchange.Reading.TEXT;
import static liannong.shares.exchange.Reading.changed;
import static liannong.shares.exchange.Reading.held;
import static liannong.shares.exchange.Reading.refused;
import static liannong.shares.exchange.RegisterFileReason.*;
import static org.assertj.core.api.Assertions.assertThat;

import liannong.base.Refused;
import liannong.base.json.JsonReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register's file is exactly the format, or is refused with the place where it is not. */
class RegisterReaderFormatTests {

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
}
