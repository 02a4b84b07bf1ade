package liannong.payouts.files;

import static liannong.payouts.files.Align.*;
import static liannong.payouts.files.Source.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liannong.base.Money;

/** Templates of banks that do not exist, a batch, and what stands beside the tests as a file. */
final class Samples {

    static final LocalDate DUE = LocalDate.of(2026, 3, 13);
    static final Map<String, Answer> WORDS =
            Map.of("成功", Answer.CREDITED, "失败", Answer.RETURNED, "处理中", Answer.PENDING);
    static final Map<String, String> CODES = Map.of("E01", "AC01", "E14", "AC04", "E20", "BE01");

    static final List<PaymentLine> LINES = List.of(
            line(1, "钟秀兰", "6217000000000000011", 42_256_42, "2025 年度盈余分配"),
            line(2, "阿依古丽·买买提", "6217000000000000029", 31_752_00, "2025 年度盈余分配, 补发"),
            line(3, "刘\"小\"英", "6217000000000000037", 1, "土地租金"));

    private Samples() {}

    static PaymentLine line(int seq, String name, String account, long fen, String purpose) {
        return new PaymentLine(
                seq, "E20260313N1N1X" + seq, name, account, "示例农商银行", "402428000017", new Money(fen), purpose);
    }

    static PaymentFile file(List<PaymentLine> lines) {
        Money total = lines.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
        return new PaymentFile(
                "PO-20260313-1-1",
                Instant.parse("2026-03-13T01:02:03.456Z"),
                DUE,
                PaymentFile.YUAN,
                "六和脐橙专业合作社",
                "36050188010000009999",
                "示例农商银行",
                lines.size(),
                total,
                lines);
    }

    /** Fixed widths in GBK: head, lines, foot. */
    static Layout fixed() {
        return new Layout(
                Format.FIXED,
                Encoding.GBK,
                "",
                true,
                false,
                "DF{due}_{batch}.txt",
                List.of(
                        Field.fixed("H").wide(1, LEFT),
                        Field.of(BATCH_NUMBER).wide(20, LEFT),
                        Field.of(PAYER_ACCOUNT).wide(24, LEFT),
                        Field.of(COUNT).wide(6, RIGHT_ZEROS),
                        Field.of(TOTAL).wide(15, RIGHT_ZEROS).as(Form.FEN)),
                List.of(
                        Field.of(SEQ).wide(6, RIGHT_ZEROS),
                        Field.of(PAYEE_ACCOUNT).wide(24, LEFT),
                        Field.of(PAYEE_NAME).wide(24, LEFT),
                        Field.of(AMOUNT).wide(15, RIGHT_ZEROS).as(Form.FEN),
                        Field.of(PURPOSE).wide(30, LEFT),
                        Field.of(END_TO_END_ID).wide(20, LEFT)),
                List.of(Field.fixed("T").wide(1, LEFT), Field.of(COUNT).wide(6, RIGHT_ZEROS)));
    }

    static Layout bars() {
        return new Layout(
                Format.DELIMITED,
                Encoding.UTF_8_BOM,
                "|",
                false,
                false,
                "{batch}.txt",
                List.of(Field.fixed("DF"), Field.of(BATCH_NUMBER), Field.of(DUE_ON), Field.of(COUNT), Field.of(TOTAL)),
                List.of(
                        Field.of(SEQ),
                        Field.of(PAYEE_ACCOUNT),
                        Field.of(PAYEE_NAME),
                        Field.of(AMOUNT),
                        Field.of(PURPOSE),
                        Field.of(END_TO_END_ID)),
                List.of());
    }

    static Layout table(Format format) {
        return new Layout(
                format,
                format == Format.CSV ? Encoding.GBK : Encoding.UTF_8,
                "",
                true,
                true,
                "{batch}" + (format == Format.CSV ? ".csv" : ".xlsx"),
                List.of(),
                List.of(
                        Field.of(SEQ).titled("序号"),
                        Field.of(PAYEE_NAME).titled("收款人户名"),
                        Field.of(PAYEE_ACCOUNT).titled("收款账号"),
                        Field.of(AMOUNT).titled("金额(元)"),
                        Field.of(PURPOSE).titled("附言"),
                        Field.of(END_TO_END_ID).titled("流水号")),
                List.of());
    }

    /** What comes back: fixed widths in GBK with counts and totals at the end. */
    static Layout fixedAnswer() {
        return new Layout(
                Format.FIXED,
                Encoding.GBK,
                "",
                true,
                false,
                "",
                List.of(Field.fixed("R").wide(1, LEFT), Field.of(BATCH_NUMBER).wide(20, LEFT)),
                List.of(
                        Field.of(SEQ).wide(6, RIGHT_ZEROS),
                        Field.of(END_TO_END_ID).wide(20, LEFT),
                        Field.of(AMOUNT).wide(15, RIGHT_ZEROS).as(Form.FEN),
                        Field.of(STATUS).wide(6, LEFT),
                        Field.of(REASON).wide(3, LEFT),
                        Field.of(SETTLED_ON).wide(8, LEFT)),
                List.of(
                        Field.of(COUNT).wide(6, RIGHT_ZEROS),
                        Field.of(TOTAL).wide(15, RIGHT_ZEROS).as(Form.FEN),
                        Field.of(RETURNED_COUNT).wide(6, RIGHT_ZEROS),
                        Field.of(RETURNED_TOTAL).wide(15, RIGHT_ZEROS).as(Form.FEN)));
    }

    /** The same as a table whose columns are found by their titles. */
    static Layout tableAnswer(Format format) {
        return new Layout(
                format,
                format == Format.CSV ? Encoding.GBK : Encoding.UTF_8,
                "",
                true,
                true,
                "",
                List.of(),
                List.of(
                        Field.of(END_TO_END_ID).titled("流水号"),
                        Field.of(AMOUNT).titled("金额"),
                        Field.of(STATUS).titled("处理结果"),
                        Field.of(REASON).titled("失败代码"),
                        Field.of(SETTLED_ON).titled("日期").as(Form.DAY_DASHED)),
                List.of());
    }

    static BankTemplate template(Layout out, Layout in) {
        return new BankTemplate(out, in, WORDS, CODES);
    }

    static byte[] written(Layout layout, PaymentFile file) {
        var out = new ByteArrayOutputStream();
        try {
            PaymentFiles.write(layout, file, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The lines of an answer, all of it read. */
    static List<ResultLine> read(Layout in, byte[] content) {
        List<ResultLine> lines = new ArrayList<>();
        head(in, content, lines);
        return lines;
    }

    static ResultHead head(Layout in, byte[] content, List<ResultLine> lines) {
        try {
            return ResultFiles.read(template(bars(), in), new ByteArrayInputStream(content), lines::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A file that stands beside the tests. */
    static byte[] beside(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/payouts/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
