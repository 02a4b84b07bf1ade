package liannong.payouts.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import liannong.base.Money;

/** An answer as a bank would write it by a template: for trying it out, and for the bank of a demonstration. */
public final class SampleAnswer {

    private final BankTemplate template;
    private final String batchNumber;
    private final LocalDate day;
    private final List<ResultLine> lines;

    private SampleAnswer(BankTemplate template, String batchNumber, LocalDate day, List<ResultLine> lines) {
        this.template = template;
        this.batchNumber = batchNumber;
        this.day = day;
        this.lines = lines;
    }

    /** @param lines each with its amount */
    public static byte[] write(BankTemplate template, String batchNumber, LocalDate day, List<ResultLine> lines) {
        var answer = new SampleAnswer(template, batchNumber, day, lines);
        if (template.in().format() == Format.ISO20022) return answer.report();
        var out = new ByteArrayOutputStream();
        try {
            answer.rows(Rows.to(template.in(), out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void rows(Rows rows) throws IOException {
        Layout layout = template.in();
        if (!layout.header().isEmpty()) rows.row(layout.header(), this::ofFile, 0, batchNumber);
        if (layout.titles()) rows.titles(layout.lines());
        for (ResultLine line : lines)
            rows.row(layout.lines(), source -> ofLine(line, source), line.seq(), line.endToEndId());
        if (!layout.footer().isEmpty()) rows.row(layout.footer(), this::ofFile, 0, batchNumber);
        rows.end();
    }

    private Object ofFile(Source source) {
        return switch (source) {
            case BATCH_NUMBER -> batchNumber;
            case DUE_ON, SETTLED_ON -> day;
            case CURRENCY -> PaymentFile.YUAN;
            case COUNT -> count(line -> true);
            case TOTAL -> total(line -> true);
            case CREDITED_COUNT -> count(line -> line.answer() == Answer.CREDITED);
            case CREDITED_TOTAL -> total(line -> line.answer() == Answer.CREDITED);
            case RETURNED_COUNT -> count(line -> line.answer() == Answer.RETURNED);
            case RETURNED_TOTAL -> total(line -> line.answer() == Answer.RETURNED);
            default -> "";
        };
    }

    private Object ofLine(ResultLine line, Source source) {
        return switch (source) {
            case SEQ -> line.seq();
            case END_TO_END_ID -> line.endToEndId();
            case AMOUNT -> amount(line);
            case STATUS -> word(template.statuses(), line.answer());
            case REASON -> line.reason().isEmpty() ? "" : word(template.reasons(), line.reason());
            case SETTLED_ON -> line.answer() == Answer.PENDING ? "" : day;
            default -> ofFile(source);
        };
    }

    private static <V> String word(Map<String, V> words, V meaning) {
        return words.entrySet().stream()
                .filter(each -> each.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private int count(Predicate<ResultLine> which) {
        return Math.toIntExact(lines.stream().filter(which).count());
    }

    private Money total(Predicate<ResultLine> which) {
        return lines.stream().filter(which).map(SampleAnswer::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money amount(ResultLine line) {
        Money amount = line.amount();
        return amount == null ? Money.ZERO : amount;
    }

    private byte[] report() {
        Function<ResultLine, String> status = line -> switch (line.answer()) {
            case CREDITED -> "ACCC";
            case RETURNED -> "RJCT";
            case PENDING -> "ACSP";
        };
        var xml = new StringBuilder(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>SAMPLE-%1$s</MsgId><CreDtTm>%2$sT09:00:00+08:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>\
                <OrgnlNbOfTxs>%3$d</OrgnlNbOfTxs></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId>
                """.formatted(batchNumber.substring(0, Math.min(batchNumber.length(), 28)), day, lines.size()));
        for (ResultLine line : lines) {
            String reason =
                    line.reason().isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + line.reason() + "</Cd></Rsn></StsRsnInf>";
            xml.append("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s<OrgnlTxRef><Amt>"
                    .formatted(line.endToEndId(), status.apply(line), reason));
            xml.append(
                    "<InstdAmt Ccy=\"CNY\">%s</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>\n".formatted(amount(line)));
        }
        xml.append("</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>\n");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
