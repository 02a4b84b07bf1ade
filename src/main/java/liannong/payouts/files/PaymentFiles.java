package liannong.payouts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import liannong.base.Money;
import liannong.base.Refused;

/** Writes a batch's payments as a template says, line by line. */
public final class PaymentFiles {

    /** What the lines written so far come to. */
    private static final class Sum {
        private int count;
        private Money total = Money.ZERO;
    }

    private PaymentFiles() {}

    /**
     * Writes the file. A refusal may come after lines were written: what was written is then no file.
     *
     * @throws Refused {@code FILE_…}, with the payment that cannot be written
     */
    public static void write(Layout layout, PaymentFile file, OutputStream out) throws IOException {
        var sum = new Sum();
        if (layout.format() == Format.ISO20022) Pain001.write(file, line -> count(sum, line), out);
        else writeRows(layout, file, sum, out);
        if (sum.count != file.count()) throw new Refused(FileReason.FILE_COUNT_DIFFERS, sum.count, file.count());
        if (!sum.total.equals(file.total())) throw new Refused(FileReason.FILE_TOTAL_DIFFERS, sum.total, file.total());
    }

    private static void count(Sum sum, PaymentLine line) {
        sum.count++;
        sum.total = sum.total.plus(line.amount());
    }

    private static void writeRows(Layout layout, PaymentFile file, Sum sum, OutputStream out) throws IOException {
        Rows rows = Rows.to(layout, out);
        Function<Source, Object> ofFile = source -> value(file, source);
        if (!layout.header().isEmpty()) rows.row(layout.header(), ofFile, 0, file.payerName());
        if (layout.titles()) rows.titles(layout.lines());
        for (PaymentLine line : file.lines()) {
            count(sum, line);
            rows.row(layout.lines(), source -> value(file, line, source), line.seq(), line.payeeName());
        }
        if (!layout.footer().isEmpty()) rows.row(layout.footer(), ofFile, 0, file.payerName());
        rows.end();
    }

    private static Object value(PaymentFile file, PaymentLine line, Source source) {
        return source.ofLine() ? value(line, source) : value(file, source);
    }

    static Object value(PaymentLine line, Source source) {
        return switch (source) {
            case SEQ -> line.seq();
            case END_TO_END_ID -> line.endToEndId();
            case PAYEE_NAME -> line.payeeName();
            case PAYEE_ACCOUNT -> line.payeeAccount();
            case PAYEE_BANK -> line.bankName();
            case PAYEE_BANK_CODE -> line.bankCode();
            case AMOUNT -> line.amount();
            case PURPOSE -> line.purpose();
            default -> "";
        };
    }

    private static Object value(PaymentFile file, Source source) {
        return switch (source) {
            case BATCH_NUMBER -> file.batchNumber();
            case DUE_ON -> file.dueOn();
            case CURRENCY -> file.currency();
            case PAYER_NAME -> file.payerName();
            case PAYER_ACCOUNT -> given(file.payerAccount(), file);
            case PAYER_BANK -> given(file.payerBank(), file);
            case COUNT -> file.count();
            case TOTAL -> file.total();
            default -> "";
        };
    }

    /** What the bank takes the money from is not left out. */
    private static String given(String value, PaymentFile file) {
        if (value.isEmpty()) throw new Refused(FileReason.FILE_FIELD_MISSING, file.payerName());
        return value;
    }
}
