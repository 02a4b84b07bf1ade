package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.*;
import static liannong.shares.exchange.TransactionFields.*;

import java.util.List;
import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.json.StrictJson;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.StrictJson.Values;

/** Reads a transaction: the movement in our own fields, which those of the Open Cap Format may not contradict. */
final class TransactionReader {

    private TransactionReader() {}

    /** @throws Refused with the line of the object, or with its id */
    static FileMovement read(StrictJson json) {
        int fileLine = json.line();
        Values values = json.object(ALL);
        FileMovement movement = movement(values, fileLine);
        TransactionType type = values.get(TYPE);
        TransactionType expected = TransactionType.of(
                movement.kind(), movement.amount().fen(), movement.area().hundredths());
        if (type != expected)
            throw new Refused(REGISTER_FILE_TYPE, movement.id(), text(fileLine), expected.name(), type.name());
        requireFieldsOf(type, values, movement);
        RowRules.require(movement);
        return movement;
    }

    private static FileMovement movement(Values values, int fileLine) {
        return new FileMovement(
                values.get(ID),
                fileLine,
                values.get(ACT),
                values.get(LINE),
                values.get(STAKEHOLDER),
                values.get(CLASS),
                values.get(KIND),
                values.get(SOURCE),
                values.get(AMOUNT),
                values.get(UNPAID),
                values.get(AREA),
                values.get(DATE),
                values.get(ACQUIRED).orElse(null),
                values.get(DUE).orElse(null),
                values.get(DOCUMENT),
                values.get(RECORDED),
                values.get(REVERSES).orElse(null),
                values.get(RESTS_ON));
    }

    private static void requireFieldsOf(TransactionType type, Values values, FileMovement movement) {
        List<Field<?>> wanted = TransactionFields.of(type);
        for (Field<?> field : OF_TYPES) {
            boolean given = values.get(field) instanceof Optional<?> value && value.isPresent();
            if (given != wanted.contains(field)) throw contradiction(movement, field);
        }
        Money counted = movement.amount().isNegative() ? movement.amount().negated() : movement.amount();
        for (Field<Optional<Money>> field : List.of(QUANTITY, CONVERTED)) {
            if (values.get(field).filter(given -> !given.equals(counted)).isPresent())
                throw contradiction(movement, field);
        }
        if (!values.get(SECURITY).equals(movement.security())) throw contradiction(movement, SECURITY);
    }

    private static Refused contradiction(FileMovement movement, Field<?> field) {
        return new Refused(REGISTER_FILE_FIELD, movement.id(), text(movement.fileLine()), field.name());
    }

    static String text(int line) {
        return Integer.toString(line);
    }
}
