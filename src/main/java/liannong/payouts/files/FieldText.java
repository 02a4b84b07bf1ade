package liannong.payouts.files;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import liannong.base.Money;
import liannong.base.Refused;

/**
 * A value as its field is written: what the encoding cannot hold, or the field is too short for, is refused with the
 * payment it stands in, and never cut.
 */
final class FieldText {

    private final CharsetEncoder encoder;
    private final Encoding encoding;

    FieldText(Encoding encoding) {
        this.encoding = encoding;
        this.encoder = encoding.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @param seq of the payment, 0 in the first and the last line */
    String of(Field field, Object value, int seq, String who) {
        String text = plain(field, value);
        text.codePoints().forEach(each -> requireHeld(each, seq, who));
        int bytes = bytes(text);
        if (field.width() > 0 && bytes > field.width())
            throw new Refused(FileReason.FILE_FIELD_TOO_LONG, seq, who, text, bytes, field.width());
        return text;
    }

    /** The same, filled up to the width. */
    String padded(Field field, Object value, int seq, String who) {
        String text = of(field, value, seq, who);
        int missing = field.width() - bytes(text);
        return switch (field.align()) {
            case LEFT -> text + " ".repeat(missing);
            case RIGHT -> " ".repeat(missing) + text;
            case RIGHT_ZEROS -> "0".repeat(missing) + text;
        };
    }

    static String plain(Field field, Object value) {
        return switch (value) {
            case Money money -> field.form() == Form.FEN ? Long.toString(money.fen()) : money.toString();
            case LocalDate day -> DateTimeFormatter.ofPattern(day(field)).format(day);
            default -> value.toString();
        };
    }

    private static String day(Field field) {
        return field.form().isOfDays() ? field.form().pattern() : Form.DAY.pattern();
    }

    private void requireHeld(int character, int seq, String who) {
        String one = Character.toString(character);
        if (Character.isISOControl(character) || !encoder.canEncode(one))
            throw new Refused(
                    FileReason.FILE_CHARACTER_UNKNOWN,
                    seq,
                    who,
                    Character.isISOControl(character) ? String.format("U+%04X", character) : one,
                    encoding.charset().name());
    }

    int bytes(String text) {
        try {
            return encoder.encode(CharBuffer.wrap(text)).remaining();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible); // each character was asked before
        }
    }
}
