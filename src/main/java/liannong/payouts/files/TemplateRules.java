package liannong.payouts.files;

import static liannong.payouts.files.FileReason.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import liannong.base.Refused;

/** What a template must have so that no payment loses what its bank needs, and no answer what we need. */
public final class TemplateRules {

    public static final int MOST_FIELDS = 40;
    public static final int LONGEST_TEXT = 60;
    public static final int WIDEST = 400;
    static final int LONGEST_FILE_NAME = 60;
    private static final Set<Source> NUMBERS =
            EnumSet.of(Source.SEQ, Source.COUNT, Source.CREDITED_COUNT, Source.RETURNED_COUNT);

    private TemplateRules() {}

    /** @throws Refused {@code TEMPLATE_…}, with the part (1 first line, 2 payments, 3 last line) and the field's no. */
    public static void check(BankTemplate template) {
        out(template.out());
        layout(template.out(), true);
        in(template);
        layout(template.in(), false);
    }

    private static void out(Layout layout) {
        if (!layout.fileName().contains("{batch}")
                || !layout.fileName().matches("[\\p{IsHan}A-Za-z0-9_.{}-]{8," + LONGEST_FILE_NAME + "}")
                || !layout.fileName().contains(".")) throw new Refused(TEMPLATE_FILE_NAME, LONGEST_FILE_NAME);
        if (layout.format() == Format.ISO20022) return;
        boolean identified = layout.has(Source.END_TO_END_ID) || layout.has(Source.SEQ);
        if (!identified
                || !layout.has(Source.PAYEE_NAME)
                || !layout.has(Source.PAYEE_ACCOUNT)
                || !layout.has(Source.AMOUNT)) throw new Refused(TEMPLATE_INCOMPLETE);
    }

    private static void in(BankTemplate template) {
        Layout layout = template.in();
        if (layout.format() == Format.ISO20022) return;
        boolean identified = layout.has(Source.END_TO_END_ID) || layout.has(Source.SEQ);
        if (!identified || !layout.has(Source.STATUS) || !layout.has(Source.AMOUNT))
            throw new Refused(TEMPLATE_INCOMPLETE);
        if (!template.statuses().containsValue(Answer.CREDITED)
                || !template.statuses().containsValue(Answer.RETURNED)
                || (layout.has(Source.REASON) && template.reasons().isEmpty()))
            throw new Refused(TEMPLATE_WORDS_MISSING);
        for (String reason : template.reasons().values()) {
            if (!reason.matches("[A-Z0-9]{4}")) throw new Refused(TEMPLATE_WORDS_MISSING);
        }
    }

    private static void layout(Layout layout, boolean outwards) {
        if (layout.format() == Format.ISO20022) return;
        boolean sheet = layout.format().isSheet();
        if (sheet && !(layout.header().isEmpty() && layout.footer().isEmpty()))
            throw new Refused(TEMPLATE_FIELD_MISPLACED, layout.header().isEmpty() ? 3 : 1, 1);
        if ((layout.format() == Format.DELIMITED) != layout.delimiter().matches("[\\t,;:|!#@^~&-]"))
            throw new Refused(TEMPLATE_DELIMITER);
        if ((sheet && !layout.titles()) || (layout.format() == Format.FIXED && layout.titles()))
            throw new Refused(TEMPLATE_TITLE_MISSING, 2, 1);
        part(layout, 1, layout.header(), outwards);
        part(layout, 2, layout.lines(), outwards);
        part(layout, 3, layout.footer(), outwards);
    }

    private static void part(Layout layout, int part, List<Field> fields, boolean outwards) {
        if (fields.size() > MOST_FIELDS) throw new Refused(TEMPLATE_FIELD_MISPLACED, part, MOST_FIELDS + 1);
        Set<Source> seen = EnumSet.noneOf(Source.class);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean repeats = field.source() == Source.TEXT || field.source() == Source.IGNORED;
            if (!field.source().goes(outwards)
                    || (part != 2 && field.source().ofLine())
                    || (part == 2 && isOfWhole(field.source()) && !outwards)
                    || (!repeats && !seen.add(field.source())))
                throw new Refused(TEMPLATE_FIELD_MISPLACED, part, i + 1);
            field(layout, part, i + 1, field);
        }
    }

    /** What is said of the whole file, said again with each payment, would be no check of it. */
    private static boolean isOfWhole(Source source) {
        return switch (source) {
            case COUNT, TOTAL, CREDITED_COUNT, CREDITED_TOTAL, RETURNED_COUNT, RETURNED_TOTAL -> true;
            default -> false;
        };
    }

    private static void field(Layout layout, int part, int number, Field field) {
        boolean titled = layout.titles() && part == 2;
        boolean needsText = titled || field.source() == Source.TEXT;
        if (field.text().length() > LONGEST_TEXT || (needsText && field.text().isBlank()))
            throw new Refused(TEMPLATE_TITLE_MISSING, part, number);
        if (titled && field.source() == Source.TEXT) throw new Refused(TEMPLATE_FIELD_MISPLACED, part, number);
        if (field.width() < 0 || field.width() > WIDEST || (layout.format() == Format.FIXED && field.width() == 0))
            throw new Refused(TEMPLATE_WIDTH_MISSING, part, number);
        boolean money = field.source().isMoney();
        boolean figures = money || NUMBERS.contains(field.source());
        if (money != field.form().isOfMoney()
                || field.source().isDay() != field.form().isOfDays()
                || (field.align() == Align.RIGHT_ZEROS && !figures))
            throw new Refused(TEMPLATE_FORM_DIFFERS, part, number);
    }
}
