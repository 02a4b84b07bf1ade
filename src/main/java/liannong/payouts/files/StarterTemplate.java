package liannong.payouts.files;

import static liannong.payouts.files.Align.*;
import static liannong.payouts.files.Source.*;

import java.util.List;
import java.util.Map;

/** Where writing a template begins. None is a real bank's: what a bank wants stands in its own manual. */
public enum StarterTemplate {
    FIXED_WIDTHS,
    DELIMITER,
    TABLE,
    WORKBOOK,
    ISO_20022;

    private static final Map<String, Answer> STATUSES =
            Map.of("成功", Answer.CREDITED, "失败", Answer.RETURNED, "处理中", Answer.PENDING);
    private static final Map<String, String> REASONS = Map.of(
            "E01", "AC01", "E04", "AC04", "E06", "AC06", "E14", "AM04", "E21", "BE01", "E27", "MD07", "E99", "MS03");

    public BankTemplate template() {
        return switch (this) {
            case FIXED_WIDTHS -> of(fixed(), fixedAnswer());
            case DELIMITER -> of(bars(), barsAnswer());
            case TABLE -> of(table(Format.CSV, Encoding.GBK, "csv"), answer(Format.CSV, Encoding.GBK));
            case WORKBOOK -> of(table(Format.XLSX, Encoding.UTF_8, "xlsx"), answer(Format.XLSX, Encoding.UTF_8));
            case ISO_20022 -> new BankTemplate(Layout.iso("{batch}.xml"), Layout.iso(""), Map.of(), Map.of());
        };
    }

    private static BankTemplate of(Layout out, Layout in) {
        return new BankTemplate(out, in, STATUSES, REASONS);
    }

    private static Layout fixed() {
        return text(
                Format.FIXED,
                "",
                "DF{due}_{batch}.txt",
                List.of(
                        Field.fixed("H").wide(1, LEFT),
                        Field.of(BATCH_NUMBER).wide(30, LEFT),
                        Field.of(DUE_ON).wide(8, LEFT),
                        Field.of(COUNT).wide(6, RIGHT_ZEROS),
                        Field.of(TOTAL).wide(15, RIGHT_ZEROS).as(Form.FEN)),
                List.of(
                        Field.fixed("D").wide(1, LEFT),
                        Field.of(SEQ).wide(6, RIGHT_ZEROS),
                        Field.of(PAYEE_ACCOUNT).wide(32, LEFT),
                        Field.of(PAYEE_NAME).wide(60, LEFT),
                        Field.of(AMOUNT).wide(15, RIGHT_ZEROS).as(Form.FEN),
                        Field.of(PURPOSE).wide(60, LEFT),
                        Field.of(END_TO_END_ID).wide(35, LEFT)),
                List.of(Field.fixed("T").wide(1, LEFT), Field.of(COUNT).wide(6, RIGHT_ZEROS)));
    }

    private static Layout fixedAnswer() {
        return text(
                Format.FIXED,
                "",
                "",
                List.of(Field.fixed("R").wide(1, LEFT), Field.of(BATCH_NUMBER).wide(30, LEFT)),
                List.of(
                        Field.of(SEQ).wide(6, RIGHT_ZEROS),
                        Field.of(END_TO_END_ID).wide(35, LEFT),
                        Field.of(AMOUNT).wide(15, RIGHT_ZEROS).as(Form.FEN),
                        Field.of(STATUS).wide(6, LEFT),
                        Field.of(REASON).wide(3, LEFT),
                        Field.of(SETTLED_ON).wide(8, LEFT)),
                List.of(
                        Field.of(COUNT).wide(6, RIGHT_ZEROS),
                        Field.of(TOTAL).wide(15, RIGHT_ZEROS).as(Form.FEN)));
    }

    private static Layout bars() {
        return text(
                Format.DELIMITED,
                "|",
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

    private static Layout barsAnswer() {
        return text(
                Format.DELIMITED,
                "|",
                "",
                List.of(Field.fixed("HZ"), Field.of(BATCH_NUMBER), Field.of(COUNT), Field.of(TOTAL)),
                List.of(
                        Field.of(END_TO_END_ID),
                        Field.of(AMOUNT),
                        Field.of(STATUS),
                        Field.of(REASON),
                        Field.of(SETTLED_ON)),
                List.of());
    }

    private static Layout table(Format format, Encoding encoding, String ending) {
        return new Layout(
                format,
                encoding,
                "",
                true,
                true,
                "{batch}." + ending,
                List.of(),
                List.of(
                        Field.of(SEQ).titled("序号"),
                        Field.of(PAYEE_NAME).titled("收款人户名"),
                        Field.of(PAYEE_ACCOUNT).titled("收款账号"),
                        Field.of(PAYEE_BANK).titled("开户银行"),
                        Field.of(AMOUNT).titled("金额（元）"),
                        Field.of(PURPOSE).titled("附言"),
                        Field.of(END_TO_END_ID).titled("流水号")),
                List.of());
    }

    private static Layout answer(Format format, Encoding encoding) {
        return new Layout(
                format,
                encoding,
                "",
                true,
                true,
                "",
                List.of(),
                List.of(
                        Field.of(END_TO_END_ID).titled("流水号"),
                        Field.of(AMOUNT).titled("金额（元）"),
                        Field.of(STATUS).titled("处理结果"),
                        Field.of(REASON).titled("失败代码"),
                        Field.of(SETTLED_ON).titled("记账日期").as(Form.DAY_DASHED)),
                List.of());
    }

    private static Layout text(
            Format format, String delimiter, String name, List<Field> header, List<Field> lines, List<Field> footer) {
        return new Layout(format, Encoding.GBK, delimiter, true, false, name, header, lines, footer);
    }
}
