package liannong.payouts.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import liannong.base.Money;
import liannong.base.Refused;

/** What a template makes of three payments that are nobody's, so that a person can lay it beside the bank's manual. */
public final class TryOut {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /**
     * A field of the first payment.
     *
     * @param from first byte in its line, counted from 1; 0 where columns have no place in bytes
     */
    public record Place(Field field, int from, int bytes, String value, String hex) {}

    /**
     * The file.
     *
     * @param text as a text program shows it, empty of a workbook
     * @param answer as the bank would answer it, empty of a workbook
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Tried(String fileName, byte[] content, String text, List<Place> places, String answer, int read) {}

    private static final int SHOWN = 24;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 13);
    private static final String BATCH = "PO-20260313-1-1";
    private static final List<PaymentLine> LINES = List.of(
            line(1, "示例甲", "6200000000000000013", 42_256_42),
            line(2, "示例乙·丙", "6200000000000000021", 31_752_00),
            line(3, "示例丁", "6200000000000000039", 1));

    private TryOut() {}

    private static PaymentLine line(int seq, String name, String account, long fen) {
        return new PaymentLine(
                seq, "E20260313N1N1X" + seq, name, account, "示例银行", "000000000000", new Money(fen), "2025 年度盈余分配");
    }

    /** @throws Refused what a real batch would be refused for */
    public static Tried of(BankTemplate template) {
        Money total = LINES.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
        var file = new PaymentFile(
                BATCH,
                Instant.parse("2026-03-13T01:00:00Z"),
                DAY,
                PaymentFile.YUAN,
                "示例专业合作社",
                "36000000000000000017",
                "示例银行",
                LINES.size(),
                total,
                LINES);
        Layout out = template.out();
        byte[] content = written(out, file);
        List<ResultLine> answers = List.of(
                answer(LINES.get(0), Answer.CREDITED, ""),
                answer(
                        LINES.get(1),
                        Answer.RETURNED,
                        template.reasons().values().stream()
                                .sorted()
                                .findFirst()
                                .orElse("BE01")),
                answer(LINES.get(2), Answer.CREDITED, ""));
        byte[] answer = SampleAnswer.write(template, BATCH, DAY, answers);
        return new Tried(
                out.fileName(BATCH, DAY),
                content,
                shown(out, content),
                places(out),
                shown(template.in(), answer),
                read(template, answer));
    }

    private static ResultLine answer(PaymentLine line, Answer answer, String reason) {
        return new ResultLine(line.seq(), line.endToEndId(), line.seq(), line.amount(), answer, reason, DAY);
    }

    private static byte[] written(Layout layout, PaymentFile file) {
        var out = new ByteArrayOutputStream();
        try {
            PaymentFiles.write(layout, file, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static int read(BankTemplate template, byte[] answer) {
        try {
            return ResultFiles.read(template, new java.io.ByteArrayInputStream(answer), line -> {})
                    .lines();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String shown(Layout layout, byte[] content) {
        if (layout.format().isSheet()) return "";
        String text = new String(content, layout.encoding().charset());
        return layout.format() == Format.ISO20022 ? text.replace("><", ">\n<") : text;
    }

    /** What fills a wide field up is the same byte again and again. */
    private static String hex(byte[] bytes) {
        return bytes.length <= SHOWN ? HEX.formatHex(bytes) : HEX.formatHex(bytes, 0, SHOWN) + " …";
    }

    private static List<Place> places(Layout layout) {
        List<Place> places = new ArrayList<>();
        var texts = new FieldText(layout.encoding());
        PaymentLine line = LINES.getFirst();
        int from = 1;
        for (Field field : layout.lines()) {
            Object value = field.source() == Source.TEXT ? field.text() : PaymentFiles.value(line, field.source());
            String text = layout.format() == Format.FIXED
                    ? texts.padded(field, value, line.seq(), line.payeeName())
                    : texts.of(field, value, line.seq(), line.payeeName());
            byte[] bytes = text.getBytes(layout.encoding().charset());
            places.add(new Place(field, layout.format() == Format.FIXED ? from : 0, bytes.length, text, hex(bytes)));
            from += bytes.length;
        }
        return places;
    }
}
