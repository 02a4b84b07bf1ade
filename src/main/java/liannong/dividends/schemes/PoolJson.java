package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import liannong.base.Money;
import liannong.base.json.StrictJson;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.StrictJson.Values;
import liannong.shares.ShareClass;

/** A pool as it stands in a file. */
final class PoolJson {

    private static final Field<String> NAME = new Field<>("name", StrictJson::text);
    private static final Field<Nature> NATURE = new Field<>("nature", json -> json.choice(Nature.class));
    private static final Field<String> OF = new Field<>("of", StrictJson::text, "");
    private static final Field<Optional<BigDecimal>> PART = optional("part");
    private static final Field<Optional<BigDecimal>> PART_OF_REST = optional("part_of_rest");
    private static final Field<Optional<BigDecimal>> YIELD = optional("yield");
    private static final Field<Optional<Money>> PER_UNIT =
            new Field<>("per_unit_fen", json -> Optional.of(json.fen()), Optional.empty());

    private static final Field<LocalDate> FROM = new Field<>("from", StrictJson::day);
    private static final Field<Money> EACH = new Field<>("each_fen", StrictJson::fen);
    private static final List<Field<?>> STEP = List.of(FROM, EACH);
    private static final Field<Money> FIRST_RENT = new Field<>("first_fen", StrictJson::fen);
    private static final Field<List<Amount.Step>> STEPS =
            new Field<>("steps", json -> json.list(SchemeRules.MAX_STEPS, PoolJson::step));
    private static final List<Field<?>> STEPPED = List.of(FIRST_RENT, STEPS);
    private static final Field<Optional<Amount>> BY_STEPS =
            new Field<>("stepped_rent", json -> Optional.of(stepped(json)), Optional.empty());

    private static final Field<LocalDate> SINCE = new Field<>("since", StrictJson::day);
    private static final Field<Integer> EVERY_YEARS = new Field<>("every_years", StrictJson::integer);
    private static final Field<BigDecimal> RATE = new Field<>("rate", StrictJson::decimal);
    private static final List<Field<?>> RISING = List.of(FIRST_RENT, SINCE, EVERY_YEARS, RATE);
    private static final Field<Optional<Amount>> BY_RATE =
            new Field<>("rising_rent", json -> Optional.of(rising(json)), Optional.empty());

    private static final Field<BigDecimal> JIN = new Field<>("jin", StrictJson::decimal);
    private static final Field<String> GRAIN = new Field<>("grain", StrictJson::text);
    private static final Field<Optional<Money>> FLOOR =
            new Field<>("floor_fen", json -> Optional.of(json.fen()), Optional.empty());
    private static final List<Field<?>> IN_GRAIN = List.of(JIN, GRAIN, FLOOR);
    private static final Field<Optional<Amount>> BY_GRAIN =
            new Field<>("grain_rent", json -> Optional.of(grain(json)), Optional.empty());

    private static final Field<Pool.Shortfall> SHORTFALL =
            new Field<>("shortfall", json -> json.choice(Pool.Shortfall.class), Pool.Shortfall.REFUSED);
    private static final Field<Weight> WEIGHT =
            new Field<>("divided_by", json -> json.choice(Weight.class), Weight.HEAD);
    private static final Field<List<ShareClass>> CLASSES = new Field<>(
            "classes", json -> json.list(ShareClass.values().length, each -> each.choice(ShareClass.class)), List.of());
    private static final Field<List<String>> STATUSES =
            new Field<>("statuses", json -> json.list(20, StrictJson::text), List.of());
    private static final Field<Presence> PRESENCE =
            new Field<>("present", json -> json.choice(Presence.class), Presence.ANY_TIME);
    private static final Field<String> KEPT_BY = new Field<>("kept_by", StrictJson::text, "");
    private static final List<Field<?>> POOL = List.of(
            NAME,
            NATURE,
            OF,
            PART,
            PART_OF_REST,
            YIELD,
            PER_UNIT,
            BY_STEPS,
            BY_RATE,
            BY_GRAIN,
            SHORTFALL,
            WEIGHT,
            CLASSES,
            STATUSES,
            PRESENCE,
            KEPT_BY);

    private PoolJson() {}

    static Pool read(StrictJson json) {
        Values pool = json.object(POOL);
        return new Pool(
                pool.get(NAME),
                pool.get(NATURE),
                pool.get(OF),
                amount(json, pool),
                pool.get(SHORTFALL),
                pool.get(WEIGHT),
                Set.copyOf(pool.get(CLASSES)),
                Set.copyOf(pool.get(STATUSES)),
                pool.get(PRESENCE),
                pool.get(KEPT_BY).isEmpty() ? null : pool.get(KEPT_BY));
    }

    private static Field<Optional<BigDecimal>> optional(String name) {
        return new Field<>(name, json -> Optional.of(json.decimal()), Optional.empty());
    }

    /** Exactly one of them says how large a pool is. */
    private static Amount amount(StrictJson json, Values pool) {
        List<Amount> said = Stream.of(
                        pool.get(PART).map(Amount.Part::new),
                        pool.get(PART_OF_REST).map(Amount.PartOfRest::new),
                        pool.get(YIELD).map(Amount.Yield::new),
                        pool.get(PER_UNIT).map(Amount.PerUnit::new),
                        pool.get(BY_STEPS),
                        pool.get(BY_RATE),
                        pool.get(BY_GRAIN))
                .flatMap(Optional::stream)
                .map(Amount.class::cast)
                .toList();
        if (said.size() != 1) throw json.refused(SchemeReason.ONE_AMOUNT_FOR_A_POOL, pool.get(NAME));
        return said.getFirst();
    }

    private static Amount stepped(StrictJson json) {
        Values rent = json.object(STEPPED);
        return new Amount.Stepped(rent.get(FIRST_RENT), rent.get(STEPS));
    }

    private static Amount.Step step(StrictJson json) {
        Values step = json.object(STEP);
        return new Amount.Step(step.get(FROM), step.get(EACH));
    }

    private static Amount rising(StrictJson json) {
        Values rent = json.object(RISING);
        return new Amount.Rising(rent.get(FIRST_RENT), rent.get(SINCE), rent.get(EVERY_YEARS), rent.get(RATE));
    }

    private static Amount grain(StrictJson json) {
        Values rent = json.object(IN_GRAIN);
        return new Amount.Grain(rent.get(JIN), rent.get(GRAIN), rent.get(FLOOR).orElse(null));
    }
}
