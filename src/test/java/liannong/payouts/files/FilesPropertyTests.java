package liannong.payouts.files;

import static liannong.payouts.files.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written is read again; what was cut or changed on the way is refused, or it said the same. */
class FilesPropertyTests {

    private static final int COUNTY = 20_179;

    @Property(tries = 60)
    void whatIsWrittenIsReadAgain(@ForAll("payments") List<PaymentLine> lines) throws IOException {
        for (Layout layout : List.of(fixed(), bars(), table(Format.CSV))) {
            List<PaymentLine> again = new ArrayList<>();
            RowReader.read(layout, new ByteArrayInputStream(written(layout, file(lines))), row -> {
                if (row.part() == Row.Part.LINE) again.add(line(row));
            });
            assertThat(again).isEqualTo(lines);
        }
    }

    private static PaymentLine line(Row row) {
        boolean fen = Field.of(Source.AMOUNT).as(Form.FEN).form()
                == row.fields()
                        .getOrDefault(Source.AMOUNT, Field.of(Source.AMOUNT))
                        .form();
        String amount = row.value(Source.AMOUNT);
        return new PaymentLine(
                Integer.parseInt(row.value(Source.SEQ)),
                row.value(Source.END_TO_END_ID),
                row.value(Source.PAYEE_NAME),
                row.value(Source.PAYEE_ACCOUNT),
                "示例农商银行",
                "402428000017",
                fen ? new Money(Long.parseLong(amount)) : Money.ofYuan(new java.math.BigDecimal(amount)),
                row.value(Source.PURPOSE));
    }

    @Provide
    Arbitrary<List<PaymentLine>> payments() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("钟秀兰刘桂香欧阳买提·\"',A")
                .ofMinLength(2)
                .ofMaxLength(10);
        Arbitrary<String> accounts =
                Arbitraries.strings().numeric().ofMinLength(12).ofMaxLength(24);
        Arbitrary<String> purposes = Arbitraries.strings()
                .withChars("年度盈余分配土地租金2025,\" x")
                .ofMaxLength(15)
                .map(text -> "付" + text.strip());
        return Combinators.combine(names, accounts, Arbitraries.longs().between(1, 999_999_999_999L), purposes)
                .as((name, account, fen, purpose) -> Samples.line(1, name, account, fen, purpose))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lines -> IntStream.range(0, lines.size())
                        .mapToObj(i -> Samples.line(
                                i + 1,
                                lines.get(i).payeeName(),
                                lines.get(i).payeeAccount(),
                                lines.get(i).amount().fen(),
                                lines.get(i).purpose()))
                        .toList());
    }

    @Test
    void anyByteCutOutOfAnAnswerIsNoticedOrSaysTheSame() {
        for (Answered answered : answers()) {
            for (int at = 0; at < answered.content().length; at++) {
                byte[] cut = new byte[answered.content().length - 1];
                System.arraycopy(answered.content(), 0, cut, 0, at);
                System.arraycopy(answered.content(), at + 1, cut, at, cut.length - at);
                assertNoticed(answered, cut, "without byte " + at);
            }
        }
    }

    @Test
    void anyDigitChangedInAnAnswerIsNoticedOrSaysTheSame() {
        for (Answered answered : answers()) {
            for (int at = 0; at < answered.content().length; at++) {
                byte was = answered.content()[at];
                if (was < '0' || was > '9') continue;
                byte[] changed = answered.content().clone();
                changed[at] = (byte) (was == '9' ? '0' : was + 1);
                assertNoticed(answered, changed, "another digit at " + at);
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answered(Layout layout, byte[] content) {}

    private static List<Answered> answers() {
        return List.of(
                new Answered(fixedAnswer(), beside("answer-fixed-gbk.txt")),
                new Answered(tableAnswer(Format.CSV), beside("answer-table-gbk.csv")),
                new Answered(Layout.iso("{batch}.xml"), beside("pain.002.10.xml")),
                new Answered(Layout.iso("{batch}.xml"), beside("camt.054.08.xml")));
    }

    /** Refused when it is read, or by what was sent; else every payment has the answer that it had. */
    private static void assertNoticed(Answered answered, byte[] content, String what) {
        List<ResultLine> read = new ArrayList<>();
        try {
            head(answered.layout(), content, read);
        } catch (Refused refused) {
            return;
        }
        for (ResultLine line : read) {
            PaymentLine sent = LINES.stream()
                    .filter(each -> each.endToEndId().equals(line.endToEndId()))
                    .findFirst()
                    .orElse(null);
            if (sent == null || (line.amount() != null && !line.amount().equals(sent.amount()))) return;
            ResultLine truth = read(answered.layout(), answered.content()).stream()
                    .filter(each -> each.endToEndId().equals(line.endToEndId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.answer()).as(what).isEqualTo(truth.answer());
            assertThat(line.amount() == null ? sent.amount() : line.amount())
                    .as(what)
                    .isEqualTo(sent.amount());
        }
    }

    @Test
    void aCountyIsWrittenAndReadLineByLine() throws IOException {
        Iterable<PaymentLine> lines = () -> new Iterator<>() {
            private int seq;

            @Override
            public boolean hasNext() {
                return seq < COUNTY;
            }

            @Override
            public PaymentLine next() {
                return Samples.line(++seq, "钟秀兰", "6217000000000000011", seq, "租金");
            }
        };
        PaymentFile head = file(List.of());
        long total = (long) COUNTY * (COUNTY + 1) / 2;
        var file = new PaymentFile(
                head.batchNumber(),
                head.createdAt(),
                DUE,
                "CNY",
                head.payerName(),
                "3605",
                "示例银行",
                COUNTY,
                new Money(total),
                lines);
        for (Layout layout : List.of(fixed(), table(Format.CSV), table(Format.XLSX), Layout.iso("{batch}.xml"))) {
            var out = new Counting();
            PaymentFiles.write(layout, file, out);
            assertThat(out.bytes).isGreaterThan(1_000_000 / (layout.format() == Format.XLSX ? 4 : 1));
            assertThat(out.largest).as("written in pieces").isLessThan(200_000);
        }
        var read = new int[1];
        ResultHead result =
                ResultFiles.read(template(bars(), tableAnswer(Format.CSV)), new Endless(), line -> read[0]++);
        assertThat(result.lines()).isEqualTo(COUNTY).isEqualTo(read[0]);
    }

    /** Keeps nothing. */
    private static final class Counting extends OutputStream {
        private long bytes;
        private int largest;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int length) {
            bytes += length;
            largest = Math.max(largest, length);
        }
    }

    /** An answer that is made while it is read. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // slow is fast enough here
    private static final class Endless extends InputStream {
        private byte[] line = "日期,流水号,处理结果,失败代码,金额\r\n".getBytes(Charset.forName("GBK"));
        private int at;
        private int seq;

        @Override
        public int read() {
            if (at == line.length) {
                if (seq == COUNTY) return -1;
                line = ("2026-03-13,E" + ++seq + ",成功,,1.00\r\n").getBytes(Charset.forName("GBK"));
                at = 0;
            }
            return line[at++] & 0xFF;
        }
    }
}
