package liannong.dividends.schemes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.base.json.JsonReason;
import liannong.base.json.StrictJson;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.StrictJson.Values;
import liannong.base.json.WrittenJson;
import liannong.shares.ShareClass;
import tools.jackson.core.JsonGenerator;

/** The files of {@code ./run scheme}: a plan is read, what it comes to is written, both JSON in UTF-8. */
final class SchemeJson {

    private static final Field<String> NAME = new Field<>("name", StrictJson::text);

    private static final Field<Source> KIND = new Field<>("source", json -> json.choice(Source.class));
    private static final Field<Money> AMOUNT = new Field<>("amount_fen", StrictJson::fen);
    private static final List<Field<?>> FIGURE = List.of(NAME, KIND, AMOUNT);

    private static final Field<ShareClass> CLASS = new Field<>("class", json -> json.choice(ShareClass.class));
    private static final Field<Money> HELD = new Field<>("amount_fen", StrictJson::fen, Money.ZERO);
    private static final Field<Mu> AREA = new Field<>("area_mu", SchemeJson::mu, new Mu(0));
    private static final Field<LocalDate> FROM = new Field<>("from", StrictJson::day);
    private static final Field<Optional<LocalDate>> UNTIL =
            new Field<>("until", json -> Optional.of(json.day()), Optional.empty());
    private static final List<Field<?>> HOLDING = List.of(CLASS, HELD, AREA, FROM, UNTIL);

    private static final Field<String> ID = new Field<>("id", StrictJson::text);
    private static final Field<String> HOUSEHOLD = new Field<>("household", StrictJson::text, "");
    private static final Field<String> STATUS = new Field<>("status", StrictJson::text, "");
    private static final Field<BigDecimal> TRADE = new Field<>("trade", StrictJson::decimal, BigDecimal.ZERO);
    private static final Field<List<Holding>> HOLDINGS =
            new Field<>("holdings", json -> json.list(SchemeRules.MAX_HOLDINGS, SchemeJson::holding), List.of());
    private static final Field<Optional<LocalDate>> JOINED =
            new Field<>("joined", json -> Optional.of(json.day()), Optional.empty());
    private static final Field<Optional<LocalDate>> LEFT =
            new Field<>("left", json -> Optional.of(json.day()), Optional.empty());
    private static final List<Field<?>> HOLDER = List.of(ID, HOUSEHOLD, STATUS, TRADE, HOLDINGS, JOINED, LEFT);

    private static final Field<String> GRAIN = new Field<>("grain", StrictJson::text);
    private static final Field<BigDecimal> YUAN_PER_JIN = new Field<>("yuan_per_jin", StrictJson::decimal);
    private static final Field<LocalDate> OBSERVED = new Field<>("observed_on", StrictJson::day);
    private static final Field<String> READ_IN = new Field<>("source", StrictJson::text);
    private static final List<Field<?>> PRICE = List.of(GRAIN, YUAN_PER_JIN, OBSERVED, READ_IN);

    private static final Field<String> SCHEME = new Field<>("scheme", StrictJson::text);
    private static final Field<String> RULE = new Field<>("rule_source", StrictJson::text);
    private static final Field<LocalDate> FIRST = new Field<>("first_day", StrictJson::day);
    private static final Field<LocalDate> LAST = new Field<>("last_day", StrictJson::day);
    private static final Field<List<Figure>> FIGURES =
            new Field<>("figures", json -> json.list(SchemeRules.MAX_FIGURES, SchemeJson::figure), List.of());
    private static final Field<List<GrainPrice>> PRICES =
            new Field<>("grain_prices", json -> json.list(SchemeRules.MAX_POOLS, SchemeJson::price), List.of());
    private static final Field<List<Pool>> POOLS =
            new Field<>("pools", json -> json.list(SchemeRules.MAX_POOLS, PoolJson::read));
    private static final Field<List<Holder>> HOLDERS =
            new Field<>("holders", json -> json.list(SchemeRules.MAX_HOLDERS, SchemeJson::holder));
    private static final List<Field<?>> PLAN = List.of(SCHEME, RULE, FIRST, LAST, FIGURES, PRICES, POOLS, HOLDERS);

    private SchemeJson() {}

    /** @throws Refused when the text is not exactly a plan */
    static Plan read(InputStream file) throws IOException {
        return StrictJson.read(file, SchemeJson::plan);
    }

    private static Plan plan(StrictJson json) {
        Values plan = json.object(PLAN);
        return new Plan(
                new Scheme(plan.get(SCHEME), plan.get(RULE), plan.get(POOLS)),
                plan.get(FIRST),
                plan.get(LAST),
                plan.get(FIGURES),
                plan.get(PRICES),
                plan.get(HOLDERS));
    }

    private static Figure figure(StrictJson json) {
        Values figure = json.object(FIGURE);
        return new Figure(figure.get(NAME), figure.get(KIND), figure.get(AMOUNT));
    }

    private static GrainPrice price(StrictJson json) {
        Values price = json.object(PRICE);
        return new GrainPrice(price.get(GRAIN), price.get(YUAN_PER_JIN), price.get(OBSERVED), price.get(READ_IN));
    }

    private static Holder holder(StrictJson json) {
        Values holder = json.object(HOLDER);
        return new Holder(
                holder.get(ID),
                holder.get(HOUSEHOLD),
                holder.get(STATUS),
                holder.get(TRADE),
                holder.get(HOLDINGS),
                holder.get(JOINED).orElse(null),
                holder.get(LEFT).orElse(null));
    }

    private static Holding holding(StrictJson json) {
        Values holding = json.object(HOLDING);
        return new Holding(
                holding.get(CLASS),
                holding.get(HELD),
                holding.get(AREA),
                holding.get(FROM),
                holding.get(UNTIL).orElse(null));
    }

    private static Mu mu(StrictJson json) {
        try {
            return Mu.of(json.decimal());
        } catch (ArithmeticException partsOfAHundredth) {
            throw json.refused(JsonReason.NOT_A_DECIMAL);
        }
    }

    /** One line, the pools in the order of the scheme, the holders in the order of the plan. */
    static void write(Plan plan, Divided divided, OutputStream out) throws IOException {
        WrittenJson.object(out, json -> {
            json.writeArrayPropertyStart("pools");
            divided.pools().forEach(pool -> write(json, pool));
            json.writeEndArray();
            json.writeArrayPropertyStart("left");
            IntStream.range(0, plan.figures().size())
                    .forEach(i ->
                            write(json, plan.figures().get(i), divided.left().get(i)));
            json.writeEndArray();
            json.writeArrayPropertyStart("lines");
            IntStream.range(0, plan.holders().size()).forEach(i -> writeLine(json, plan, divided, i));
            json.writeEndArray();
            json.writeNumberProperty("total_fen", divided.total().fen());
        });
    }

    private static void write(JsonGenerator json, FilledPool pool) {
        json.writeStartObject();
        json.writeStringProperty("name", pool.pool().name());
        if (pool.price() != null)
            json.writeNumberProperty("each_fen", pool.price().each().fen());
        json.writeNumberProperty("amount_fen", pool.amount().fen());
        json.writeNumberProperty("kept_fen", pool.kept().fen());
        json.writeStringProperty("weight", pool.weight().toPlainString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Figure figure, Money left) {
        json.writeStartObject();
        json.writeStringProperty("name", figure.name());
        json.writeNumberProperty("left_fen", left.fen());
        json.writeEndObject();
    }

    private static void writeLine(JsonGenerator json, Plan plan, Divided divided, int at) {
        json.writeStartObject();
        json.writeStringProperty("id", plan.holders().get(at).id());
        json.writeArrayPropertyStart("parts_fen");
        divided.pools().forEach(pool -> json.writeNumber(pool.parts().get(at).fen()));
        json.writeEndArray();
        json.writeNumberProperty("total_fen", divided.totals().get(at).fen());
        json.writeEndObject();
    }
}
