package liannong.payouts.files;

import static liannong.payouts.files.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import liannong.base.Money;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXParseException;

/** The messages of ISO 20022, against the standard's own schemas as a library of the test carries them. */
class Iso20022Tests {

    private static final Layout ISO = Layout.iso("{batch}.xml");

    @Test
    void theOrderIsWrittenByteByByteAndValidAgainstTheSchema() throws Exception {
        byte[] order = written(ISO, file(LINES));
        assertThat(order).isEqualTo(beside("pain.001.xml"));
        schema("pain.001.001.09.xsd").validate(new StreamSource(new ByteArrayInputStream(order)));
    }

    @Test
    void theSchemaWouldHaveFoundAMistake() {
        String broken = new String(beside("pain.001.xml"), StandardCharsets.UTF_8).replace("TRF", "TRANSFER");
        assertThatExceptionOfType(SAXParseException.class)
                .isThrownBy(() -> schema("pain.001.001.09.xsd")
                        .validate(new StreamSource(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void whatTheOrderMayNotHaveIsRefusedBeforeABankDoes() {
        refusedOrder(FileReason.FILE_ID_HAS_OTHER_CHARACTERS, id("E_1"));
        refusedOrder(FileReason.FILE_ID_HAS_OTHER_CHARACTERS, id("/E1"));
        refusedOrder(FileReason.FILE_ID_HAS_OTHER_CHARACTERS, id("E//1"));
        refusedOrder(FileReason.FILE_FIELD_TOO_LONG, id("E".repeat(36)));
        refusedOrder(FileReason.FILE_FIELD_TOO_LONG, line(1, "名".repeat(141), "6217", 1, "租金"));
        refusedOrder(FileReason.FILE_CHARACTER_UNKNOWN, line(1, "钟\u0001", "6217", 1, "租金"));
        refusedOrder(FileReason.FILE_FIELD_TOO_LONG, line(1, "钟秀兰", "6".repeat(35), 1, "租金"));
        assertThat(written(ISO, file(List.of(id("E".repeat(35)))))).isNotEmpty();
        assertThat(written(ISO, file(List.of(line(1, "丁\uD842\uDFB7<&>", "6217", 1, "租金")))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "10", "14"})
    void aStatusReportOfAnyVersionIsRead(String version) {
        List<ResultLine> lines = new ArrayList<>();
        ResultHead head = head(ISO, beside("pain.002." + version + ".xml"), lines);
        assertThat(head).isEqualTo(new ResultHead("PO-20260313-1-1", "", 3, 3));
        LocalDate inChina = LocalDate.of(2026, 3, 14);
        assertThat(lines)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("lineNo")
                .containsExactly(
                        new ResultLine(0, "E20260313N1N1X1", 0, new Money(42_256_42), Answer.CREDITED, "", inChina),
                        new ResultLine(0, "E20260313N1N1X2", 0, new Money(31_752_00), Answer.RETURNED, "BE01", inChina),
                        new ResultLine(0, "E20260313N1N1X3", 0, new Money(1), Answer.PENDING, "", inChina));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "14"})
    void theStatusReportsOfTheseTestsAreValidThemselves(String version) throws Exception {
        schema("pain.002.001." + version + ".xsd")
                .validate(new StreamSource(new ByteArrayInputStream(beside("pain.002." + version + ".xml"))));
    }

    @Test
    void anOrderRefusedWholeComesBackWhole() {
        String report = new String(beside("pain.002.10.xml"), StandardCharsets.UTF_8)
                .replaceAll("(?s)<TxInfAndSts>.*</TxInfAndSts>", "")
                .replace("PART", "RJCT")
                .replace("</GrpSts>", "</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>");
        List<ResultLine> lines = new ArrayList<>();
        assertThat(head(ISO, report.getBytes(StandardCharsets.UTF_8), lines))
                .isEqualTo(new ResultHead("PO-20260313-1-1", "AM04", 3, 0));
        assertThat(lines).isEmpty();
        refused(FileReason.RESULT_EMPTY, report.replace("RJCT", "ACTC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void aNotificationOfAnyVersionIsRead(String version) {
        List<ResultLine> lines = new ArrayList<>();
        ResultHead head = head(ISO, beside("camt.054." + version + ".xml"), lines);
        assertThat(head.batchNumber()).isEqualTo("PO-20260313-1-1");
        LocalDate day = LocalDate.of(2026, 3, 13);
        assertThat(lines)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("lineNo")
                .containsExactly(
                        new ResultLine(0, "E20260313N1N1X1", 0, new Money(42_256_42), Answer.CREDITED, "", day),
                        new ResultLine(0, "E20260313N1N1X3", 0, new Money(1), Answer.CREDITED, "", day),
                        new ResultLine(0, "E20260313N1N1X2", 0, new Money(31_752_00), Answer.RETURNED, "AC04", day));
    }

    @Test
    void aNotificationWhoseSumsAreNotItsEntriesIsRefused() {
        String note = new String(beside("camt.054.08.xml"), StandardCharsets.UTF_8);
        refused(FileReason.RESULT_COUNT_DIFFERS, note.replace("<NbOfNtries>3", "<NbOfNtries>4"));
        refused(FileReason.RESULT_TOTAL_DIFFERS, note.replace("<Sum>105775.43", "<Sum>105775.44"));
        refused(FileReason.RESULT_TOTAL_DIFFERS, note.replaceFirst("42256.42", "42256.41"));
        refused(FileReason.RESULT_OTHER_CURRENCY, note.replaceFirst("CNY", "USD"));
        refused(FileReason.RESULT_WORD_UNKNOWN, note.replaceFirst("BOOK", "FUTR"));
    }

    @Test
    void aMessageThatIsCutForgedOrSomethingElseIsRefused() {
        String report = new String(beside("pain.002.10.xml"), StandardCharsets.UTF_8);
        refused(FileReason.RESULT_XML_BROKEN, report.substring(0, report.length() - 20));
        refused(FileReason.RESULT_WORD_UNKNOWN, report.replaceFirst("ACCC", "ACCX"));
        refused(FileReason.RESULT_TWICE_IN_FILE, report.replace("X2<", "X1<"));
        refused(FileReason.RESULT_OTHER_CURRENCY, report.replaceFirst("CNY", "EUR"));
        refused(FileReason.RESULT_VALUE_MALFORMED, report.replaceFirst("42256.42", "-1"));
        refused(FileReason.RESULT_XML_OF_ANOTHER_KIND, report.replace("pain.002.001", "pacs.002.001"));
        refused(FileReason.RESULT_XML_OF_ANOTHER_KIND, "E1|1.00|1");
    }

    @Test
    void noEntityIsExpandedAndNoFileOfThisMachineRead() {
        String report = new String(beside("pain.002.10.xml"), StandardCharsets.UTF_8);
        String type = "?>\n<!DOCTYPE Document [<!ENTITY id SYSTEM \"file:///etc/passwd\"><!ENTITY a \"x\">]>";
        refused(FileReason.RESULT_XML_FORBIDDEN, report.replaceFirst("\\?>", type));
        refused(
                FileReason.RESULT_XML_FORBIDDEN,
                report.replaceFirst("\\?>", type).replaceFirst("E20260313N1N1X1", "&id;"));
    }

    private static PaymentLine id(String id) {
        PaymentLine one = LINES.getFirst();
        return new PaymentLine(1, id, one.payeeName(), one.payeeAccount(), "", "", one.amount(), one.purpose());
    }

    private static Validator schema(String name) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        URL schema = Objects.requireNonNull(Iso20022Tests.class.getResource("/" + name), name);
        return factory.newSchema(schema).newValidator();
    }

    private static void refusedOrder(FileReason reason, PaymentLine line) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> written(ISO, file(List.of(line))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void refused(FileReason reason, String content) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(ISO, content.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
