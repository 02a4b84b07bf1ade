package liannong.payouts.files;

import static liannong.payouts.files.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.sheets.SheetReason;
import org.junit.jupiter.api.Test;

/** What a bank answers, read by its template; whatever is wrong with a file, nothing of it is taken. */
class ResultFilesTests {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String TABLE = new String(beside("answer-table-gbk.csv"), GBK);
    private static final String FIXED = new String(beside("answer-fixed-gbk.txt"), GBK);

    @Test
    void fixedWidthsAreReadWithTheBatchAndItsTotals() {
        List<ResultLine> lines = new ArrayList<>();
        ResultHead head = head(fixedAnswer(), beside("answer-fixed-gbk.txt"), lines);
        assertThat(head).isEqualTo(new ResultHead("PO-20260313-1-1", "", 0, 3));
        assertThat(lines)
                .containsExactly(
                        new ResultLine(
                                2,
                                "E20260313N1N1X1",
                                1,
                                new Money(42_256_42),
                                Answer.CREDITED,
                                "",
                                LocalDate.of(2026, 3, 13)),
                        new ResultLine(
                                3,
                                "E20260313N1N1X2",
                                2,
                                new Money(31_752_00),
                                Answer.RETURNED,
                                "BE01",
                                LocalDate.of(2026, 3, 14)),
                        new ResultLine(4, "E20260313N1N1X3", 3, new Money(1), Answer.PENDING, "", null));
    }

    @Test
    void aTableIsReadByTheTitlesOfItsColumns() {
        List<ResultLine> lines = read(tableAnswer(Format.CSV), beside("answer-table-gbk.csv"));
        assertThat(lines)
                .extracting(ResultLine::endToEndId, ResultLine::answer, ResultLine::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("E20260313N1N1X1", Answer.CREDITED, ""),
                        org.assertj.core.groups.Tuple.tuple("E20260313N1N1X2", Answer.RETURNED, "BE01"),
                        org.assertj.core.groups.Tuple.tuple("E20260313N1N1X3", Answer.PENDING, ""));
        refused(FileReason.RESULT_COLUMN_MISSING, TABLE.replace("处理结果", "结果"));
    }

    @Test
    void whatALineSaysWrongIsRefusedWithItsNumber() {
        refused(FileReason.RESULT_WORD_UNKNOWN, TABLE.replace("成功", "好"), 2, "好");
        refused(FileReason.RESULT_REASON_UNKNOWN, TABLE.replace("E20,", "E99,"), 3, "E99");
        refused(FileReason.RESULT_REASON_MISSING, TABLE.replace("E20,", ","), 3);
        refused(
                FileReason.RESULT_VALUE_MALFORMED,
                TABLE.replace("42256.42", "42,256.42").replace("42,256", "\"42,256\""));
        refused(FileReason.RESULT_VALUE_MALFORMED, TABLE.replace("42256.42", "42256.421"), 2, "42256.421");
        refused(FileReason.RESULT_VALUE_MALFORMED, TABLE.replace("2026-03-13", "2026-02-30"), 2, "2026-02-30");
        refused(FileReason.RESULT_TWICE_IN_FILE, TABLE.replace("X2,", "X1,"), 3, "E20260313N1N1X1");
        refused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, TABLE.replace(",42256.42", ""), 2);
        refused(FileReason.RESULT_EMPTY, TABLE.lines().findFirst().orElseThrow());
    }

    @Test
    void aWrongEncodingIsRefusedEitherWay() {
        byte[] utf8 = TABLE.getBytes(StandardCharsets.UTF_8);
        assertReason(FileReason.RESULT_WRONG_ENCODING, () -> read(tableAnswer(Format.CSV), utf8));
        Layout inUtf8 = with(tableAnswer(Format.CSV), Encoding.UTF_8);
        assertThat(read(inUtf8, utf8)).hasSize(3);
        assertReason(FileReason.RESULT_WRONG_ENCODING, () -> read(inUtf8, beside("answer-table-gbk.csv")));
    }

    @Test
    void whatIsCutOffAtTheEndIsMissed() {
        byte[] whole = beside("answer-fixed-gbk.txt");
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(Refused.class).as("%d bytes", length).isThrownBy(() -> read(fixedAnswer(), cut));
        }
    }

    @Test
    void aCountOrATotalThatIsNotThatOfTheLinesIsRefused() {
        fixedRefused(FileReason.RESULT_COUNT_DIFFERS, FIXED.replace("\r\n000003", "\r\n000004"));
        fixedRefused(FileReason.RESULT_TOTAL_DIFFERS, FIXED.replace("000000007400843", "000000007400844"));
        fixedRefused(FileReason.RESULT_COUNT_DIFFERS, FIXED.replace("843000001", "843000002"));
        fixedRefused(FileReason.RESULT_TOTAL_DIFFERS, FIXED.replace("3175200\r\n", "3175201\r\n"));
        fixedRefused(FileReason.RESULT_LINE_UNLIKE_TEMPLATE, FIXED.replaceFirst("^R", "S"));
    }

    @Test
    void aWorkbookIsReadAndAnOldOneRefused() {
        byte[] workbook = written(answerAsPayments(), file(LINES));
        List<Row> rows = new ArrayList<>();
        org.assertj.core.api.Assertions.assertThatCode(
                        () -> RowReader.read(answerAsPayments(), new java.io.ByteArrayInputStream(workbook), rows::add))
                .doesNotThrowAnyException();
        assertThat(rows).hasSize(3);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(tableAnswer(Format.XLSX), old))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(SheetReason.SHEET_IS_OLD_XLS));
    }

    private static Layout answerAsPayments() {
        return table(Format.XLSX);
    }

    private static Layout with(Layout layout, Encoding encoding) {
        return new Layout(
                layout.format(),
                encoding,
                layout.delimiter(),
                layout.crlf(),
                layout.titles(),
                "",
                layout.header(),
                layout.lines(),
                layout.footer());
    }

    private static void refused(FileReason reason, String table, Object... facts) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(tableAnswer(Format.CSV), table.getBytes(GBK)))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    if (facts.length > 0) assertThat(refused.facts()).containsExactly(facts);
                });
    }

    private static void fixedRefused(FileReason reason, String content) {
        assertThat(content).isNotEqualTo(FIXED);
        assertReason(reason, () -> read(fixedAnswer(), content.getBytes(GBK)));
    }

    private static void assertReason(FileReason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
