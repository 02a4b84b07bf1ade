package liannong.dividends;

import static liannong.dividends.PlanFileReason.*;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token and accepts nothing that was not asked for; a refusal names the line and the column. */
final class StrictJson {

    private static final int MAX_DECIMAL_LENGTH = 100;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");

    /** A field of an object: its name, how its value is read, and what it is when missing, if it may be missing. */
    record Field<T>(
            String name,
            Function<StrictJson, T> read,
            @Nullable T absent) {
        Field(String name, Function<StrictJson, T> read) {
            this(name, read, null);
        }
    }

    /** The values of an object that was read, every field present. */
    record Values(Map<String, Object> byName) {
        @SuppressWarnings({"unchecked", "NullAway"}) // present, and read by the field's own function
        <T> T get(Field<T> field) {
            return (T) byName.get(field.name());
        }
    }

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the one value that the whole text is. */
    static <T> T read(Reader text, Function<StrictJson, T> value) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return new StrictJson(parser).whole(value);
        }
    }

    private <T> T whole(Function<StrictJson, T> value) {
        try {
            if (parser.nextToken() == null) throw new Refused(FILE_EMPTY);
            T read = value.apply(this);
            if (parser.nextToken() != null) throw refused(TRAILING_TEXT);
            return read;
        } catch (JacksonIOException unreadable) {
            throw unreadable; // the file's trouble, not the text's
        } catch (JacksonException malformed) {
            throw refused(NOT_JSON);
        }
    }

    Values object(List<Field<?>> fields) {
        expect(NOT_AN_OBJECT, JsonToken.START_OBJECT);
        Map<String, Object> values = HashMap.newHashMap(fields.size());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Field<?> field = fieldOf(fields, parser.currentName());
            if (values.containsKey(field.name())) throw refused(DUPLICATE_FIELD, field.name());
            parser.nextToken();
            values.put(field.name(), field.read().apply(this));
        }
        for (Field<?> field : fields) {
            if (field.absent() != null) values.putIfAbsent(field.name(), field.absent());
            if (!values.containsKey(field.name())) throw refused(MISSING_FIELD, field.name());
        }
        return new Values(values);
    }

    private Field<?> fieldOf(List<Field<?>> fields, String name) {
        for (Field<?> field : fields) {
            if (field.name().equals(name)) return field;
        }
        throw refused(UNKNOWN_FIELD, name);
    }

    <T> List<T> list(int limit, Function<StrictJson, T> element) {
        expect(NOT_A_LIST, JsonToken.START_ARRAY);
        List<T> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (list.size() == limit) throw refused(LIST_TOO_LONG, String.valueOf(limit));
            list.add(element.apply(this));
        }
        return list;
    }

    String text() {
        expect(NOT_A_TEXT, JsonToken.VALUE_STRING);
        return parser.getString();
    }

    /** An amount in fen: a JSON integer that fits, nothing else. */
    Money fen() {
        expect(NOT_AN_AMOUNT, JsonToken.VALUE_NUMBER_INT);
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) throw refused(AMOUNT_TOO_LARGE);
        return new Money(parser.getLongValue());
    }

    /** A decimal exactly as it is written, in a string or as a JSON number. */
    BigDecimal decimal() {
        expect(NOT_A_DECIMAL, JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
        String written = parser.getString();
        if (written.length() > MAX_DECIMAL_LENGTH || !DECIMAL.matcher(written).matches()) throw refused(NOT_A_DECIMAL);
        return new BigDecimal(written);
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        String written = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(written)) return constant;
        }
        throw refused(NOT_A_CHOICE, Arrays.toString(type.getEnumConstants()));
    }

    private void expect(Reason otherwise, JsonToken... tokens) {
        if (!Arrays.asList(tokens).contains(parser.currentToken())) throw refused(otherwise);
    }

    private Refused refused(Reason reason, Object... facts) {
        var place = parser.currentLocation();
        List<Object> all =
                new ArrayList<>(List.of(String.valueOf(place.getLineNr()), String.valueOf(place.getColumnNr())));
        all.addAll(Arrays.asList(facts));
        return new Refused(reason, all.toArray());
    }
}
