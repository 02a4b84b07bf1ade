package liannong.payouts.files;

import static liannong.payouts.files.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves is what the bank asked for, byte by byte, or nothing leaves. */
class PaymentFilesTests {

    @Test
    void fixedWidthsInGbkAreWrittenByteByByte() {
        assertThat(written(fixed(), file(LINES))).isEqualTo(beside("fixed-gbk.txt"));
    }

    @Test
    void linesWithADelimiterInUtf8WithItsMarkAreWrittenByteByByte() {
        assertThat(written(bars(), file(LINES))).isEqualTo(beside("bars-utf8-bom.txt"));
    }

    @Test
    void aTableInGbkQuotesCommasAndQuotesByteByByte() {
        assertThat(written(table(Format.CSV), file(LINES))).isEqualTo(beside("table-gbk.csv"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "XLS"})
    void aWorkbookNewOrOldHoldsAccountsAsTextAndIsReadAgain(Format format) throws Exception {
        byte[] workbook = written(table(format), file(LINES));
        List<Row> rows = new ArrayList<>();
        RowReader.read(table(format), new java.io.ByteArrayInputStream(workbook), rows::add);
        assertThat(rows)
                .extracting(row -> row.value(Source.PAYEE_ACCOUNT))
                .containsExactly("6217000000000000011", "6217000000000000029", "6217000000000000037");
        assertThat(rows).extracting(row -> row.value(Source.AMOUNT)).containsExactly("42256.42", "31752", "0.01");
    }

    @Test
    void aCharacterTheEncodingCannotHoldIsRefusedWithThePayee() {
        List<PaymentLine> lines = List.of(LINES.get(0), line(2, "丁\uD842\uDFB7", "6217", 1, "租金"));
        refused(FileReason.FILE_CHARACTER_UNKNOWN, fixed(), lines, 2, "丁\uD842\uDFB7", "\uD842\uDFB7", "GBK");
        assertThat(written(bars(), file(lines))).as("UTF-8 holds it").isNotEmpty();
        refused(
                FileReason.FILE_CHARACTER_UNKNOWN,
                bars(),
                List.of(line(1, "钟\n", "6217", 1, "租金")),
                1,
                "钟\n",
                "U+000A",
                "UTF-8");
    }

    @Test
    void aValueTooLongIsRefusedAndNeverCut() {
        String just = "十二个汉字的名字就放得下";
        assertThat(written(fixed(), file(List.of(line(1, just, "6217", 1, "租金")))))
                .isNotEmpty();
        refused(
                FileReason.FILE_FIELD_TOO_LONG,
                fixed(),
                List.of(line(1, just + "a", "6217", 1, "租金")),
                1,
                just + "a",
                just + "a",
                25,
                24);
    }

    @Test
    void aDelimiterInAValueIsRefused() {
        refused(
                FileReason.FILE_FIELD_HAS_DELIMITER,
                bars(),
                List.of(line(1, "钟|秀兰", "6217", 1, "租金")),
                1,
                "钟|秀兰",
                "钟|秀兰",
                "|");
    }

    @Test
    void aFileThatSaysOtherThanItHoldsIsRefused() {
        PaymentFile file = file(LINES);
        PaymentFile more = with(file, 4, file.total());
        PaymentFile dearer = with(file, 3, file.total().plus(new Money(1)));
        for (Layout layout : List.of(fixed(), bars(), Layout.iso("{batch}.xml"))) {
            assertReason(FileReason.FILE_COUNT_DIFFERS, () -> written(layout, more));
            assertReason(FileReason.FILE_TOTAL_DIFFERS, () -> written(layout, dearer));
        }
    }

    @Test
    void anAccountTheBankAsksForIsNotLeftEmpty() {
        PaymentFile file = file(LINES);
        var nowhere = new PaymentFile(
                file.batchNumber(), file.createdAt(), DUE, "CNY", file.payerName(), "", "", 3, file.total(), LINES);
        assertReason(FileReason.FILE_FIELD_MISSING, () -> written(fixed(), nowhere));
        assertReason(FileReason.FILE_FIELD_MISSING, () -> written(Layout.iso("{batch}.xml"), nowhere));
        assertThat(written(bars(), nowhere)).as("this bank does not ask").isNotEmpty();
    }

    @Test
    void theNameOfAFileIsTheTemplates() {
        assertThat(fixed().fileName("PO-20260313-1-1", DUE)).isEqualTo("DF20260313_PO-20260313-1-1.txt");
    }

    private static PaymentFile with(PaymentFile file, int count, Money total) {
        return new PaymentFile(
                file.batchNumber(),
                file.createdAt(),
                DUE,
                "CNY",
                file.payerName(),
                file.payerAccount(),
                file.payerBank(),
                count,
                total,
                LINES);
    }

    private static void refused(FileReason reason, Layout layout, List<PaymentLine> lines, Object... facts) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> written(layout, file(lines)))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.facts()).containsExactly(facts);
                });
    }

    private static void assertReason(FileReason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
