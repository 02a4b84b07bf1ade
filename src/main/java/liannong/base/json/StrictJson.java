package liannong.base.json;

import static liannong.base.json.JsonReason.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token and accepts nothing that was not asked for; a refusal names the line and the column. */
public final class StrictJson {

    private static final int MAX_DECIMAL_LENGTH = 100;
    private static final int LONGEST_NAME = 60;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(10_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    /** A field of an object: its name, how its value is read, and what it is when missing, if it may be missing. */
    public record Field<T>(
            String name,
            Function<StrictJson, T> read,
            @Nullable T absent) {
        public Field(String name, Function<StrictJson, T> read) {
            this(name, read, null);
        }
    }

    /** The values of an object that was read, every field present. */
    public record Values(Map<String, Object> byName) {
        @SuppressWarnings({"unchecked", "NullAway"}) // present, and read by the field's own function
        public <T> T get(Field<T> field) {
            return (T) byName.get(field.name());
        }
    }

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the one value that the whole file is.
     *
     * @throws Refused {@code NOT_UTF8}, and whatever else of {@link JsonReason}, with the place
     */
    public static <T> T read(InputStream file, Function<StrictJson, T> value) throws IOException {
        // the decoder is asked for, and not only named, because one that is named replaces what it cannot decode
        var text = new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder());
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new StrictJson(parser).whole(value);
        } catch (JacksonIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) throw new Refused(NOT_UTF8);
            throw new IOException(unreadable);
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
        } catch (StreamConstraintsException beyond) {
            throw refused(BEYOND_LIMITS);
        } catch (JacksonException malformed) {
            throw refused(NOT_JSON);
        }
    }

    public Values object(List<Field<?>> fields) {
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
        throw refused(UNKNOWN_FIELD, name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
    }

    public <T> List<T> list(int limit, Function<StrictJson, T> element) {
        expect(NOT_A_LIST, JsonToken.START_ARRAY);
        List<T> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (list.size() == limit) throw refused(LIST_TOO_LONG, String.valueOf(limit));
            list.add(element.apply(this));
        }
        return list;
    }

    public String text() {
        expect(NOT_A_TEXT, JsonToken.VALUE_STRING);
        return parser.getString();
    }

    /** An amount in fen: a JSON integer that fits, nothing else. */
    public Money fen() {
        expect(NOT_AN_AMOUNT, JsonToken.VALUE_NUMBER_INT);
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) throw refused(AMOUNT_TOO_LARGE);
        return new Money(parser.getLongValue());
    }

    /** A whole number of 32 bits. */
    public int integer() {
        expect(NOT_AN_INTEGER, JsonToken.VALUE_NUMBER_INT);
        if (parser.getNumberType() != JsonParser.NumberType.INT) throw refused(NOT_AN_INTEGER);
        return parser.getIntValue();
    }

    /** A decimal exactly as it is written, in a string or as a JSON number. */
    public BigDecimal decimal() {
        expect(NOT_A_DECIMAL, JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
        String written = parser.getString();
        if (written.length() > MAX_DECIMAL_LENGTH || !DECIMAL.matcher(written).matches()) throw refused(NOT_A_DECIMAL);
        return new BigDecimal(written);
    }

    /** A day as year-month-day, such as 2025-12-31. */
    public LocalDate day() {
        String written = text();
        if (!DAY.matcher(written).matches()) throw refused(NOT_A_DAY);
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException other) {
            throw refused(NOT_A_DAY);
        }
    }

    public <E extends Enum<E>> E choice(Class<E> type) {
        String written = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(written)) return constant;
        }
        throw refused(NOT_A_CHOICE, Arrays.toString(type.getEnumConstants()));
    }

    private void expect(Reason otherwise, JsonToken... tokens) {
        if (!Arrays.asList(tokens).contains(parser.currentToken())) throw refused(otherwise);
    }

    /** The line that is being read, from 1. */
    public int line() {
        return parser.currentLocation().getLineNr();
    }

    /** A refusal of what is being read: the first two facts of its sentence are the line and the column. */
    public Refused refused(Reason reason, Object... facts) {
        var place = parser.currentLocation();
        List<Object> all =
                new ArrayList<>(List.of(String.valueOf(place.getLineNr()), String.valueOf(place.getColumnNr())));
        all.addAll(Arrays.asList(facts));
        return new Refused(reason, all.toArray());
    }
}
